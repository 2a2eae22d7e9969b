package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Place;
import org.jspecify.annotations.Nullable;

/** One migration that changes both what tables are like and what is in them. */
final class SchemaAndDataMixed implements MigrationRule {
  private record Met(StatementContext where, Operation operation, String table) {}

  @Override
  public void check(MigrationContext now, Findings out) {
    Met schema = null;
    Met data = null;
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        schema = schema != null ? schema : met(statement, operation, schema(operation, statement));
        data = data != null ? data : met(statement, operation, changedRows(operation));
      }
    }
    if (schema == null || data == null) {
      return;
    }
    out.add(
            data.where(),
            data.operation().span(),
            "The migration changes rows of "
                + data.table()
                + " and the schema of "
                + schema.table()
                + ": the locks of the one are held through the other, and both fail together or"
                + " leave half of it behind.")
        .about(data.table())
        .advice("Change the schema in one migration and the rows in another.")
        .because(
            new Place(now.scope().path(), schema.operation().span()),
            "the schema of " + schema.table() + " is changed here");
  }

  private static @Nullable Met met(
      StatementContext where, Operation operation, @Nullable QualifiedName table) {
    return table == null || !where.database().isExisting(table)
        ? null
        : new Met(where, operation, where.database().nameOnPath(table));
  }

  private static @Nullable QualifiedName schema(Operation operation, StatementContext now) {
    return switch (operation) {
      case TableOperation.ValidateConstraint validate -> null;
      case TableOperation.DropTable drop -> drop.table();
      case TableOperation table -> TargetTable.of(table, now.database());
      case IndexOperation index -> TargetTable.of(index, now.database());
      default -> null;
    };
  }

  private static @Nullable QualifiedName changedRows(Operation operation) {
    return switch (operation) {
      case DataOperation.Insert insert -> insert.table();
      case DataOperation.Update update -> update.table();
      case DataOperation.Delete delete -> delete.table();
      case DataOperation.Merge merge -> merge.table();
      case DataOperation.Copy copy -> copy.from() ? copy.table() : null;
      default -> null;
    };
  }
}
