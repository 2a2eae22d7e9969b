package dev.lockstep.parser.elixir;

import java.util.ArrayList;
import java.util.List;

/**
 * Operands with binary operators between them, put together by precedence without recursion, so
 * that a long chain is no deep nesting.
 */
final class OperatorChain {
  private static final int MAX_OPERATORS = 1000;

  private final List<Quoted> operands = new ArrayList<>(2);
  private final List<Token> operators = new ArrayList<>(1);
  private int count;

  OperatorChain(Quoted first) {
    operands.add(first);
  }

  boolean isFull() {
    return count >= MAX_OPERATORS;
  }

  void add(Token operator, Quoted operand) {
    count++;
    Operator added = Operator.binary(operator.text());
    while (!operators.isEmpty() && bindsBefore(operators.getLast(), added)) {
      reduce();
    }
    operators.add(operator);
    operands.add(operand);
  }

  private static boolean bindsBefore(Token left, Operator right) {
    int precedence = Operator.binary(left.text()).precedence();
    return precedence > right.precedence()
        || (precedence == right.precedence() && !right.rightAssociative());
  }

  private void reduce() {
    Quoted right = operands.removeLast();
    Quoted left = operands.removeLast();
    operands.add(Nodes.binary(operators.removeLast(), left, right));
  }

  Quoted reduced() {
    while (!operators.isEmpty()) {
      reduce();
    }
    return operands.getFirst();
  }
}
