package dev.lockstep.app;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionOperation.Commit;
import dev.lockstep.ast.TransactionOperation.Rollback;
import dev.lockstep.ast.TransactionOperation.RollbackTo;
import dev.lockstep.effect.Effect;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.OpenTransaction;
import java.util.List;

/**
 * What the server refuses of a script for the transaction a statement stands in: what no
 * transaction may hold (25001), and after an error everything until the script rolls back (25P02).
 * Only transactions that the script opens itself go on after an error: a tool ends with its own.
 */
final class Refusals {
  private int abortedAtLine;
  private int transaction;

  /** The effect of the statement at that line where it stands. */
  Effect of(Effect effect, Statement statement, Database now, int line) {
    OpenTransaction open = now.transaction();
    int current = open == null ? 0 : open.ordinal();
    if (current != transaction) {
      transaction = current;
      abortedAtLine = 0;
    }
    if (abortedAtLine > 0) {
      if (endsAbortion(statement)) {
        abortedAtLine = 0;
        return effect;
      }
      return refused(
          "25P02",
          "the transaction is aborted since line "
              + abortedAtLine
              + ": until it is rolled back"
              + " every statement is ignored");
    }
    Effect refused = effect;
    if (open != null && effect.failure() == null && !effect.allowedInTransaction()) {
      refused = effect.failing("25001", "this statement cannot run inside a transaction block");
    }
    boolean own = open != null && open.opener() == OpenTransaction.Opener.EXPLICIT;
    if (own && refused.failure() != null) {
      abortedAtLine = line;
    }
    return refused;
  }

  private static boolean endsAbortion(Statement statement) {
    Operation first = statement.operations().getFirst();
    return first instanceof Rollback || first instanceof RollbackTo || first instanceof Commit;
  }

  private static Effect refused(String sqlstate, String message) {
    return new Effect(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true,
        new Effect.Failure(sqlstate, message),
        Effect.Duration.INSTANT,
        List.of());
  }
}
