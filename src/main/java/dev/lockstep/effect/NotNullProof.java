package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server already knows that a column holds no NULL, so that SET NOT NULL need not read
 * the table (ALTER TABLE, SET NOT NULL; from version 12 on by a valid CHECK, measured on 13–18).
 */
public final class NotNullProof {
  private NotNullProof() {}

  /**
   * Whether the column is proven free of NULL before {@code statement} runs, and stays so in it.
   */
  public static boolean exists(
      Database database, Statement statement, QualifiedName tableName, String columnName) {
    Table table = database.table(tableName);
    return table != null && exists(database, statement, table, columnName);
  }

  static boolean exists(Database database, Statement statement, Table table, String columnName) {
    return find(database, statement, table, columnName) != null;
  }

  /** What proves it, or null when nothing does. */
  static @Nullable Reason find(
      Database database, Statement statement, Table table, String columnName) {
    TableColumn column = table.column(columnName);
    if (column != null && Boolean.TRUE.equals(column.notNull())) {
      return new Reason(columnName + " is NOT NULL already", null);
    }
    if (!database.target().atLeast(12)) {
      return null;
    }
    return changesType(statement, columnName) ? null : byConstraint(statement, table, columnName);
  }

  private static boolean changesType(Statement statement, String column) {
    return statement.operations().stream()
        .anyMatch(o -> o instanceof AlterColumnType type && type.column().equals(column));
  }

  /**
   * Whether a constraint would prove it if the statement did not set the column's type as well,
   * which has the constraint checked again.
   */
  public static boolean isLostToTypeChange(
      Database database, Statement statement, QualifiedName tableName, String columnName) {
    Table table = database.table(tableName);
    return table != null
        && database.target().atLeast(12)
        && changesType(statement, columnName)
        && byConstraint(statement, table, columnName) != null;
  }

  private static @Nullable Reason byConstraint(
      Statement statement, Table table, String columnName) {
    return table.constraints().stream()
        .filter(TableConstraint::holds)
        .filter(constraint -> !isDropped(statement, constraint))
        .filter(constraint -> forbidsNull(constraint.definition(), columnName))
        .findFirst()
        .map(constraint -> proof(constraint, columnName))
        .orElse(null);
  }

  private static Reason proof(TableConstraint constraint, String column) {
    String kind = constraint.definition() instanceof Constraint.Check ? "CHECK" : "NOT NULL";
    return new Reason(
        "the valid " + kind + " " + constraint.name() + " proves that " + column + " holds no NULL",
        constraint.validSaid());
  }

  private static boolean isDropped(Statement statement, TableConstraint constraint) {
    return statement.operations().stream()
        .anyMatch(
            o -> o instanceof DropConstraint drop && drop.constraint().equals(constraint.name()));
  }

  /** Whether a constraint lets no NULL into the column. */
  public static boolean forbidsNull(Constraint.Definition definition, String column) {
    return switch (definition) {
      case Constraint.Check check -> implies(check.expression(), column);
      case Constraint.NotNull notNull -> notNull.column().equals(column);
      default -> false;
    };
  }

  /** Whether the expression says {@code column IS NOT NULL}, alone or AND-ed with more. */
  static boolean implies(Expression expression, String column) {
    if (!(expression instanceof Expression.Operator operator)) {
      return false;
    }
    return switch (operator.symbol()) {
      case "is not null" ->
          operator.operands().getFirst() instanceof Expression.Column tested
              && tested.name().equals(column);
      case "not" ->
          operator.operands().getFirst() instanceof Expression.Operator negated
              && negated.symbol().equals("is null")
              && negated.operands().getFirst() instanceof Expression.Column tested
              && tested.name().equals(column);
      case "and" -> operator.operands().stream().anyMatch(part -> implies(part, column));
      default -> false;
    };
  }
}
