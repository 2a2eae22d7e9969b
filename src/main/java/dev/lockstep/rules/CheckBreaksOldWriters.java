package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.effect.NotNullProof;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/** A column that must not be NULL from the moment it is added fails the INSERTs of running code. */
final class CheckBreaksOldWriters implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddConstraint add)
        || !add.constraint().notValid()
        || !now.database().isExisting(add.table())) {
      return;
    }
    TableColumn column = newColumn(now, add);
    if (column == null) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(
            add,
            "Every INSERT into "
                + table
                + " of running code fails from now on: that code does not know "
                + column.name()
                + ", which is added here and must not be NULL.")
        .about(table)
        .advice(
            "Add the column, deploy code that writes it, and add the constraint in a migration"
                + " after that.")
        .because(column.birth(), column.name() + " is added here");
  }

  /** The column made by this migration, and left empty by old INSERTs, that must not be NULL. */
  private static @Nullable TableColumn newColumn(OperationContext now, AddConstraint add) {
    Database after = now.database().after(now.statement().statement());
    Table table = after.table(add.table());
    if (table == null) {
      return null;
    }
    return table.columns().stream()
        .filter(column -> column.birth().migration() == after.migration())
        .filter(CheckBreaksOldWriters::isEmptyAtFirst)
        .filter(column -> NotNullProof.forbidsNull(add.constraint().definition(), column.name()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isEmptyAtFirst(TableColumn column) {
    boolean hasDefault = column.defaultValue() != null && !column.defaultValue().isNull();
    return !hasDefault && column.identity() == null && column.generated() == null;
  }
}
