package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import java.util.List;
import java.util.Locale;

/** When two constraints mean the same, whatever they are called. */
final class ConstraintForms {
  private ConstraintForms() {}

  static boolean isNotNull(TableConstraint constraint) {
    return constraint.definition() instanceof Constraint.NotNull;
  }

  /** Whether the table has a constraint that means the same. */
  static boolean has(Table table, TableConstraint wanted) {
    return table.constraints().stream().anyMatch(it -> form(it).equals(form(wanted)));
  }

  /** The columns it is on. */
  static List<String> columns(TableConstraint constraint) {
    return switch (constraint.definition()) {
      case Constraint.Check check -> check.expression().columns();
      case Constraint.Unique unique -> unique.columns();
      case Constraint.PrimaryKey key -> key.columns();
      case Constraint.ForeignKey key -> key.columns();
      case Constraint.NotNull notNull -> List.of(notNull.column());
      default -> List.of();
    };
  }

  /** What a foreign key does when the row it points to is deleted. */
  static String onDelete(Constraint.ForeignKey key) {
    return key.onDelete() == null ? "NO ACTION" : key.onDelete().words();
  }

  private static String form(TableConstraint constraint) {
    return switch (constraint.definition()) {
      case Constraint.Check check -> "check " + plain(check.expression().text());
      case Constraint.Unique unique -> "unique " + unique.columns();
      case Constraint.PrimaryKey key -> "primary key " + key.columns();
      case Constraint.ForeignKey key ->
          "foreign key " + key.columns() + constraint.referenced() + onDelete(key);
      case Constraint.Definition other -> "named " + constraint.name();
    };
  }

  private static String plain(String expression) {
    return expression.replaceAll("[\\s()\"]+", "").toLowerCase(Locale.ROOT);
  }
}
