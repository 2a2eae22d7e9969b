package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons that are spelt with key words: IS, IN, LIKE, BETWEEN (manual 9.2 and 9.7). */
final class PredicateParser {
  private final TokenCursor in;
  private final ExpressionParser expressions;
  private final OperandParser operands;

  PredicateParser(TokenCursor in, ExpressionParser expressions, OperandParser operands) {
    this.in = in;
    this.expressions = expressions;
    this.operands = operands;
  }

  /** ISNULL and NOTNULL. */
  Expression oldNullTest(Expression left, int from) {
    String symbol = in.next().is("isnull") ? "is null" : "is not null";
    return expressions.operator(symbol, from, left);
  }

  /** IS NULL, IS TRUE, IS DISTINCT FROM and their kin; null when none of them follows IS. */
  @Nullable Expression is(Expression left, int from, boolean restricted) {
    boolean not = in.ahead(1).is("not");
    Token test = in.ahead(not ? 2 : 1);
    boolean distinct = test.is("distinct");
    if (restricted && !distinct && !test.is("document")) {
      return null;
    }
    in.next();
    if (not) {
      in.next();
    }
    String prefix = not ? "is not " : "is ";
    if (distinct) {
      in.next();
      in.expect("from");
      return expressions.operator(
          prefix + "distinct from", from, left, expressions.parse(ExpressionParser.IS, restricted));
    }
    if (in.accept("json")) {
      in.acceptAny("value", "array", "object", "scalar");
      if (in.acceptAny("with", "without") != null) {
        in.expect("unique");
        in.accept("keys");
      }
      return expressions.operator(prefix + "json", from, left);
    }
    if (in.acceptAny("nfc", "nfd", "nfkc", "nfkd") != null) {
      in.expect("normalized");
      return expressions.operator(prefix + "normalized", from, left);
    }
    String word = in.expectAny("null", "true", "false", "unknown", "document", "normalized");
    return expressions.operator(prefix + word, from, left);
  }

  /** NOT IN, NOT LIKE and their kin; null when NOT is followed by something else. */
  @Nullable Expression negatedMatching(Expression left, int from) {
    Token test = in.ahead(1);
    if (test.is("in")
        || test.is("like")
        || test.is("ilike")
        || test.is("similar")
        || test.is("between")) {
      in.next();
      return matching("not ", left, from);
    }
    return null;
  }

  /** IN, LIKE, ILIKE, SIMILAR TO or BETWEEN, which stands here. */
  Expression matching(String prefix, Expression left, int from) {
    String word = String.valueOf(in.next().keyword());
    return switch (word) {
      case "in" -> in(prefix + "in", left, from);
      case "between" -> {
        boolean symmetric = in.accept("symmetric");
        in.accept("asymmetric");
        Expression low = expressions.parse(ExpressionParser.MATCHING, true);
        in.expect("and");
        Expression high = expressions.parse(ExpressionParser.MATCHING, false);
        String symbol = prefix + (symmetric ? "between symmetric" : "between");
        yield expressions.operator(symbol, from, left, low, high);
      }
      default -> {
        if (word.equals("similar")) {
          in.expect("to");
          word = "similar to";
        }
        Expression whole =
            expressions.right(prefix + word, left, from, ExpressionParser.MATCHING, false);
        if (!in.accept("escape")) {
          yield whole;
        }
        Expression escape = expressions.parse(ExpressionParser.MATCHING, false);
        List<Expression> parts = new ArrayList<>(whole.children());
        parts.add(escape);
        yield new Expression.Operator(prefix + word, parts, in.textFrom(from), in.spanFrom(from));
      }
    };
  }

  private Expression in(String symbol, Expression left, int from) {
    if (operands.atSubQuery()) {
      return expressions.operator(symbol, from, left, operands.subQuery());
    }
    if (!in.at(TokenKind.LEFT_PARENTHESIS)) {
      return expressions.operator(
          symbol, from, left, expressions.parse(ExpressionParser.MATCHING, false));
    }
    in.next();
    List<Expression> parts = new ArrayList<>();
    parts.add(left);
    parts.addAll(expressions.list());
    in.close();
    return new Expression.Operator(symbol, parts, in.textFrom(from), in.spanFrom(from));
  }
}
