package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;

/** A required column that loses its default at once fails the INSERTs of running code. */
final class DefaultDroppedAtOnce implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof SetDefault set)
        || !(set.expression() == null || set.expression().isNull())
        || !now.database().isExisting(set.table())) {
      return;
    }
    Database after = now.database().after(now.statement().statement());
    TableColumn column = after.column(set.table(), set.column());
    if (column == null
        || column.birth().migration() != after.migration()
        || !Boolean.TRUE.equals(column.notNull())
        || column.identity() != null
        || !hadDefault(now, set)) {
      return;
    }
    String table = after.nameOnPath(set.table());
    out.add(
            set,
            "Every INSERT into "
                + table
                + " of running code fails from now on: that code does not know "
                + column.name()
                + ", which is added here as NOT NULL and keeps no default.")
        .about(table)
        .advice(
            "Keep the default until code that writes "
                + column.name()
                + " is deployed everywhere, and drop it in a later migration.")
        .because(column.birth(), column.name() + " is added here");
  }

  private static boolean hadDefault(OperationContext now, SetDefault set) {
    TableColumn before = now.database().column(set.table(), set.column());
    if (before != null) {
      return before.defaultValue() != null && !before.defaultValue().isNull();
    }
    return now.statement().statement().operations().stream()
        .anyMatch(
            sibling ->
                sibling instanceof AddColumn add
                    && add.column().name().equals(set.column())
                    && add.column().defaultValue() instanceof Column.DefaultValue value
                    && !value.expression().isNull());
  }
}
