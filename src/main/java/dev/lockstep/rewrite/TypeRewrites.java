package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.effect.Effects;
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
    if (column.type().sameAs(alter.type()) && TypeChange.of(alter, database) == TypeChange.NONE) {
      return withoutType(database, statement, alter);
    }
    return Effects.of(statement, database).rebuildsIndexes().isEmpty()
        ? roundChecks(database, statement, alter)
        : null;
  }

  private static @Nullable Rewrite withoutType(
      Database database, Statement statement, AlterColumnType alter) {
    List<Operation> others =
        statement.operations().stream()
            .filter(operation -> !operation.equals(alter))
            .filter(operation -> !OtherActions.isSameType(operation, database))
            .filter(operation -> !OtherActions.isSameNull(operation, database))
            .toList();
    return others.isEmpty()
        ? null
        : new Rewrite(
            "Leave out the type, which stays the same",
            List.of(
                Inverse.undoing(
                    new Migrate(
                        "change_" + alter.table().name() + "_" + alter.column(),
                        "Change " + alter.column() + " without naming its type",
                        true,
                        List.of(new Change(others)),
                        List.of()),
                    others,
                    database)));
  }

  private static Rewrite roundChecks(
      Database database, Statement statement, AlterColumnType alter) {
    RelationTarget target = alter.target();
    List<Change> up = new ArrayList<>();
    List<Change> down = new ArrayList<>();
    List<Change> before = new ArrayList<>();
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
      before.add(Change.of(new AddConstraint(target, check.asWritten(), Span.SYNTHETIC)));
      later.add(Rewrites.validate(target, check.name(), check.definition()));
    }
    up.add(new Change(statement.operations()));
    up.addAll(after);
    Migrate change =
        new Migrate(
            "change_" + alter.table().name() + "_" + alter.column(),
            "Change the type while no check is on the column",
            true,
            up,
            List.of());
    Migrate undone = Inverse.undoing(change, statement.operations(), database);
    List<Step> steps = new ArrayList<>();
    if (undone.irreversible() == null) {
      down.addAll(undone.down());
      down.addAll(before);
      undone = change.undoneBy(down.toArray(Change[]::new));
    }
    steps.add(undone);
    steps.addAll(later);
    return new Rewrite("Change the type first, check the rows later", steps);
  }
}
