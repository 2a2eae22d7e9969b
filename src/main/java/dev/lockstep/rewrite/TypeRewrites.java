package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.effect.TypeChange;
import dev.lockstep.effect.TypeDependents;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the rewrites of ALTER COLUMN … TYPE. */
public final class TypeRewrites {
  private TypeRewrites() {}

  /**
   * A change that writes the table or its indexes anew becomes a new column that is filled beside
   * the old one and takes its place; null where not all is known that hangs on the column, or some
   * of it cannot be copied.
   */
  public static @Nullable Rewrite byNewColumn(
      Database database, Statement statement, AlterColumnType alter) {
    return TypeChangePlan.of(database, statement, alter);
  }

  /**
   * The checks on the column are dropped, and added again NOT VALID, round the change; a change to
   * the type the column has already is left out.
   */
  public static @Nullable Rewrite recheckLater(
      Database database, Statement statement, AlterColumnType alter) {
    TableColumn column = database.column(alter.table(), alter.column());
    if (column == null || column.type() == null) {
      return null;
    }
    return column.type().sameAs(alter.type()) && TypeChange.of(alter, database) == TypeChange.NONE
        ? withoutType(database, statement, alter)
        : roundChecks(database, statement, alter);
  }

  private static @Nullable Rewrite withoutType(
      Database database, Statement statement, AlterColumnType alter) {
    List<Operation> others =
        statement.operations().stream().filter(operation -> !operation.equals(alter)).toList();
    return others.isEmpty()
        ? null
        : new Rewrite(
            "Leave out the type, which stays the same",
            List.of(
                new Migrate(
                    "change_" + alter.table().name() + "_" + alter.column(),
                    "Change " + alter.column() + " without naming its type",
                    true,
                    List.of(new Change(others)),
                    Inverse.of(others, database))));
  }

  /** What undoes the actions of the statement, as far as each says how. */
  private static List<Operation> back(List<Operation> operations, Database database) {
    List<Operation> back = new ArrayList<>();
    for (Operation operation : operations.reversed()) {
      Operation inverse =
          operation instanceof AlterColumnType alter
              ? back(alter, database)
              : Inverse.of(operation, database);
      if (inverse != null) {
        back.add(inverse);
      }
    }
    return back;
  }

  private static @Nullable Operation back(AlterColumnType alter, Database database) {
    TableColumn column = database.column(alter.table(), alter.column());
    return column == null || column.type() == null
        ? null
        : new AlterColumnType(
            alter.target(),
            alter.column(),
            column.type(),
            column.collation(),
            null,
            Span.SYNTHETIC);
  }

  private static Rewrite roundChecks(
      Database database, Statement statement, AlterColumnType alter) {
    RelationTarget target = alter.target();
    List<Change> up = new ArrayList<>();
    List<Change> down = new ArrayList<>();
    List<Change> after = new ArrayList<>();
    List<Step> later = new ArrayList<>();
    for (TableConstraint check : TypeDependents.rechecked(alter, database)) {
      Change drop =
          Change.of(new DropConstraint(target, check.name(), false, false, Span.SYNTHETIC));
      Constraint definition =
          Constraint.of(check.name(), check.definition(), Span.SYNTHETIC).withNotValid(true);
      up.add(drop);
      down.add(drop);
      after.add(Change.of(new AddConstraint(target, definition, Span.SYNTHETIC)));
      later.add(Rewrites.validate(target, check.name(), check.definition()));
    }
    up.add(new Change(statement.operations()));
    up.addAll(after);
    List<Operation> back = back(statement.operations(), database);
    if (!back.isEmpty()) {
      down.add(new Change(back));
    }
    down.addAll(after);
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Migrate(
            "change_" + alter.table().name() + "_" + alter.column(),
            "Change the type while no check is on the column",
            true,
            up,
            down));
    steps.addAll(later);
    return new Rewrite("Change the type first, check the rows later", steps);
  }
}
