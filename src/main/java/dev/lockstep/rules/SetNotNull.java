package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.effect.NotNullProof;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/** SET NOT NULL reads the whole table under ACCESS EXCLUSIVE, unless the rows are proven before. */
final class SetNotNull implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    switch (now.operation()) {
      case TableOperation.SetNotNull set when set.notNull() ->
          report(now, out, set.table(), set.column());
      case AddConstraint add when add.constraint().definition() instanceof Constraint.NotNull c ->
          report(now, out, add.table(), c.column());
      default -> {}
    }
  }

  private static void report(
      OperationContext now, Findings out, QualifiedName name, String column) {
    if (now.effect().scans().isEmpty()
        || !now.database().isExisting(name)
        || isRecheck(now, name, column)) {
      return;
    }
    String table = now.database().nameOnPath(name);
    Findings.Entry entry =
        out.add(
                now.operation(),
                "Every query on "
                    + table
                    + " waits while the whole table is read for rows in which "
                    + column
                    + " is NULL.")
            .about(table);
    TableColumn added = addedHereWithDefault(now.database(), name, column);
    if (added == null) {
      entry
          .advice(
              "Prove it first with a constraint that is validated while reads and writes go on.")
          .instead(() -> rewrite(now));
    } else {
      entry
          .advice(
              "Write NOT NULL into the ADD COLUMN itself: no row is read there, since the default"
                  + " stands for all of them.")
          .because(added.birth(), column + " is added here with a default");
    }
  }

  /** The column where this migration adds it to a live table, with a value for all its rows. */
  private static @Nullable TableColumn addedHereWithDefault(
      Database database, QualifiedName table, String name) {
    TableColumn column = database.column(table, name);
    return column != null
            && column.birth().migration() == database.migration()
            && column.defaultValue() != null
            && !column.defaultValue().isNull()
        ? column
        : null;
  }

  /** Whether all that is read is the constraint that proves it, for a change of the type. */
  private static boolean isRecheck(OperationContext now, QualifiedName table, String column) {
    return NotNullProof.isLostToTypeChange(
        now.database(), now.statement().statement(), table, column);
  }

  private static @Nullable Rewrite rewrite(OperationContext now) {
    return switch (now.operation()) {
      case TableOperation.SetNotNull set ->
          ColumnRewrites.setNotNull(now.database(), now.statement().statement(), set);
      case AddConstraint add ->
          Rewrites.addNotValid(now.database(), now.statement().statement(), add);
      default -> null;
    };
  }
}
