package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.ast.DataOperation.Insert;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
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
              "Every " + whom + table + " waits until all these rows are changed: the transaction"
                  + " still holds " + held.words() + " on it.")
          .kind("under-lock")
          .about(table)
          .advice(ADVICE);
    } else {
      out.add(
              now.operation(),
              "The rows of " + table + " that this changes stay locked until it has changed them"
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
      case Update update when !isOneRow(update.where()) -> update.table();
      case Delete delete when !isOneRow(delete.where()) -> delete.table();
      case Insert insert when !insert.valuesOnly() && readsRows(insert) -> insert.table();
      default -> null;
    };
  }

  private static boolean readsRows(Insert insert) {
    return !insert.source().relations().isEmpty() || !insert.source().complete();
  }

  /** Whether the condition names one row by its id. */
  private static boolean isOneRow(@Nullable Expression where) {
    if (!(where instanceof Expression.Operator operator)) {
      return false;
    }
    return switch (operator.symbol()) {
      case "=" ->
          operator.operands().size() == 2
              && operator.operands().get(0) instanceof Expression.Column column
              && column.name().equals("id")
              && operator.operands().get(1).columns().isEmpty()
              && !(operator.operands().get(1) instanceof Expression.Opaque);
      case "and" -> operator.operands().stream().anyMatch(UnbatchedBackfill::isOneRow);
      default -> false;
    };
  }

  /** A block that commits in its loop works batch by batch. */
  private static boolean isBatch(OperationContext now) {
    return now.statement().inBlock()
        && now.migration().script().statements().get(now.statement().index()).operations().stream()
            .anyMatch(o -> o instanceof DoBlock block && block.commits());
  }
}
