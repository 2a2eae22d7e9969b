package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.OpenTransaction;

/** A concurrent statement in an Ecto migration that still runs in Ecto's transaction. */
final class MissingDisableDdlTransaction implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    OpenTransaction open = now.database().transaction();
    if (!now.migration().isEcto()
        || !Concurrency.isConcurrent(now.operation())
        || open == null
        || open.opener() != OpenTransaction.Opener.MIGRATION) {
      return;
    }
    out.add(
            now.operation(),
            "The migration fails: Ecto runs it in a transaction, and the server refuses"
                + " CONCURRENTLY there.")
        .advice("Set @disable_ddl_transaction true, and keep the migration to this one statement.")
        .instead(() -> Rewrites.outsideTransaction(now.database(), now.statement().statement()));
  }
}
