package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.schema.Birth;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ExpressionForm;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of one table is not as it was, after a migration was applied and rolled back. */
final class TableComparison {
  private final String name;
  private final Database applied;
  private final List<RollbackDifference> differences = new ArrayList<>();

  TableComparison(String name, Database applied) {
    this.name = name;
    this.applied = applied;
  }

  /** What the migration made on a table of which nothing was known, and left there. */
  List<RollbackDifference> leftOn(Table is) {
    for (TableColumn column : is.columns()) {
      if (isMadeByMigration(column.birth())) {
        tell(is, column.name(), "the column " + name + "." + column.name() + " is still there");
      }
    }
    return differences;
  }

  List<RollbackDifference> compare(Table was, Table is) {
    for (TableColumn column : was.columns()) {
      TableColumn now = is.column(column.name());
      if (now == null) {
        TableColumn renamed = renamed(was, is, column);
        tell(
            was,
            column.name(),
            renamed == null
                ? "the column " + name + "." + column.name() + " is gone"
                : name + "." + column.name() + " is called " + renamed.name());
      } else if (now != column) {
        compare(was, column, now);
      }
    }
    for (TableColumn column : is.columns()) {
      if (was.column(column.name()) == null && isMadeByMigration(column.birth())) {
        tell(is, column.name(), "the column " + name + "." + column.name() + " is still there");
      }
    }
    compareConstraints(was, is);
    return differences;
  }

  /** The column of that birth, under the name it was left with. */
  private static @Nullable TableColumn renamed(Table was, Table is, TableColumn column) {
    for (TableColumn other : is.columns()) {
      if (other.birth().equals(column.birth()) && was.column(other.name()) == null) {
        return column.birth().isInHistory() ? other : null;
      }
    }
    return null;
  }

  /** A column stays NOT NULL when the primary key that made it so is dropped. */
  private boolean isKey(Table table, TableColumn column) {
    Table made = applied.schema().table(table.id());
    return made != null
        && made.constraints().stream()
            .filter(constraint -> constraint.birth().migration() == applied.migration())
            .anyMatch(
                constraint ->
                    constraint.definition() instanceof Constraint.PrimaryKey key
                        && key.columns().contains(column.name()));
  }

  private void compare(Table table, TableColumn was, TableColumn is) {
    String column = name + "." + was.name();
    if (was.type() != null
        && is.type() != null
        && !was.type().stored().sameAs(is.type().stored())) {
      tell(table, was.name(), column + " is of type " + is.type() + ", it was " + was.type());
    }
    Boolean wasRequired = was.notNull();
    Boolean isRequired = is.notNull();
    if (wasRequired != null
        && isRequired != null
        && !wasRequired.equals(isRequired)
        && !(isRequired && isKey(table, was))) {
      tell(
          table,
          was.name(),
          isRequired
              ? column + " is NOT NULL, it was nullable before"
              : column + " is nullable, it was not before");
    }
    if (was.birth().isInHistory()) {
      compareDefaults(table, was, is);
    }
  }

  private void compareDefaults(Table table, TableColumn was, TableColumn is) {
    String column = name + "." + was.name();
    Expression old = given(was.defaultValue());
    Expression now = given(is.defaultValue());
    if (old == null || now == null) {
      if (old != now && !isCounted(was) && !isCounted(is)) {
        tell(
            table,
            was.name(),
            now == null
                ? column + " has no default, it was " + old(old)
                : column + " has the default " + now.text() + ", it had none before");
      }
      return;
    }
    boolean isSame = ExpressionForm.of(old).equals(ExpressionForm.of(now));
    boolean areLiterals = isConstant(old) && isConstant(now);
    if (!isSame && (areLiterals || isLeftNew(table, was.name(), old, now))) {
      tell(table, was.name(), column + " has the default " + now.text() + ", it was " + old.text());
    }
  }

  /** Whether its values come from a sequence of its own. */
  private static boolean isCounted(TableColumn column) {
    return column.identity() != null
        || (column.defaultValue() instanceof Expression.Call call
            && call.function().name().equals("nextval"));
  }

  private static String old(@Nullable Expression old) {
    return old == null ? "" : old.text();
  }

  private static @Nullable Expression given(@Nullable Expression value) {
    return value == null || value.isNull() ? null : value;
  }

  private static boolean isConstant(Expression value) {
    return value instanceof Expression.Literal
        || (value instanceof Expression.Cast cast && isConstant(cast.operand()));
  }

  /** Whether the default is the one that the migration gave, and not the one before. */
  private boolean isLeftNew(Table table, String column, Expression old, Expression now) {
    TableColumn made = applied.column(table.name(), column);
    Expression given = made == null ? null : made.defaultValue();
    return given != null
        && ExpressionForm.of(given).equals(ExpressionForm.of(now))
        && !ExpressionForm.of(given).equals(ExpressionForm.of(old));
  }

  private void compareConstraints(Table was, Table is) {
    for (TableConstraint constraint : was.constraints()) {
      List<String> columns = ConstraintForms.columns(constraint);
      boolean isTold = columns.stream().anyMatch(c -> is.column(c) == null);
      TableConstraint now = is.constraint(constraint.name());
      if (isTold || ConstraintForms.isNotNull(constraint)) {
        continue;
      }
      if (now == null && !ConstraintForms.has(is, constraint)) {
        List<String> parts = new ArrayList<>(columns);
        parts.add(constraint.name());
        tell(was, parts, "the constraint " + constraint.name() + " is gone");
      } else if (now != null) {
        compareActions(was, constraint, now);
      }
    }
    for (TableConstraint constraint : is.constraints()) {
      List<String> columns = ConstraintForms.columns(constraint);
      boolean isTold = was.complete() && columns.stream().anyMatch(c -> was.column(c) == null);
      if (!isTold
          && !ConstraintForms.isNotNull(constraint)
          && was.constraint(constraint.name()) == null
          && !ConstraintForms.has(was, constraint)
          && isMadeByMigration(constraint.birth())) {
        tell(is, constraint.name(), "the constraint " + constraint.name() + " is still there");
      }
    }
  }

  private void compareActions(Table table, TableConstraint was, TableConstraint is) {
    Constraint.ForeignKey old = was.foreignKey();
    Constraint.ForeignKey now = is.foreignKey();
    if (old == null || now == null) {
      return;
    }
    String oldAction = ConstraintForms.onDelete(old);
    String nowAction = ConstraintForms.onDelete(now);
    if (!oldAction.equals(nowAction)) {
      tell(
          table, was.name(), was.name() + " says ON DELETE " + nowAction + ", it was " + oldAction);
    }
  }

  private boolean isMadeByMigration(Birth birth) {
    return birth.migration() == applied.migration();
  }

  private void tell(Table table, String part, String sentence) {
    tell(table, List.of(part), sentence);
  }

  private void tell(Table table, List<String> parts, String sentence) {
    differences.add(new RollbackDifference(table.name(), parts, sentence));
  }
}
