package dev.lockstep.schema;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import java.util.List;

/**
 * What an expression computes, whatever way it is written: the server, too, keeps neither blanks,
 * parentheses, qualifiers, the casts of constants nor those that a function or an operator makes
 * anyway (manual 10.2, 10.3).
 */
public final class ExpressionForm {
  private ExpressionForm() {}

  /** Two expressions of the same form compute the same. */
  public static String of(Expression expression) {
    return switch (expression) {
      case Expression.Literal e -> e.kind() + " " + e.value();
      case Expression.Column e -> e.name();
      case Expression.Call e -> e.function().name() + operands(e.arguments());
      case Expression.Cast e when e.operand() instanceof Expression.Literal literal -> of(literal);
      case Expression.Cast e -> "cast " + e.type() + operands(List.of(e.operand()));
      case Expression.Operator e -> e.symbol() + operands(e.operands());
      case Expression.Case e -> "case" + operands(e.parts());
      case Expression.Array e -> "array" + operands(e.elements());
      case Expression.Opaque e ->
          e.functions().stream().map(QualifiedName::name).toList()
              + e.columns().stream().sorted().toList().toString();
    };
  }

  private static List<String> operands(List<Expression> operands) {
    return operands.stream().map(ExpressionForm::withoutCast).map(ExpressionForm::of).toList();
  }

  private static Expression withoutCast(Expression operand) {
    return operand instanceof Expression.Cast cast ? withoutCast(cast.operand()) : operand;
  }
}
