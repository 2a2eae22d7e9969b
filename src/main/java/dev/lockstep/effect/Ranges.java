package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values that a column may have where a condition holds, as a union of intervals: never fewer
 * than there are, all of them where the condition says nothing that is understood. Null is no
 * value.
 */
record Ranges(List<Interval> intervals) {
  /** Everything. */
  static final Ranges ALL = new Ranges(List.of(new Interval(null, true, null, true)));

  /** Nothing. */
  static final Ranges NONE = new Ranges(List.of());

  private static final int DEEPEST = 64;

  Ranges {
    intervals = List.copyOf(intervals);
  }

  /** From one value to another; a null value is no limit on that side. */
  record Interval(
      @Nullable String low, boolean lowIncluded, @Nullable String high, boolean highIncluded) {

    boolean isEmpty() {
      if (low == null || high == null) {
        return false;
      }
      int order = compare(low, high);
      return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
    }

    Interval and(Interval other) {
      int lows = compareLow(other);
      int highs = compareHigh(other);
      Interval lower = lows >= 0 ? this : other;
      Interval higher = highs <= 0 ? this : other;
      return new Interval(lower.low, lower.lowIncluded, higher.high, higher.highIncluded);
    }

    boolean isWithin(Interval other) {
      return compareLow(other) >= 0 && compareHigh(other) <= 0;
    }

    private int compareLow(Interval other) {
      if (low == null || other.low == null) {
        return low == null ? (other.low == null ? 0 : -1) : 1;
      }
      int order = compare(low, other.low);
      return order != 0 ? order : Boolean.compare(other.lowIncluded, lowIncluded);
    }

    private int compareHigh(Interval other) {
      if (high == null || other.high == null) {
        return high == null ? (other.high == null ? 0 : 1) : -1;
      }
      int order = compare(high, other.high);
      return order != 0 ? order : Boolean.compare(highIncluded, other.highIncluded);
    }
  }

  private static int compare(String one, String other) {
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other));
    } catch (NumberFormatException notNumbers) {
      return one.compareTo(other);
    }
  }

  /** The interval that holds one value. */
  static Ranges point(String value) {
    return new Ranges(List.of(new Interval(value, true, value, true)));
  }

  static Ranges between(@Nullable String low, @Nullable String high) {
    return new Ranges(List.of(new Interval(low, true, high, false)));
  }

  Ranges or(Ranges other) {
    List<Interval> all = new ArrayList<>(intervals);
    all.addAll(other.intervals);
    return new Ranges(all);
  }

  Ranges and(Ranges other) {
    List<Interval> all = new ArrayList<>();
    for (Interval one : intervals) {
      for (Interval two : other.intervals) {
        Interval both = one.and(two);
        if (!both.isEmpty()) {
          all.add(both);
        }
      }
    }
    return new Ranges(all);
  }

  boolean isEmpty() {
    return intervals.isEmpty();
  }

  /** Whether each interval lies in one of the other's. */
  boolean isWithin(Ranges other) {
    return intervals.stream().allMatch(one -> other.intervals.stream().anyMatch(one::isWithin));
  }

  /** What the condition leaves to the column. */
  static Ranges of(Expression condition, String column) {
    return of(condition, column, true, 0);
  }

  private static Ranges of(Expression condition, String column, boolean holds, int depth) {
    if (!(condition instanceof Expression.Operator operator) || depth > DEEPEST) {
      return ALL;
    }
    List<Expression> operands = operator.operands();
    String symbol = operator.symbol().toLowerCase(Locale.ROOT);
    return switch (symbol) {
      case "and", "or" -> {
        boolean narrows = symbol.equals("and") == holds;
        Ranges result = narrows ? ALL : NONE;
        for (Expression operand : operands) {
          Ranges part = of(operand, column, holds, depth + 1);
          result = narrows ? result.and(part) : result.or(part);
        }
        yield result;
      }
      case "not" -> of(operands.getFirst(), column, !holds, depth + 1);
      case "in", "not in" ->
          isColumn(operands.getFirst(), column)
              ? members(operands.subList(1, operands.size()), symbol.equals("in") == holds)
              : ALL;
      case "between", "not between" ->
          isColumn(operands.getFirst(), column) && operands.size() == 3
              ? span(operands.get(1), operands.get(2), symbol.equals("between") == holds)
              : ALL;
      case "is null" -> isColumn(operands.getFirst(), column) && holds ? NONE : ALL;
      default -> operands.size() == 2 ? comparison(symbol, operands, column, holds) : ALL;
    };
  }

  private static Ranges members(List<Expression> values, boolean in) {
    Ranges result = in ? NONE : ALL;
    for (Expression each : values) {
      List<Expression> elements =
          each instanceof Expression.Array array ? array.elements() : List.of(each);
      for (Expression element : elements) {
        String value = value(element);
        if (value == null) {
          return ALL;
        }
        result = in ? result.or(point(value)) : result.and(compared("<>", value));
      }
    }
    return result;
  }

  private static Ranges span(Expression low, Expression high, boolean inside) {
    String from = value(low);
    String to = value(high);
    if (from == null || to == null) {
      return ALL;
    }
    return inside
        ? compared(">=", from).and(compared("<=", to))
        : compared("<", from).or(compared(">", to));
  }

  private static Ranges comparison(
      String symbol, List<Expression> operands, String column, boolean holds) {
    boolean turned = isColumn(operands.get(1), column);
    String value = value(operands.get(turned ? 0 : 1));
    if (value == null || !isColumn(operands.get(turned ? 1 : 0), column)) {
      return ALL;
    }
    String now = turned ? turned(symbol) : symbol;
    return compared(holds ? now : negated(now), value);
  }

  private static Ranges compared(String symbol, String value) {
    return switch (symbol) {
      case "=" -> point(value);
      case "<" -> new Ranges(List.of(new Interval(null, true, value, false)));
      case "<=" -> new Ranges(List.of(new Interval(null, true, value, true)));
      case ">" -> new Ranges(List.of(new Interval(value, false, null, true)));
      case ">=" -> new Ranges(List.of(new Interval(value, true, null, true)));
      case "<>", "!=" -> compared("<", value).or(compared(">", value));
      default -> ALL;
    };
  }

  private static String turned(String symbol) {
    return switch (symbol) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> symbol;
    };
  }

  private static String negated(String symbol) {
    return switch (symbol) {
      case "=" -> "<>";
      case "<>", "!=" -> "=";
      case "<" -> ">=";
      case "<=" -> ">";
      case ">" -> "<=";
      case ">=" -> "<";
      default -> "";
    };
  }

  private static boolean isColumn(Expression expression, String column) {
    return expression instanceof Expression.Column named && named.name().equals(column);
  }

  /** The value of a constant, or null. */
  static @Nullable String value(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> literal.value();
      case Expression.Cast cast -> value(cast.operand());
      case Expression.Operator sign
          when sign.operands().size() == 1 && sign.symbol().equals("-") -> {
        String value = value(sign.operands().getFirst());
        yield value == null ? null : "-" + Objects.requireNonNull(value);
      }
      default -> null;
    };
  }
}
