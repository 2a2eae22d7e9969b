package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.OpenTransaction;

/** The server refuses the statement inside a transaction block, and it stands in one. */
final class NotAllowedInTransaction implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!now.statement().inTransaction() || now.effect().allowedInTransaction()) {
      return;
    }
    out.add(
            now.operation(),
            "The server refuses this statement: it cannot run inside a transaction, and "
                + where(now)
                + ".")
        .advice(advice(now));
  }

  private static String advice(OperationContext now) {
    OpenTransaction open = now.database().transaction();
    boolean isTheTools = open != null && open.opener() != OpenTransaction.Opener.EXPLICIT;
    String how =
        isTheTools && !now.statement().inBlock()
            ? ToolTransaction.howToLeave(now.migration())
            : null;
    return how == null
        ? "Run it in a migration of its own, outside a transaction."
        : "Run it in a migration of its own: " + how + ".";
  }

  private static String where(OperationContext now) {
    OpenTransaction open = now.database().transaction();
    if (now.statement().inBlock() || open == null) {
      return "a DO block runs in one";
    }
    return switch (open.opener()) {
      case MIGRATION -> "the migration tool runs this migration in one";
      case EXPLICIT -> "a BEGIN before it opened one";
      case IMPLICIT -> "several statements sent together share one";
    };
  }
}
