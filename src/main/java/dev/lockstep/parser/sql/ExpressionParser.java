package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Value expressions, by the precedence of operators (manual 4.1.6). */
final class ExpressionParser {
  private static final int LOWEST = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  static final int IS = 4;
  private static final int COMPARISON = 5;
  static final int MATCHING = 6;
  private static final int ANY_OPERATOR = 7;
  private static final int ADDITION = 8;
  private static final int MULTIPLICATION = 9;
  private static final int POWER = 10;
  private static final int AT_TIME_ZONE = 11;
  private static final int COLLATE = 12;
  private static final int SIGN = 13;
  private static final int SUBSCRIPT = 14;

  private final TokenCursor in;
  private final TypeNameParser types;
  private final OperandParser operands;
  private final QueryParser queries;
  private final PredicateParser predicates;

  ExpressionParser(TokenCursor in, TypeNameParser types) {
    this.in = in;
    this.types = types;
    this.queries = new QueryParser(in, types, this);
    this.operands = new OperandParser(in, types, this, queries);
    this.predicates = new PredicateParser(in, this, operands);
  }

  QueryParser queries() {
    return queries;
  }

  /** Any expression. */
  Expression parse() {
    return parse(LOWEST, false);
  }

  /**
   * An expression without AND, OR, NOT, IN, LIKE, BETWEEN, IS NULL, COLLATE and AT at its top, as
   * DEFAULT demands it, where those words would go on with the column instead.
   */
  Expression parseRestricted() {
    return parse(LOWEST, true);
  }

  /** A single operand, such as a call, without operators around it. */
  Expression parseOperand() {
    return operands.parse();
  }

  /** Whether parentheses open here that hold a query. */
  boolean atSubQuery() {
    return operands.atSubQuery();
  }

  /** {@code ORDER BY key, …}; the keys are added to {@code into}. */
  void ordering(List<Expression> into) {
    operands.calls().ordering(into);
  }

  /** A window's definition in parentheses; its expressions are added to {@code into}. */
  void window(List<Expression> into) {
    operands.calls().window(into);
  }

  /** {@code (expression)}. */
  Expression parenthesized() {
    in.open();
    Expression expression = parse();
    in.close();
    return expression;
  }

  /** {@code expression, expression, …}. */
  List<Expression> list() {
    List<Expression> expressions = new ArrayList<>();
    do {
      expressions.add(parse());
    } while (in.accept(TokenKind.COMMA));
    return expressions;
  }

  /** An expression whose operators bind more tightly than {@code binding}. */
  Expression parse(int binding, boolean restricted) {
    in.enter();
    int from = in.index();
    Expression left = prefix(from, restricted);
    for (int length = 0; length < TokenCursor.MAX_DEPTH; length++) {
      Expression longer = infix(left, from, binding, restricted);
      if (longer == null) {
        in.leave();
        return left;
      }
      left = longer;
    }
    throw in.expected("at most " + TokenCursor.MAX_DEPTH + " operators in a row");
  }

  private Expression prefix(int from, boolean restricted) {
    if (in.at("not") && !restricted) {
      in.next();
      return operator("not", from, parse(NOT, false));
    }
    if (in.at(TokenKind.OPERATOR)) {
      String symbol = in.raw(in.next());
      boolean sign = symbol.equals("+") || symbol.equals("-");
      return operator(symbol, from, parse(sign ? SIGN : ANY_OPERATOR, restricted));
    }
    if (in.at("operator") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      String symbol = qualifiedOperator();
      return operator(symbol, from, parse(ANY_OPERATOR, restricted));
    }
    return operands.parse();
  }

  /** The expression that goes on after {@code left}, or null when nothing here binds so tightly. */
  private @Nullable Expression infix(Expression left, int from, int binding, boolean restricted) {
    return switch (in.token().kind()) {
      case CAST -> {
        in.next();
        SqlType type = types.parse();
        yield new Expression.Cast(left, type, in.textFrom(from), in.spanFrom(from));
      }
      case LEFT_BRACKET -> binding < SUBSCRIPT ? subscript(left, from) : null;
      case DOT -> field(left, from);
      case OPERATOR -> symbol(left, from, binding, restricted);
      case WORD -> word(left, from, binding, restricted);
      default -> null;
    };
  }

  private Expression subscript(Expression base, int from) {
    in.next();
    List<Expression> parts = new ArrayList<>();
    parts.add(base);
    while (!in.accept(TokenKind.RIGHT_BRACKET)) {
      if (in.at(TokenKind.PLACEHOLDER) && in.raw(in.token()).startsWith(":")) {
        in.next();
      } else if (!in.accept(TokenKind.COLON)) {
        parts.add(parse());
        if (!in.at(TokenKind.RIGHT_BRACKET)
            && !in.at(TokenKind.COLON)
            && !in.at(TokenKind.PLACEHOLDER)) {
          throw in.expected("\"]\"");
        }
      }
    }
    return new Expression.Operator("[]", parts, in.textFrom(from), in.spanFrom(from));
  }

  /** A field of a composite value, {@code (value).field}. */
  private Expression field(Expression base, int from) {
    in.next();
    if (!in.acceptOperator("*")) {
      in.label("a field");
    }
    return operator(".", from, base);
  }

  private @Nullable Expression symbol(Expression left, int from, int binding, boolean restricted) {
    String symbol = in.raw(in.token());
    int precedence =
        switch (symbol) {
          case "<", ">", "=", "<=", ">=", "<>", "!=" -> COMPARISON;
          case "+", "-" -> ADDITION;
          case "*", "/", "%" -> MULTIPLICATION;
          case "^" -> POWER;
          default -> ANY_OPERATOR;
        };
    if (precedence <= binding) {
      return null;
    }
    boolean chains = symbol.equals("||") || symbol.equals("+") || symbol.equals("*");
    if (chains && !in.ahead(1).is("any") && !in.ahead(1).is("all") && !in.ahead(1).is("some")) {
      return chain(symbol, left, from, precedence, restricted);
    }
    in.next();
    return right(symbol.equals("!=") ? "<>" : symbol, left, from, precedence, restricted);
  }

  /** One operator over all that it stands between in a row, however many they are. */
  private Expression chain(
      String symbol, Expression left, int from, int precedence, boolean restricted) {
    List<Expression> parts = new ArrayList<>();
    parts.add(left);
    while (in.atOperator(symbol)) {
      in.next();
      parts.add(parse(precedence, restricted));
    }
    return new Expression.Operator(symbol, parts, in.textFrom(from), in.spanFrom(from));
  }

  /** The operator's right side, which may be ANY or ALL of something. */
  Expression right(String symbol, Expression left, int from, int precedence, boolean restricted) {
    if (in.atAny("any", "some", "all") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      String quantifier = in.at("all") ? "all" : "any";
      in.next();
      Expression set = operands.parse();
      return operator(symbol + " " + quantifier, from, left, set);
    }
    return operator(symbol, from, left, parse(precedence, restricted));
  }

  private String qualifiedOperator() {
    in.next();
    in.open();
    int from = in.index();
    while (in.atLabel() && in.ahead(1).is(TokenKind.DOT)) {
      in.next();
      in.next();
    }
    in.expect(TokenKind.OPERATOR, "an operator");
    String symbol = in.raw(in.previous());
    in.close();
    return in.index() > from ? symbol : "";
  }

  private @Nullable Expression word(Expression left, int from, int binding, boolean restricted) {
    String keyword = in.token().keyword();
    if (keyword == null) {
      return null;
    }
    if (keyword.equals("operator") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      return binding < ANY_OPERATOR
          ? right(qualifiedOperator(), left, from, ANY_OPERATOR, restricted)
          : null;
    }
    if (keyword.equals("is")) {
      return binding < IS ? predicates.is(left, from, restricted) : null;
    }
    if (restricted) {
      return null;
    }
    return switch (keyword) {
      case "or" -> binding < OR ? logical("or", left, from, OR) : null;
      case "and" -> binding < AND ? logical("and", left, from, AND) : null;
      case "isnull", "notnull" -> binding < IS ? predicates.oldNullTest(left, from) : null;
      case "in", "like", "ilike", "between" ->
          binding < MATCHING ? predicates.matching("", left, from) : null;
      case "similar" ->
          binding < MATCHING && in.ahead(1).is("to") ? predicates.matching("", left, from) : null;
      case "not" -> binding < MATCHING ? predicates.negatedMatching(left, from) : null;
      case "overlaps" -> {
        if (binding >= ANY_OPERATOR) {
          yield null;
        }
        in.next();
        yield operator("overlaps", from, left, parse(ANY_OPERATOR, false));
      }
      case "at" -> binding < AT_TIME_ZONE ? atTimeZone(left, from) : null;
      case "collate" -> {
        if (binding >= COLLATE) {
          yield null;
        }
        in.next();
        in.anyName("a collation");
        yield operator("collate", from, left);
      }
      default -> null;
    };
  }

  /** AND or OR over all conditions that it stands between in a row. */
  private Expression logical(String symbol, Expression left, int from, int precedence) {
    List<Expression> parts = new ArrayList<>();
    parts.add(left);
    while (in.accept(symbol)) {
      parts.add(parse(precedence, false));
    }
    return new Expression.Operator(symbol, parts, in.textFrom(from), in.spanFrom(from));
  }

  /** AT TIME ZONE and AT LOCAL (17). */
  private @Nullable Expression atTimeZone(Expression left, int from) {
    if (in.accept("at", "time", "zone")) {
      return operator("at time zone", from, left, parse(AT_TIME_ZONE, false));
    }
    return in.accept("at", "local") ? operator("at local", from, left) : null;
  }

  /** An operator over what stands between {@code from} and here. */
  Expression operator(String symbol, int from, Expression... parts) {
    return new Expression.Operator(
        symbol.toLowerCase(Locale.ROOT), List.of(parts), in.textFrom(from), in.spanFrom(from));
  }

  /** An expression of a form that the syntax tree does not have, over its parts. */
  Expression opaque(List<Expression> parts, List<QualifiedName> called, int from) {
    List<String> columns = new ArrayList<>();
    List<QualifiedName> functions = new ArrayList<>(called);
    for (Expression part : parts) {
      columns.addAll(part.columns());
      functions.addAll(part.functions());
    }
    return new Expression.Opaque(
        columns.stream().distinct().toList(), functions, in.textFrom(from), in.spanFrom(from));
  }
}
