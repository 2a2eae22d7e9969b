package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.effect.Effects;
import dev.lockstep.effect.TypeChange;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The other actions of an ALTER TABLE of which one is rewritten: those that nobody waits for, those
 * that take a constraint away, and the steps of those that have a safe way of their own. A type or
 * a NULL that stays the same is left out.
 */
record OtherActions(
    List<Operation> plain, List<Operation> taking, List<Step> before, List<Step> after) {

  static OtherActions of(Database database, Statement statement, TableOperation own) {
    OtherActions actions =
        new OtherActions(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Operation other : statement.operations()) {
      List<? extends Step> safe = other.equals(own) ? List.of() : safe(database, statement, other);
      if (other.equals(own) || isSameType(other, database, own) || isSameNull(other, database)) {
        continue;
      }
      if (!safe.isEmpty()) {
        (other instanceof AddColumn ? actions.before : actions.after).addAll(safe);
      } else {
        (other instanceof DropConstraint ? actions.taking : actions.plain).add(other);
      }
    }
    return actions;
  }

  /** The steps of the action that is rewritten among those of the others. */
  static Rewrite around(
      Database database, Statement statement, TableOperation own, QualifiedName table, Rewrite it) {
    OtherActions others = of(database, statement, own);
    List<Step> steps = new ArrayList<>();
    if (!others.plain.isEmpty()) {
      steps.add(Rewrites.otherChanges(database, table, others.plain));
    }
    steps.addAll(others.before);
    steps.addAll(it.steps());
    steps.addAll(others.after);
    if (!others.taking.isEmpty()) {
      steps.add(
          Rewrites.otherChanges(
              database, table, others.taking, "alter_" + table.name() + "_later"));
    }
    return new Rewrite(it.title(), steps);
  }

  /** The type goes with a foreign key in Ecto's word for it; elsewhere it need not be said. */
  private static boolean isSameType(Operation operation, Database database, TableOperation own) {
    return !(own instanceof AddConstraint) && isSameType(operation, database);
  }

  /** Whether the action names the type that its column has already. */
  static boolean isSameType(Operation operation, Database database) {
    if (!(operation instanceof AlterColumnType alter)) {
      return false;
    }
    TableColumn column = database.column(alter.table(), alter.column());
    return column != null
        && column.type() != null
        && column.type().sameAs(alter.type())
        && TypeChange.of(alter, database) == TypeChange.NONE;
  }

  /** Whether the action allows or forbids the NULL that its column allows or forbids already. */
  static boolean isSameNull(Operation operation, Database database) {
    if (!(operation instanceof SetNotNull set)) {
      return false;
    }
    TableColumn column = database.column(set.table(), set.column());
    return column != null && Objects.equals(column.notNull(), set.notNull());
  }

  private static List<? extends Step> safe(
      Database database, Statement statement, Operation operation) {
    return switch (operation) {
      case AddColumn add -> {
        Rewrite rewrite = new ColumnAddition(database, statement, add).rewrite();
        yield rewrite == null || rewrite.steps().size() == 1 ? List.of() : rewrite.steps();
      }
      case SetNotNull set when set.notNull() && isScanned(database, statement, set) ->
          new NotNullSteps(database, set.target(), set.column())
              .all(ColumnRewrites.fill(database, set));
      case AddConstraint add when !add.constraint().notValid() && !add.constraint().notEnforced() ->
          constraint(database, statement, add);
      default -> List.of();
    };
  }

  private static boolean isScanned(Database database, Statement statement, SetNotNull set) {
    Statement alone =
        new Statement(List.of(set), statement.text(), statement.span(), statement.origin());
    return !Effects.of(alone, database).scans().isEmpty();
  }

  private static List<? extends Step> constraint(
      Database database, Statement statement, AddConstraint add) {
    String name = Rewrites.nameOf(database, statement, add);
    Table table = database.table(add.table());
    if (name == null || (table != null && table.isPartitioned())) {
      return List.of();
    }
    return switch (add.constraint().definition()) {
      case Constraint.Check check -> Rewrites.notValidSteps(add.target(), add.constraint(), name);
      case Constraint.ForeignKey key ->
          Rewrites.notValidSteps(add.target(), add.constraint(), name);
      case Constraint.Unique key -> KeyRewrites.steps(add.target(), add.constraint(), name);
      default -> List.of();
    };
  }

  /** Whether a foreign key is among what they take away. */
  static boolean takesForeignKey(List<Operation> taking, Database database) {
    return taking.stream()
        .anyMatch(it -> it instanceof DropConstraint drop && isForeignKey(dropped(drop, database)));
  }

  private static @Nullable TableConstraint dropped(DropConstraint drop, Database database) {
    Table table = database.table(drop.table());
    return table == null ? null : table.constraint(drop.constraint());
  }

  private static boolean isForeignKey(@Nullable TableConstraint constraint) {
    return constraint != null && constraint.foreignKey() != null;
  }
}
