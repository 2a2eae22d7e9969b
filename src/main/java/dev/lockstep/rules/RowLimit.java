package dev.lockstep.rules;

import dev.lockstep.ast.Expression;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many rows the condition of an UPDATE or DELETE lets through at most, as far as it says. */
final class RowLimit {
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
  private static final Pattern QUERY = Pattern.compile("(?is)\\(\\s*select\\b[^.]*\\)");
  private static final Pattern LIMIT = Pattern.compile("(?i)\\blimit\\s+(\\d|\\$)");

  private RowLimit() {}

  /** Whether the condition names its rows by their ids, one by one. */
  static boolean isNamedRows(@Nullable Expression where) {
    return conjuncts(where).stream().anyMatch(RowLimit::isNamedById);
  }

  /**
   * Whether the condition takes its keys, or both bounds of them, from parameters, from variables
   * or from a query with a LIMIT: one batch of a loop round it.
   */
  static boolean isBatch(@Nullable Expression where, Predicate<Expression> isVariable) {
    List<Expression> conjuncts = conjuncts(where);
    Predicate<Expression> isGiven = value -> isParameter(value) || isVariable.test(value);
    return conjuncts.stream().anyMatch(it -> isGivenKeys(it, isGiven))
        || (conjuncts.stream().anyMatch(it -> isGivenBound(it, '>', isGiven))
            && conjuncts.stream().anyMatch(it -> isGivenBound(it, '<', isGiven)));
  }

  private static List<Expression> conjuncts(@Nullable Expression where) {
    if (where == null) {
      return List.of();
    }
    return where instanceof Expression.Operator operator && operator.symbol().equals("and")
        ? operator.operands().stream().flatMap(it -> conjuncts(it).stream()).toList()
        : List.of(where);
  }

  private static boolean isNamedById(Expression condition) {
    return condition instanceof Expression.Operator operator
        && (operator.symbol().equals("=") || operator.symbol().equals("in"))
        && operator.operands().getFirst() instanceof Expression.Column column
        && column.name().equals("id")
        && operator.operands().stream()
            .skip(1)
            .allMatch(
                value ->
                    isConstant(value) || (operator.symbol().equals("=") && isQueryOfItsOwn(value)));
  }

  /** A query that gives one value, the same for every row: it names no row of another query. */
  private static boolean isQueryOfItsOwn(Expression value) {
    return value instanceof Expression.Opaque query && QUERY.matcher(query.text()).matches();
  }

  private static boolean isConstant(Expression value) {
    return value.columns().isEmpty()
        && !contains(value, it -> it instanceof Expression.Opaque opaque && !isParameter(opaque));
  }

  private static boolean isGivenKeys(Expression condition, Predicate<Expression> isGiven) {
    if (!(condition instanceof Expression.Operator operator)) {
      return false;
    }
    List<Expression> values = operator.operands().subList(1, operator.operands().size());
    return switch (operator.symbol()) {
      case "=", "= any", "in" ->
          values.stream().anyMatch(it -> contains(it, RowLimit::isParameterOrLimited));
      case "between" -> values.stream().allMatch(it -> contains(it, isGiven));
      default -> false;
    };
  }

  private static boolean isGivenBound(
      Expression condition, char direction, Predicate<Expression> isGiven) {
    return condition instanceof Expression.Operator operator
        && operator.symbol().charAt(0) == direction
        && operator.operands().size() == 2
        && contains(operator.operands().get(1), isGiven);
  }

  private static boolean isParameterOrLimited(Expression value) {
    return isParameter(value)
        || (value instanceof Expression.Opaque query && LIMIT.matcher(query.text()).find());
  }

  private static boolean isParameter(Expression value) {
    return value instanceof Expression.Opaque && PARAMETER.matcher(value.text()).matches();
  }

  private static boolean contains(Expression value, Predicate<Expression> wanted) {
    return wanted.test(value) || value.children().stream().anyMatch(it -> contains(it, wanted));
  }
}
