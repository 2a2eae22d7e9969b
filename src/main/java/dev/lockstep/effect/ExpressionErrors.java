package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the server refuses in the expressions of a definition (manual 4.2 and 5.2 to 5.5). */
final class ExpressionErrors {
  private static final String FEATURE_NOT_SUPPORTED = "0A000";
  private static final String GROUPING_ERROR = "42803";
  private static final String INVALID_OBJECT_DEFINITION = "42P17";
  private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern SUBQUERY = Pattern.compile("(?i)(?:^|\\()\\s*select\\b");

  /** Aggregates that no ordinary function shares its name with. */
  private static final Set<String> AGGREGATES =
      Set.of("count", "sum", "avg", "array_agg", "string_agg", "bool_and", "bool_or", "json_agg");

  private final Tally tally;

  ExpressionErrors(Tally tally) {
    this.tally = tally;
  }

  /** A default knows neither the row nor any other. */
  void refuseDefault(@Nullable Expression value) {
    if (value != null && !value.columns().isEmpty() && !hasSubquery(value)) {
      tally.fail(FEATURE_NOT_SUPPORTED, "cannot use column reference in DEFAULT expression");
    }
    refuseOtherRows(value, "DEFAULT expressions");
  }

  /** A check knows its row alone, and is true or false. */
  void refuseCheck(Expression condition, @Nullable Table table) {
    refuseOtherRows(condition, "check constraints");
    TableColumn column =
        condition instanceof Expression.Column named && table != null
            ? table.column(named.name())
            : null;
    SqlType type = column == null ? null : column.type();
    if (type != null && Casts.isKnown(type) && !type.name().equals("boolean")) {
      tally.fail("42804", "argument of CHECK must be type boolean, not type " + type);
    }
  }

  /** A generated column gives the same value for the same row, of columns that are there. */
  void refuseGenerated(Expression expression, @Nullable Table table) {
    if (table != null && !hasSubquery(expression)) {
      Targets targets = new Targets(tally);
      expression.columns().forEach(column -> targets.lacksColumn(table, column));
    }
    refuseOtherRows(expression, "column generation expressions");
    if (Volatility.isSurelyMutable(expression, tally.database())) {
      tally.fail(INVALID_OBJECT_DEFINITION, "generation expression is not immutable");
    }
  }

  /** No sub-query and no aggregate. */
  void refuseOtherRows(@Nullable Expression expression, String where) {
    if (expression == null) {
      return;
    }
    if (hasSubquery(expression)) {
      tally.fail(FEATURE_NOT_SUPPORTED, "cannot use subquery in " + where);
    }
    boolean aggregates =
        expression.functions().stream()
            .anyMatch(f -> f.schema() == null && AGGREGATES.contains(f.name()));
    if (aggregates) {
      tally.fail(GROUPING_ERROR, "aggregate functions are not allowed in " + where);
    }
  }

  static boolean hasSubquery(Expression expression) {
    return SUBQUERY.matcher(STRING.matcher(expression.text()).replaceAll("''")).find();
  }

  /** A constant that the new rows would all have and a check on it surely refuses. */
  void refuseConstant(Expression value, Expression check, String column) {
    String constant = Ranges.value(value);
    if (constant != null && Ranges.point(constant).and(Ranges.of(check, column)).isEmpty()) {
      tally.fail("23514", "check constraint on \"" + column + "\" is violated by some row");
    }
  }

  /** Lengths and precisions that no value could have (manual 8.1.2, 8.3 and 8.10). */
  void refuseModifiers(SqlType type) {
    List<String> modifiers = type.modifiers();
    if (type.schema() != null
        || modifiers.isEmpty()
        || !modifiers.getFirst().matches("-?\\d{1,9}")) {
      return;
    }
    int first = Integer.parseInt(modifiers.getFirst());
    int most =
        switch (type.name()) {
          case "varchar", "char" -> 10485760;
          case "bit", "varbit" -> 83886080;
          case "numeric" -> 1000;
          default -> Integer.MAX_VALUE;
        };
    if (most != Integer.MAX_VALUE && (first < 1 || first > most)) {
      tally.fail("22023", "length or precision " + first + " of type " + type + " is out of range");
    }
  }
}
