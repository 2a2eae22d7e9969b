package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.schema.Birth;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What uses a column in such a way that ALTER COLUMN … TYPE is refused, or has its rows checked
 * again, even where the type stays the same (RememberAllDependentForRebuilding in tablecmds.c).
 */
public final class TypeDependents {
  /** What sort of object is in the way of another type. */
  public enum Kind {
    PARTITION_KEY("the partition key", "it is part of the partition key"),
    VIEW("the view", "used by a view or rule"),
    POLICY("the policy", "used in a policy definition"),
    TRIGGER("the trigger", "used in a trigger definition"),
    GENERATED_COLUMN("the generated column", "used by a generated column");

    private final String words;
    private final String reason;

    Kind(String words, String reason) {
      this.words = words;
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /** One object that refuses another type; {@code birth} is null where it is not kept. */
  public record Dependent(Kind kind, String name, @Nullable Birth birth) {
    /** What it is and is called: {@code the view recent_orders}. */
    public String words() {
      return kind == Kind.PARTITION_KEY ? kind.words + " of " + name : kind.words + " " + name;
    }
  }

  private TypeDependents() {}

  /** What refuses the change, in the order in which the server comes upon it. */
  public static List<Dependent> refusing(AlterColumnType action, Database database) {
    Table table = database.table(action.table());
    if (table == null) {
      return List.of();
    }
    String column = action.column();
    List<Dependent> found = new ArrayList<>();
    for (Table each : reach(action, table, database)) {
      if (PartitionKeys.columns(each).contains(column)) {
        found.add(new Dependent(Kind.PARTITION_KEY, database.nameOnPath(each), each.birth()));
      }
    }
    Dependents.viewsOf(database, table, column)
        .forEach(v -> found.add(new Dependent(Kind.VIEW, database.nameOnPath(v), v.birth())));
    table.policies().stream()
        .filter(policy -> policy.columns().contains(column))
        .forEach(policy -> found.add(new Dependent(Kind.POLICY, policy.name(), null)));
    table.triggers().stream()
        .filter(trigger -> trigger.columns().contains(column))
        .forEach(trigger -> found.add(new Dependent(Kind.TRIGGER, trigger.name(), null)));
    table.columns().stream()
        .filter(other -> isGeneratedFrom(other, column))
        .forEach(
            other -> found.add(new Dependent(Kind.GENERATED_COLUMN, other.name(), other.birth())));
    return found;
  }

  private static boolean isGeneratedFrom(TableColumn other, String column) {
    return other.generated() != null && other.generated().expression().columns().contains(column);
  }

  /** The valid checks on the column, each once, that all rows are held against again. */
  public static List<TableConstraint> rechecked(AlterColumnType action, Database database) {
    Table table = database.table(action.table());
    List<TableConstraint> found = new ArrayList<>();
    for (Table each : table == null ? List.<Table>of() : reach(action, table, database)) {
      for (TableConstraint constraint : each.constraints()) {
        if (isRechecked(constraint, action.column())
            && found.stream().noneMatch(known -> known.name().equals(constraint.name()))) {
          found.add(constraint);
        }
      }
    }
    return found;
  }

  static boolean isRechecked(TableConstraint constraint, String column) {
    return constraint.definition() instanceof Constraint.Check check
        && constraint.holds()
        && check.expression().columns().contains(column);
  }

  private static List<Table> reach(AlterColumnType action, Table table, Database database) {
    return action.target().only() ? List.of(table) : database.tree(table);
  }
}
