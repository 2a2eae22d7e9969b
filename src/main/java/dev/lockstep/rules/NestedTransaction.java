package dev.lockstep.rules;

import dev.lockstep.ast.TransactionOperation.Begin;
import dev.lockstep.ast.TransactionOperation.Commit;
import dev.lockstep.ast.TransactionOperation.Rollback;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.OpenTransaction;

/** BEGIN, COMMIT or ROLLBACK in a transaction that belongs to the migration tool. */
final class NestedTransaction implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    OpenTransaction open = now.database().transaction();
    if (open == null || open.opener() != OpenTransaction.Opener.MIGRATION) {
      return;
    }
    String what =
        switch (now.operation()) {
          case Begin begin ->
              "The migration tool has begun a transaction already: this BEGIN does nothing, and the"
                  + " COMMIT that belongs to it ends the tool's.";
          case Commit commit when now.statement().inBlock() -> REFUSED;
          case Rollback rollback when now.statement().inBlock() -> REFUSED;
          case Commit commit ->
              "This ends the migration tool's transaction: what follows runs outside of one, and"
                  + " what came before stays when the rest fails.";
          case Rollback rollback ->
              "This ends the migration tool's transaction and undoes all that came before, while"
                  + " the tool notes the migration as done.";
          default -> null;
        };
    if (what != null) {
      out.add(now.operation(), what).advice(advice(now));
    }
  }

  private static String advice(OperationContext now) {
    String how = ToolTransaction.howToLeave(now.migration());
    return how == null
        ? "Leave it out, or tell the tool to run the migration outside a transaction."
        : "Leave it out, or run the migration outside a transaction: " + how + ".";
  }

  private static final String REFUSED =
      "The server refuses this: a block cannot end a transaction that was begun outside of it, and"
          + " the migration tool has begun one.";
}
