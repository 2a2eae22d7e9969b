package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which constants are values of PostgreSQL's own types, and which type a simple expression has
 * (manual, chapter 8 and 10.4). What is not known here is taken to fit.
 */
final class Values {
  private static final Pattern INTEGER =
      Pattern.compile("\\s*[+-]?(?:\\d[\\d_]*|0[xXoObB][\\da-fA-F_]+)\\s*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)\\s*[+-]?(?:(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?|nan|inf(?:inity)?"
              + "|0[xob][\\da-f_]+)\\s*");
  private static final Pattern BOOLEAN =
      Pattern.compile(
          "(?i)\\s*(?:t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0)\\s*");
  private static final Pattern UUID =
      Pattern.compile("(?i)\\{?[\\da-f]{4}(?:-?[\\da-f]{4}){7}\\}?");

  private static final Pattern JSON =
      Pattern.compile(
          "(?s)\\s*(?:\\{\\s*(?:\".*|)\\}|\\[.*\\]|\".*\"|-?\\d[\\d.eE+-]*|true|false|null)\\s*");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "smallint", INTEGER,
          "integer", INTEGER,
          "bigint", INTEGER,
          "numeric", NUMBER,
          "real", NUMBER,
          "double precision", NUMBER,
          "boolean", BOOLEAN,
          "uuid", UUID,
          "json", JSON,
          "jsonb", JSON);

  private static final Map<String, String> RESULTS =
      Map.of(
          "now", "timestamptz",
          "current_timestamp", "timestamptz",
          "clock_timestamp", "timestamptz",
          "statement_timestamp", "timestamptz",
          "current_date", "date",
          "gen_random_uuid", "uuid",
          "uuid_generate_v4", "uuid",
          "random", "double precision");

  private static final int MOST_DIGITS = 1000;
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");
  private static final Set<String> TEXT_OPERATORS =
      Set.of("like", "not like", "ilike", "not ilike", "~", "~*", "!~", "!~*");
  private static final Set<String> TEXT_FUNCTIONS = Set.of("lower", "upper", "initcap", "btrim");
  private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");

  private Values() {}

  /** Fails the statement where a default is surely no value of the column's type. */
  static void refuseDefault(Tally tally, SqlType column, @Nullable Expression value) {
    SqlType type = Domains.base(column.stored(), tally.database());
    if (type.schema() != null || type.isArray() || value == null) {
      return;
    }
    if (value instanceof Expression.Literal literal
        && literal.kind() == Expression.Literal.Kind.STRING
        && literal.value() != null) {
      Pattern form = FORMS.get(type.name());
      if (form != null && !form.matcher(literal.value()).matches()) {
        tally.fail(
            "22P02",
            "invalid input syntax for type " + type.name() + ": \"" + literal.value() + "\"");
      }
      return;
    }
    SqlType own = type(value);
    if (own != null && !Casts.mayAssign(own, type)) {
      tally.fail(
          "42804", "column is of type " + type + " but default expression is of type " + own);
    }
  }

  /** Fails the statement where a constant surely does not fit into the type. */
  static void refuseSize(Tally tally, SqlType column, Expression value) {
    SqlType type = Domains.base(column.stored(), tally.database());
    String constant = Ranges.value(value);
    if (type.schema() != null || type.isArray() || constant == null) {
      return;
    }
    switch (type.name()) {
      case "varchar", "char" -> {
        int length = modifier(type, 0, type.name().equals("char") ? 1 : Integer.MAX_VALUE);
        String text = constant.stripTrailing();
        if (text.codePointCount(0, text.length()) > length) {
          tally.fail("22001", "value too long for type " + type);
        }
      }
      case "numeric" -> {
        int whole = modifier(type, 0, Integer.MAX_VALUE) - modifier(type, 1, 0);
        if (NUMBER.matcher(constant).matches()
            && whole < MOST_DIGITS
            && new BigDecimal(constant.strip())
                    .abs()
                    .compareTo(BigDecimal.TEN.pow(Math.max(whole, 0)))
                >= 0) {
          tally.fail("22003", "numeric field overflow");
        }
      }
      default -> {}
    }
  }

  private static int modifier(SqlType type, int place, int otherwise) {
    String said = place < type.modifiers().size() ? type.modifiers().get(place) : "";
    return said.matches("\\d{1,9}") ? Integer.parseInt(said) : otherwise;
  }

  /** The type of an expression where it is plain, else null. */
  private static @Nullable SqlType type(Expression value) {
    return switch (value) {
      case Expression.Literal literal ->
          switch (literal.kind()) {
            case NUMBER -> SqlType.of(literal.text().matches("\\d+") ? "integer" : "numeric");
            case BOOLEAN -> SqlType.of("boolean");
            default -> null;
          };
      case Expression.Call call -> {
        String result = RESULTS.get(call.function().name());
        yield result == null ? null : SqlType.of(result);
      }
      case Expression.Cast cast -> cast.type();
      default -> null;
    };
  }

  /**
   * Whether an expression that was written for a column of one type finds no operator or function
   * once the column is of another: constants keep the type they were given at first.
   */
  static boolean breaks(Expression expression, String column, SqlType from, SqlType to) {
    boolean broken =
        switch (expression) {
          case Expression.Operator operator -> breaks(operator, column, from, to);
          case Expression.Call call ->
              TEXT_FUNCTIONS.contains(call.function().name())
                  && call.arguments().stream().anyMatch(a -> isColumn(a, column))
                  && from.name().equals("text")
                  && isOtherThanText(to);
          default -> false;
        };
    return broken
        || expression.children().stream().anyMatch(child -> breaks(child, column, from, to));
  }

  private static boolean breaks(
      Expression.Operator operator, String column, SqlType from, SqlType to) {
    List<Expression> operands = operator.operands();
    if (operands.stream().noneMatch(operand -> isColumn(operand, column))) {
      return false;
    }
    if (TEXT_OPERATORS.contains(operator.symbol())) {
      return Casts.isText(from) && isOtherThanText(to);
    }
    return COMPARISONS.contains(operator.symbol())
        && operands.stream().anyMatch(operand -> isLiteral(operand))
        && !areComparable(from, to);
  }

  private static boolean isLiteral(Expression operand) {
    return operand instanceof Expression.Literal literal
        && literal.kind() != Expression.Literal.Kind.NULL;
  }

  private static boolean isColumn(Expression operand, String column) {
    return operand instanceof Expression.Column named && named.name().equals(column);
  }

  private static boolean isOtherThanText(SqlType type) {
    return !Casts.isText(type) && Casts.isKnown(type);
  }

  private static boolean areComparable(SqlType from, SqlType to) {
    if (from.isArray() || to.isArray() || !Casts.isKnown(from) || !Casts.isKnown(to)) {
      return !(Casts.isKnown(from) && Casts.isKnown(to)) || from.isArray() == to.isArray();
    }
    return from.name().equals(to.name())
        || Casts.isText(from) && Casts.isText(to)
        || Casts.areNumbers(from, to)
        || MOMENTS.contains(from.name()) && MOMENTS.contains(to.name())
        || !(Casts.isText(from) || Casts.isText(to) || isNumber(from) || isNumber(to));
  }

  private static boolean isNumber(SqlType type) {
    return Casts.areNumbers(type, type);
  }
}
