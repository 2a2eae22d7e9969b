package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.ast.TransactionOperation.Begin;
import dev.lockstep.ast.TransactionOperation.Commit;
import dev.lockstep.ast.TransactionOperation.Rollback;
import dev.lockstep.ast.TransactionOperation.TwoPhase;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.OpenTransaction;
import org.jspecify.annotations.Nullable;

/** A transaction that the migration begins and never ends. */
final class UncommittedTransaction implements MigrationRule {
  private record Begun(StatementContext where, Operation operation) {}

  @Override
  public void check(MigrationContext now, Findings out) {
    if (now.scope().script().transaction() == TransactionMode.MIGRATION) {
      // Whatever is open when the script ends, the tool's own COMMIT ends.
      return;
    }
    Begun open = null;
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        open = statement.inBlock() ? open : after(operation, statement, open);
      }
    }
    if (open != null) {
      out.add(
              open.where(),
              open.operation().span(),
              "This transaction is never committed: when the connection closes, everything since is"
                  + " undone, and until then its locks are held.")
          .advice("End it with COMMIT.");
    }
  }

  private static @Nullable Begun after(
      Operation operation, StatementContext where, @Nullable Begun open) {
    return switch (operation) {
      case Begin begin -> isOpen(where) ? open : new Begun(where, begin);
      case Commit commit -> commit.chain() ? open : null;
      case Rollback rollback -> rollback.chain() ? open : null;
      case TwoPhase prepare -> prepare.words().startsWith("PREPARE") ? null : open;
      default -> open;
    };
  }

  private static boolean isOpen(StatementContext where) {
    OpenTransaction open = where.database().transaction();
    return open != null && open.opener() != OpenTransaction.Opener.IMPLICIT;
  }
}
