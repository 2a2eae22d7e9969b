package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Expression.Literal;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators stand between: constants, columns, calls, casts, CASE, rows, sub-queries. */
final class OperandParser {
  private final TokenCursor in;
  private final TypeNameParser types;
  private final ExpressionParser expressions;
  private final QueryParser queries;
  private final CallParser calls;

  OperandParser(
      TokenCursor in, TypeNameParser types, ExpressionParser expressions, QueryParser queries) {
    this.in = in;
    this.types = types;
    this.expressions = expressions;
    this.queries = queries;
    this.calls = new CallParser(in, types, expressions, queries);
  }

  CallParser calls() {
    return calls;
  }

  Expression parse() {
    int from = in.index();
    return switch (in.token().kind()) {
      case NUMBER -> literal(Literal.Kind.NUMBER, in.raw(in.next()), from);
      case STRING -> literal(Literal.Kind.STRING, in.value(in.next()), from);
      case BIT_STRING -> literal(Literal.Kind.BIT_STRING, in.value(in.next()), from);
      case PARAMETER, PLACEHOLDER -> placeholder(from);
      case LEFT_PARENTHESIS -> parenthesis(from);
      case QUOTED -> name(from);
      case WORD -> word(from);
      default -> throw in.expected("an expression");
    };
  }

  private Literal literal(Literal.Kind kind, @Nullable String value, int from) {
    return new Literal(kind, value, in.textFrom(from), in.spanFrom(from));
  }

  private Expression placeholder(int from) {
    if (in.ahead(1).is(TokenKind.DOT) || in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      return name(from);
    }
    in.next();
    return new Expression.Opaque(List.of(), List.of(), in.textFrom(from), in.spanFrom(from));
  }

  private Expression parenthesis(int from) {
    if (atSubQuery()) {
      return subQuery();
    }
    in.next();
    Expression first = expressions.parse();
    if (in.accept(TokenKind.RIGHT_PARENTHESIS)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>();
    elements.add(first);
    while (in.accept(TokenKind.COMMA)) {
      elements.add(expressions.parse());
    }
    in.close();
    return new Expression.Array(elements, in.textFrom(from), in.spanFrom(from));
  }

  /** Whether parentheses open here that hold a query. */
  boolean atSubQuery() {
    int ahead = 0;
    while (in.ahead(ahead).is(TokenKind.LEFT_PARENTHESIS)) {
      ahead++;
    }
    Token first = in.ahead(ahead);
    return ahead > 0
        && (first.is("select") || first.is("with") || first.is("values") || first.is("table"))
        && (ahead == 1 || isWholeQuery(ahead));
  }

  /**
   * Whether the outermost of several parentheses holds a query, and not {@code ((SELECT 1) + 1)}.
   */
  private boolean isWholeQuery(int ahead) {
    int place = in.index() + ahead;
    int open = ahead;
    while (open > 1 && place < in.limit()) {
      Token token = in.tokenAt(place++);
      if (token.is(TokenKind.LEFT_PARENTHESIS)) {
        open++;
      } else if (token.is(TokenKind.RIGHT_PARENTHESIS)) {
        open--;
        Token after = in.tokenAt(place);
        if (open < ahead && !after.is(TokenKind.RIGHT_PARENTHESIS) && !isQueryTail(after)) {
          return false;
        }
        ahead = Math.min(ahead, open);
      }
    }
    return true;
  }

  private static boolean isQueryTail(Token token) {
    String keyword = token.keyword();
    return keyword != null
        && switch (keyword) {
          case "union", "intersect", "except", "order", "limit", "offset", "fetch", "for" -> true;
          default -> false;
        };
  }

  Expression subQuery() {
    return subQuery(in.index());
  }

  /** A query in parentheses, after the words from {@code from} on that say what is made of it. */
  private Expression subQuery(int from) {
    QueryFacts facts = queries.subQuery();
    return new Expression.Opaque(
        facts.columns(), facts.functions(), in.textFrom(from), in.spanFrom(from));
  }

  private Expression word(int from) {
    String keyword = in.token().keyword();
    if (keyword == null) {
      return name(from);
    }
    return switch (keyword) {
      case "null" -> {
        in.next();
        yield literal(Literal.Kind.NULL, null, from);
      }
      case "true", "false" -> {
        in.next();
        yield literal(Literal.Kind.BOOLEAN, keyword, from);
      }
      case "case" -> caseOf(from);
      case "array" -> array(from);
      case "row" -> in.ahead(1).is(TokenKind.LEFT_PARENTHESIS) ? row(from) : name(from);
      case "exists" -> {
        in.next();
        yield subQuery(from);
      }
      case "current_schema" ->
          in.ahead(1).is(TokenKind.LEFT_PARENTHESIS) ? name(from) : keywordCall(keyword, from);
      default ->
          isValueFunction(in.token()) ? keywordCall(keyword, from) : typedOrSpecial(keyword, from);
    };
  }

  /** Whether it is one of the functions that are called by a key word alone (manual 9.9, 9.27). */
  static boolean isValueFunction(Token token) {
    String keyword = token.keyword();
    return keyword != null
        && switch (keyword) {
          case "current_date",
              "current_time",
              "current_timestamp",
              "localtime",
              "localtimestamp",
              "current_role",
              "current_user",
              "user",
              "session_user",
              "system_user",
              "current_catalog" ->
              true;
          default -> false;
        };
  }

  private Expression keywordCall(String keyword, int from) {
    in.next();
    List<Expression> arguments = new ArrayList<>();
    if (in.at(TokenKind.LEFT_PARENTHESIS) && keyword.contains("time")) {
      arguments.add(expressions.parenthesized());
    }
    return new Expression.Call(
        QualifiedName.of(keyword), arguments, in.textFrom(from), in.spanFrom(from));
  }

  private Expression typedOrSpecial(String keyword, int from) {
    Expression special = calls.special(keyword, from);
    if (special != null) {
      return special;
    }
    boolean typeOnly =
        switch (keyword) {
          case "bigint",
              "bit",
              "boolean",
              "char",
              "character",
              "dec",
              "decimal",
              "double",
              "float",
              "int",
              "integer",
              "interval",
              "national",
              "nchar",
              "numeric",
              "real",
              "smallint",
              "time",
              "timestamp",
              "varchar" ->
              true;
          default -> false;
        };
    if (typeOnly) {
      Expression typed = typedLiteral(from, types::parse);
      if (typed != null) {
        return typed;
      }
    }
    return name(from);
  }

  /** {@code type 'string'}; null, with nothing taken, when it is something else. */
  private @Nullable Expression typedLiteral(
      int from, java.util.function.Supplier<SqlType> readType) {
    int depth = in.depth();
    SqlType type;
    try {
      type = readType.get();
    } catch (SyntaxError notType) {
      in.backTo(from, depth);
      return null;
    }
    if (!in.at(TokenKind.STRING)) {
      in.backTo(from, depth);
      return null;
    }
    int literal = in.index();
    Literal value = literal(Literal.Kind.STRING, in.value(in.next()), literal);
    if (type.name().equals("interval")) {
      types.intervalFields();
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        in.skipParentheses();
      }
    }
    return new Expression.Cast(value, type, in.textFrom(from), in.spanFrom(from));
  }

  private Expression caseOf(int from) {
    in.next();
    List<Expression> parts = new ArrayList<>();
    if (!in.at("when")) {
      parts.add(expressions.parse());
    }
    in.expect("when");
    do {
      parts.add(expressions.parse());
      in.expect("then");
      parts.add(expressions.parse());
    } while (in.accept("when"));
    if (in.accept("else")) {
      parts.add(expressions.parse());
    }
    in.expect("end");
    return new Expression.Case(parts, in.textFrom(from), in.spanFrom(from));
  }

  private Expression array(int from) {
    in.next();
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      return subQuery(from);
    }
    if (!in.at(TokenKind.LEFT_BRACKET)) {
      throw in.expected("\"[\" or \"(\"");
    }
    return bracketed(from);
  }

  /** {@code [a, b]}, also nested as in {@code ARRAY[[1, 2], [3, 4]]}. */
  private Expression bracketed(int from) {
    in.enter();
    in.next();
    List<Expression> elements = new ArrayList<>();
    if (!in.at(TokenKind.RIGHT_BRACKET)) {
      do {
        elements.add(in.at(TokenKind.LEFT_BRACKET) ? bracketed(in.index()) : expressions.parse());
      } while (in.accept(TokenKind.COMMA));
    }
    in.expect(TokenKind.RIGHT_BRACKET, "\"]\"");
    in.leave();
    return new Expression.Array(elements, in.textFrom(from), in.spanFrom(from));
  }

  private Expression row(int from) {
    in.next();
    in.open();
    List<Expression> elements = in.at(TokenKind.RIGHT_PARENTHESIS) ? List.of() : expressions.list();
    in.close();
    return new Expression.Array(elements, in.textFrom(from), in.spanFrom(from));
  }

  /** A column, a call, or {@code name 'constant'}: a constant of the type of that name. */
  private Expression name(int from) {
    if (isHole(in.token())
        && !in.ahead(1).is(TokenKind.DOT)
        && !in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      in.next();
      return new Expression.Opaque(List.of(), List.of(), in.textFrom(from), in.spanFrom(from));
    }
    if (!in.atNotReserved()) {
      throw in.expected("an expression");
    }
    List<String> parts = new ArrayList<>();
    parts.add(in.label("a name"));
    while (in.at(TokenKind.DOT)) {
      in.next();
      if (in.acceptOperator("*")) {
        parts.add("*");
        break;
      }
      parts.add(in.label("a name"));
    }
    String name = parts.getLast();
    String qualifier = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      return callOrTyped(new QualifiedName(qualifier, name), from);
    }
    if (in.at(TokenKind.STRING)) {
      in.moveTo(from);
      Expression typed = typedLiteral(from, types::parse);
      if (typed != null) {
        return typed;
      }
      throw in.expected("an expression");
    }
    return new Expression.Column(qualifier, name, in.textFrom(from), in.spanFrom(from));
  }

  private Expression callOrTyped(QualifiedName function, int from) {
    Expression call = calls.call(function, from);
    if (!in.at(TokenKind.STRING)) {
      return call;
    }
    int after = in.index();
    in.moveTo(from);
    Expression typed = typedLiteral(from, types::parse);
    if (typed == null) {
      in.moveTo(after);
      return call;
    }
    return typed;
  }

  private boolean isHole(Token token) {
    String raw = in.raw(token);
    return raw.length() == 1 && raw.charAt(0) == SqlText.HOLE;
  }
}
