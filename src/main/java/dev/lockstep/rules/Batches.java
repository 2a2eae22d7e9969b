package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.schema.Table;

/** One batch of a loop that changes rows, and whether it commits before the next. */
final class Batches {
  private Batches() {}

  /** Whether the operation changes the rows of one batch. */
  static boolean isOne(OperationContext now) {
    return switch (now.operation()) {
      case Update update -> isOne(update.where(), update.table(), now);
      case Delete delete -> isOne(delete.where(), delete.table(), now);
      default -> false;
    };
  }

  private static boolean isOne(
      @org.jspecify.annotations.Nullable Expression where,
      QualifiedName name,
      OperationContext now) {
    Table table = now.database().table(name);
    boolean inBlock = now.statement().inBlock();
    return RowLimit.isBatch(where, value -> inBlock && isVariable(value, table));
  }

  /** A name in a block that is no column of the table is a variable of the block. */
  private static boolean isVariable(
      Expression value, @org.jspecify.annotations.Nullable Table table) {
    return value instanceof Expression.Column column
        && column.qualifier() == null
        && (table == null || table.column(column.name()) == null);
  }

  /** Whether it commits on its own: outside a transaction, or in a block that commits. */
  static boolean isCommitted(OperationContext now) {
    StatementContext statement = now.statement();
    if (!statement.inBlock()) {
      return !statement.inTransaction();
    }
    Statement whole = now.migration().script().statements().get(statement.index());
    OpenTransaction open = statement.database().transaction();
    return (open == null || open.opener() == OpenTransaction.Opener.IMPLICIT)
        && whole.operations().stream().anyMatch(o -> o instanceof DoBlock b && b.commits());
  }
}
