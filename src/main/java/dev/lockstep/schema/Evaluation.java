package dev.lockstep.schema;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Computes plain expressions over a row of which some values are known: null is a result that is
 * not known. Three-valued logic as in SQL (manual 9.1).
 */
public final class Evaluation {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?: [\\d:.]+)?");
  private static final Pattern MIDNIGHT = Pattern.compile(" 00:00(?::00)?$");
  private static final Pattern SEARCHED = Pattern.compile("(?is)\\s*case\\s+when\\b.*");
  private static final int DEEPEST = 64;

  private final Map<String, Datum> row;

  private Evaluation(Map<String, Datum> row) {
    this.row = row;
  }

  /** The value of the expression for a row, or null when it is not known. */
  public static @Nullable Datum of(Expression expression, Map<String, Datum> row) {
    return new Evaluation(row).value(expression, 0);
  }

  /** Whether the condition is surely false for the row: neither true nor NULL. */
  public static boolean isFalse(Expression condition, Map<String, Datum> row) {
    return of(condition, row) instanceof Datum.Truth truth && !truth.value();
  }

  private @Nullable Datum value(Expression expression, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return switch (expression) {
      case Expression.Literal literal -> literal(literal);
      case Expression.Column column -> row.get(column.name());
      case Expression.Cast cast -> cast(value(cast.operand(), depth + 1), cast.type());
      case Expression.Operator operator -> operator(operator, depth + 1);
      case Expression.Call call -> call(call, depth + 1);
      case Expression.Case it -> choice(it, depth + 1);
      case Expression.Array array -> null;
      case Expression.Opaque opaque -> null;
    };
  }

  private static @Nullable Datum literal(Expression.Literal literal) {
    String value = literal.value();
    return switch (literal.kind()) {
      case NULL -> Datum.NULL;
      case BOOLEAN -> Datum.of("true".equals(value));
      case NUMBER -> value == null ? null : number(value);
      case STRING -> value == null ? null : new Datum.Text(value);
      case BIT_STRING -> value == null ? null : new Datum.Text(value);
    };
  }

  private static @Nullable Datum number(String text) {
    try {
      return new Datum.Number(new BigDecimal(text.replace("_", "")));
    } catch (NumberFormatException otherNotation) {
      return null;
    }
  }

  private static @Nullable Datum cast(@Nullable Datum value, SqlType type) {
    if (value == null) {
      return null;
    }
    if (type.name().equals("varchar") && !type.modifiers().isEmpty() && !value.isNull()) {
      return null;
    }
    return Conversion.of(value, type).stored();
  }

  private @Nullable Datum choice(Expression.Case it, int depth) {
    if (!SEARCHED.matcher(it.text()).matches()) {
      return null;
    }
    List<Expression> parts = it.parts();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      Datum condition = value(parts.get(i), depth);
      if (condition == null) {
        return null;
      }
      if (condition instanceof Datum.Truth truth && truth.value()) {
        return value(parts.get(i + 1), depth);
      }
    }
    return parts.size() % 2 == 1 ? value(parts.getLast(), depth) : Datum.NULL;
  }

  private @Nullable Datum call(Expression.Call call, int depth) {
    List<@Nullable Datum> arguments = values(call.arguments(), depth);
    if (call.function().schema() != null || arguments.isEmpty()) {
      return null;
    }
    Datum first = arguments.getFirst();
    return switch (call.function().name()) {
      case "coalesce" -> coalesce(arguments);
      case "lower" -> text(first, s -> s.toLowerCase(Locale.ROOT));
      case "upper" -> text(first, s -> s.toUpperCase(Locale.ROOT));
      case "trim", "btrim" -> arguments.size() == 1 ? text(first, String::strip) : null;
      case "length", "char_length" ->
          first instanceof Datum.Text t
              ? Datum.of(t.value().codePointCount(0, t.value().length()))
              : nullOrUnknown(first);
      case "abs" ->
          first instanceof Datum.Number n
              ? new Datum.Number(n.value().abs())
              : nullOrUnknown(first);
      case "mod" -> arguments.size() == 2 ? arithmetic("%", first, arguments.get(1)) : null;
      case "repeat" ->
          arguments.size() == 2
                  && first instanceof Datum.Text t
                  && arguments.get(1) instanceof Datum.Number n
                  && n.value().intValue() < 1000
              ? new Datum.Text(t.value().repeat(Math.max(n.value().intValue(), 0)))
              : null;
      default -> null;
    };
  }

  private static @Nullable Datum coalesce(List<@Nullable Datum> arguments) {
    for (Datum argument : arguments) {
      if (argument == null || !argument.isNull()) {
        return argument;
      }
    }
    return Datum.NULL;
  }

  private static @Nullable Datum text(
      @Nullable Datum value, java.util.function.UnaryOperator<String> change) {
    return value instanceof Datum.Text text
        ? new Datum.Text(change.apply(text.value()))
        : nullOrUnknown(value);
  }

  private static @Nullable Datum nullOrUnknown(@Nullable Datum value) {
    return value != null && value.isNull() ? value : null;
  }

  private List<@Nullable Datum> values(List<Expression> expressions, int depth) {
    List<@Nullable Datum> values = new ArrayList<>();
    for (Expression each : expressions) {
      values.add(value(each, depth));
    }
    return values;
  }

  private @Nullable Datum operator(Expression.Operator operator, int depth) {
    List<@Nullable Datum> operands = values(operator.operands(), depth);
    Datum first = operands.getFirst();
    return switch (operator.symbol()) {
      case "and" -> junction(operands, false);
      case "or" -> junction(operands, true);
      case "not" -> negated(first);
      case "is null" -> first == null ? null : Datum.of(first.isNull());
      case "is not null" -> first == null ? null : Datum.of(!first.isNull());
      case "in" -> in(operator.operands(), operands, depth);
      case "not in" -> negated(in(operator.operands(), operands, depth));
      case "between" -> between(operands);
      case "not between" -> negated(between(operands));
      case "like" -> like(operands);
      case "not like" -> negated(like(operands));
      default ->
          operands.size() == 2
              ? binary(operator.symbol(), first, operands.get(1))
              : operands.size() == 1 && operator.symbol().equals("-")
                  ? arithmetic("-", Datum.of(0), first)
                  : null;
    };
  }

  /** AND, or with {@code decisive} true OR: one decisive operand settles it. */
  private static @Nullable Datum junction(List<@Nullable Datum> operands, boolean decisive) {
    boolean unknown = false;
    boolean isNull = false;
    for (Datum operand : operands) {
      if (operand instanceof Datum.Truth truth) {
        if (truth.value() == decisive) {
          return truth;
        }
      } else if (operand != null && operand.isNull()) {
        isNull = true;
      } else {
        unknown = true;
      }
    }
    return unknown ? null : isNull ? Datum.NULL : Datum.of(!decisive);
  }

  private static @Nullable Datum negated(@Nullable Datum value) {
    return value instanceof Datum.Truth truth ? Datum.of(!truth.value()) : nullOrUnknown(value);
  }

  private @Nullable Datum in(
      List<Expression> expressions, List<@Nullable Datum> operands, int depth) {
    List<@Nullable Datum> equal = new ArrayList<>();
    for (int i = 1; i < operands.size(); i++) {
      if (expressions.get(i) instanceof Expression.Array array) {
        for (Expression element : array.elements()) {
          equal.add(binary("=", operands.getFirst(), value(element, depth)));
        }
      } else {
        equal.add(binary("=", operands.getFirst(), operands.get(i)));
      }
    }
    return junction(equal, true);
  }

  private static @Nullable Datum like(List<@Nullable Datum> operands) {
    if (operands.size() != 2
        || !(operands.get(1) instanceof Datum.Text pattern)
        || pattern.value().indexOf('\\') >= 0) {
      return null;
    }
    StringBuilder regex = new StringBuilder("(?s)");
    pattern
        .value()
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> regex.append(c.equals("%") ? ".*" : c.equals("_") ? "." : Pattern.quote(c)));
    return operands.getFirst() instanceof Datum.Text text
        ? Datum.of(text.value().matches(regex.toString()))
        : nullOrUnknown(operands.getFirst());
  }

  private static @Nullable Datum between(List<@Nullable Datum> operands) {
    if (operands.size() != 3) {
      return null;
    }
    List<@Nullable Datum> both = new ArrayList<>();
    both.add(binary(">=", operands.get(0), operands.get(1)));
    both.add(binary("<=", operands.get(0), operands.get(2)));
    return junction(both, false);
  }

  private static @Nullable Datum binary(
      String symbol, @Nullable Datum left, @Nullable Datum right) {
    if (left == null || right == null) {
      return null;
    }
    return switch (symbol) {
      case "=", "<>", "!=", "<", "<=", ">", ">=" -> {
        if (left.isNull() || right.isNull()) {
          yield Datum.NULL;
        }
        yield compared(symbol, left, right);
      }
      case "||" ->
          left.isNull() || right.isNull()
              ? Datum.NULL
              : new Datum.Text(left.print() + right.print());
      case "+", "-", "*", "/", "%" -> arithmetic(symbol, left, right);
      default -> null;
    };
  }

  private static @Nullable Datum compared(String symbol, Datum left, Datum right) {
    if (symbol.equals("=") && left.equals(right)) {
      return Datum.of(true);
    }
    Integer order = order(left, right);
    if (order == null) {
      boolean texts = left instanceof Datum.Text && right instanceof Datum.Text;
      return switch (symbol) {
        case "=" -> texts ? Datum.of(false) : null;
        case "<>", "!=" -> texts ? Datum.of(!left.equals(right)) : null;
        default -> null;
      };
    }
    return Datum.of(
        switch (symbol) {
          case "=" -> order == 0;
          case "<>", "!=" -> order != 0;
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        });
  }

  /** How two values compare; null where that depends on a collation or is not known. */
  static @Nullable Integer order(Datum left, Datum right) {
    if (left instanceof Datum.Number || right instanceof Datum.Number) {
      BigDecimal one = Conversion.number(left);
      BigDecimal other = Conversion.number(right);
      return one == null || other == null ? null : one.compareTo(other);
    }
    if (left instanceof Datum.Truth one && right instanceof Datum.Truth other) {
      return Boolean.compare(one.value(), other.value());
    }
    boolean ordered =
        left instanceof Datum.Text one
            && right instanceof Datum.Text other
            && MOMENT.matcher(one.value()).matches()
            && MOMENT.matcher(other.value()).matches();
    return ordered ? Integer.signum(day(left).compareTo(day(right))) : null;
  }

  /** A moment so that it sorts: midnight is the day alone. */
  private static String day(Datum moment) {
    return MIDNIGHT.matcher(moment.print()).replaceFirst("");
  }

  private static @Nullable Datum arithmetic(
      String symbol, @Nullable Datum left, @Nullable Datum right) {
    if (left == null || right == null) {
      return null;
    }
    if (left.isNull() || right.isNull()) {
      return Datum.NULL;
    }
    if (!(left instanceof Datum.Number one) || !(right instanceof Datum.Number other)) {
      return null;
    }
    boolean divides = symbol.equals("/") || symbol.equals("%");
    if (divides && !(one.isWhole() && other.isWhole() && other.value().signum() != 0)) {
      return null;
    }
    return new Datum.Number(
        switch (symbol) {
          case "+" -> one.value().add(other.value());
          case "-" -> one.value().subtract(other.value());
          case "*" -> one.value().multiply(other.value());
          case "/" -> one.value().divideToIntegralValue(other.value());
          default -> one.value().remainder(other.value());
        });
  }
}
