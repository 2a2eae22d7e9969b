package dev.lockstep.rules;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.SqlText;
import dev.lockstep.engine.OperationContext;
import org.jspecify.annotations.Nullable;

/** Whether the condition of an UPDATE or DELETE lets every row through. */
final class EveryRow {
  private EveryRow() {}

  /** Whether there is no condition, or one that is always true; what may hide one is not known. */
  static boolean isMeant(@Nullable Expression where, OperationContext now) {
    return where == null
        ? now.statement().statement().text().stripTrailing().charAt(lastOf(now)) != SqlText.HOLE
        : isAlwaysTrue(where);
  }

  private static int lastOf(OperationContext now) {
    return now.statement().statement().text().stripTrailing().length() - 1;
  }

  private static boolean isAlwaysTrue(Expression condition) {
    return switch (condition) {
      case Expression.Literal literal -> isTrue(literal);
      case Expression.Cast cast -> isAlwaysTrue(cast.operand());
      case Expression.Operator operator -> isAlwaysTrue(operator);
      default -> false;
    };
  }

  private static boolean isAlwaysTrue(Expression.Operator operator) {
    Expression first = operator.operands().getFirst();
    Expression last = operator.operands().getLast();
    return switch (operator.symbol()) {
      case "and" -> operator.operands().stream().allMatch(EveryRow::isAlwaysTrue);
      case "or" -> operator.operands().stream().anyMatch(EveryRow::isAlwaysTrue);
      case "not" -> first instanceof Expression.Literal literal && isFalse(literal);
      case "is not null" -> first instanceof Expression.Literal literal && literal.value() != null;
      case "=", ">=", "<=" -> isSame(first, last);
      case "<>", "!=" -> areOtherConstants(first, last);
      default -> false;
    };
  }

  private static boolean isSame(Expression one, Expression other) {
    boolean isPlain = one instanceof Expression.Literal || one instanceof Expression.Column;
    return isPlain && !one.isNull() && one.text().equalsIgnoreCase(other.text());
  }

  private static boolean areOtherConstants(Expression one, Expression other) {
    return one instanceof Expression.Literal a
        && other instanceof Expression.Literal b
        && a.kind() == b.kind()
        && a.value() != null
        && b.value() != null
        && !a.value().equals(b.value());
  }

  private static boolean isTrue(Expression.Literal literal) {
    return "true".equalsIgnoreCase(literal.value()) || "t".equalsIgnoreCase(literal.value());
  }

  private static boolean isFalse(Expression.Literal literal) {
    return "false".equalsIgnoreCase(literal.value()) || "f".equalsIgnoreCase(literal.value());
  }
}
