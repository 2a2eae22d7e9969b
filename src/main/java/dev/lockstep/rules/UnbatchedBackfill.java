package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.ast.DataOperation.Insert;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.LockMode;
import org.jspecify.annotations.Nullable;

/** Changing the rows of a live table in one statement locks them all until it commits. */
final class UnbatchedBackfill implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    QualifiedName changed = changed(now.operation());
    if (changed == null || !now.database().isExisting(changed) || isBatch(now)) {
      return;
    }
    String table = now.database().nameOnPath(changed);
    LockMode held = now.database().held(changed);
    if (held != null && held.blocksWrites()) {
      String whom = held.blocksReads() ? "query on " : "write to ";
      out.add(
              now.operation(),
              "Every "
                  + whom
                  + table
                  + " waits until all these rows are changed: the transaction"
                  + " still holds "
                  + held.words()
                  + " on it.")
          .kind("under-lock")
          .about(table)
          .advice(ADVICE);
    } else {
      out.add(
              now.operation(),
              "The rows of "
                  + table
                  + " that this changes stay locked until it has changed them"
                  + " all, and their old versions stay until then.")
          .kind("unlocked")
          .about(table)
          .advice(ADVICE);
    }
  }

  private static final String ADVICE =
      "Change them in batches by primary key, each committed, in a migration of its own outside a"
          + " transaction.";

  private static @Nullable QualifiedName changed(Operation operation) {
    return switch (operation) {
      case Update update when !RowLimit.isNamedRows(update.where()) -> update.table();
      case Delete delete when !RowLimit.isNamedRows(delete.where()) -> delete.table();
      case Insert insert when !insert.valuesOnly() && readsRows(insert) -> insert.table();
      default -> null;
    };
  }

  private static boolean readsRows(Insert insert) {
    return !insert.source().relations().isEmpty() || !insert.source().complete();
  }

  /**
   * A block that commits in its loop, or a statement with the keys of one batch, sent in a loop.
   */
  private static boolean isBatch(OperationContext now) {
    StatementContext statement = now.statement();
    if (statement.inBlock()) {
      Statement whole = now.migration().script().statements().get(statement.index());
      return whole.operations().stream().anyMatch(o -> o instanceof DoBlock b && b.commits());
    }
    return !statement.inTransaction()
        && switch (now.operation()) {
          case Update update -> RowLimit.isBatch(update.where());
          case Delete delete -> RowLimit.isBatch(delete.where());
          default -> false;
        };
  }
}
