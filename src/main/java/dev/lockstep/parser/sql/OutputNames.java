package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import java.util.Locale;

/** The names that output columns have when the query does not label them (manual 7.3.2). */
final class OutputNames {
  private static final String UNNAMED = "?column?";

  private OutputNames() {}

  /** The name the server gives a column without a label. */
  static String of(Expression value) {
    return switch (value) {
      case Expression.Column column -> column.name();
      case Expression.Call call -> call.function().name();
      case Expression.Cast cast -> {
        String name = of(cast.operand());
        yield name.equals(UNNAMED) ? cast.type().name() : name;
      }
      case Expression.Case ignored -> "case";
      case Expression.Array array -> array.text().startsWith("(") ? "row" : "array";
      case Expression.Operator operator -> ofOperator(operator);
      case Expression.Opaque opaque -> {
        int open = opaque.text().indexOf('(');
        String word = open > 0 ? opaque.text().substring(0, open).strip() : "";
        boolean plain = word.chars().allMatch(c -> Quotations.isIdentifierPart((char) c));
        yield word.isEmpty() || !plain ? UNNAMED : word.toLowerCase(Locale.ROOT);
      }
      case Expression.Literal ignored -> UNNAMED;
    };
  }

  private static String ofOperator(Expression.Operator operator) {
    return switch (operator.symbol()) {
      case "collate", "[]" -> of(operator.operands().getFirst());
      case "at time zone", "at local" -> "timezone";
      case "." -> {
        String field = operator.text().substring(operator.text().lastIndexOf('.') + 1).strip();
        yield field.startsWith("\"") ? field.replace("\"", "") : field.toLowerCase(Locale.ROOT);
      }
      default -> UNNAMED;
    };
  }
}
