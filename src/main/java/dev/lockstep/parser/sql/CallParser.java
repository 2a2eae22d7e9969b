package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Function calls, and the functions whose arguments SQL spells with key words (manual chapter 9).
 */
final class CallParser {
  private final TokenCursor in;
  private final TypeNameParser types;
  private final ExpressionParser expressions;

  CallParser(TokenCursor in, TypeNameParser types, ExpressionParser expressions) {
    this.in = in;
    this.types = types;
    this.expressions = expressions;
  }

  /** The call of a function whose name has just been read; parentheses open here. */
  Expression call(QualifiedName function, int from) {
    in.next();
    List<Expression> arguments = new ArrayList<>();
    boolean plain = true;
    if (in.atOperator("*") && in.ahead(1).is(TokenKind.RIGHT_PARENTHESIS)) {
      in.next();
    } else if (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
      plain &= in.acceptAny("distinct", "all") == null;
      do {
        arguments.add(argument());
      } while (in.accept(TokenKind.COMMA));
    }
    if (in.at("order", "by")) {
      plain = false;
      skipOrdering();
    }
    in.close();
    if (plain & !skipAggregateTail()) {
      return new Expression.Call(function, arguments, in.textFrom(from), in.spanFrom(from));
    }
    return expressions.opaque(from);
  }

  private Expression argument() {
    in.accept("variadic");
    if (in.atLabel() && in.ahead(1).is(TokenKind.ASSIGN)) {
      in.next();
      in.next();
    }
    return expressions.parse();
  }

  private void skipOrdering() {
    in.expect("order", "by");
    do {
      expressions.parse();
      if (in.accept("using")) {
        in.expect(TokenKind.OPERATOR, "an operator");
      } else {
        in.acceptAny("asc", "desc");
      }
      if (in.accept("nulls")) {
        in.expectAny("first", "last");
      }
    } while (in.accept(TokenKind.COMMA));
  }

  /** WITHIN GROUP, FILTER and OVER; whether any of them was there. */
  private boolean skipAggregateTail() {
    boolean found = false;
    if (in.at("within", "group")) {
      in.accept("within", "group");
      in.open();
      skipOrdering();
      in.close();
      found = true;
    }
    if (in.at("filter") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      in.next();
      in.open();
      in.expect("where");
      expressions.parse();
      in.close();
      found = true;
    }
    if (in.at("over")
        && (in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)
            || in.ahead(1).is(TokenKind.WORD)
            || in.ahead(1).is(TokenKind.QUOTED))) {
      in.next();
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        in.skipParentheses();
      } else {
        in.name("a window");
      }
      found = true;
    }
    return found;
  }

  /** A call with a grammar of its own; null, with nothing taken, when the word starts none. */
  @Nullable Expression special(String keyword, int from) {
    if (!in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      return keyword.equals("collation") && in.ahead(1).is("for") ? collationFor(from) : null;
    }
    return switch (keyword) {
      case "cast", "treat" -> cast(from);
      case "extract" -> extract(from);
      case "substring", "overlay", "position", "trim" -> keywordArguments(keyword, from);
      case "coalesce", "greatest", "least", "nullif", "grouping", "xmlconcat" ->
          named(keyword, from);
      case "normalize" -> normalize(from);
      case "xmlelement",
          "xmlexists",
          "xmlforest",
          "xmlparse",
          "xmlpi",
          "xmlroot",
          "xmlserialize",
          "json_object",
          "json_objectagg",
          "json_array",
          "json_arrayagg",
          "json_exists",
          "json_query",
          "json_scalar",
          "json_serialize",
          "json_value",
          "json",
          "merge_action" ->
          unread(from);
      default -> null;
    };
  }

  private Expression collationFor(int from) {
    in.expect("collation", "for");
    return call("pg_collation_for", List.of(expressions.parenthesized()), from);
  }

  private Expression cast(int from) {
    in.next();
    in.open();
    Expression operand = expressions.parse();
    in.expect("as");
    SqlType type = types.parse();
    if (in.accept("format")) {
      expressions.parse();
    }
    in.close();
    return new Expression.Cast(operand, type, in.textFrom(from), in.spanFrom(from));
  }

  private Expression named(String function, int from) {
    in.next();
    in.open();
    List<Expression> arguments = expressions.list();
    in.close();
    return call(function, arguments, from);
  }

  private Expression extract(int from) {
    in.next();
    in.open();
    int field = in.index();
    in.next();
    Expression what =
        new Expression.Literal(
            Expression.Literal.Kind.STRING,
            in.nameOf(in.tokenAt(field)),
            in.textFrom(field),
            in.spanFrom(field));
    in.expect("from");
    Expression source = expressions.parse();
    in.close();
    return call("extract", List.of(what, source), from);
  }

  private Expression normalize(int from) {
    in.next();
    in.open();
    List<Expression> arguments = new ArrayList<>();
    arguments.add(expressions.parse());
    if (in.accept(TokenKind.COMMA)) {
      in.expectAny("nfc", "nfd", "nfkc", "nfkd");
    }
    in.close();
    return call("normalize", arguments, from);
  }

  /**
   * SUBSTRING (a FROM b FOR c), OVERLAY (a PLACING b …), POSITION (a IN b), TRIM (BOTH a FROM b).
   */
  private Expression keywordArguments(String function, int from) {
    in.next();
    in.open();
    List<Expression> arguments = new ArrayList<>();
    boolean trim = function.equals("trim");
    if (trim) {
      in.acceptAny("leading", "trailing", "both");
      in.accept("from");
    }
    boolean position = function.equals("position");
    if (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
      arguments.add(position ? expressions.parseRestricted() : expressions.parse());
    }
    while (in.acceptAny("from", "for", "similar", "escape", "placing", "in") != null
        || in.accept(TokenKind.COMMA)) {
      arguments.add(expressions.parse());
    }
    in.close();
    return call(trim ? "btrim" : function, arguments, from);
  }

  /** XML and JSON functions: their grammar is not read, only what they name. */
  private Expression unread(int from) {
    in.next();
    in.skipParentheses();
    skipAggregateTail();
    return expressions.opaque(from);
  }

  private Expression call(String function, List<Expression> arguments, int from) {
    return new Expression.Call(
        QualifiedName.of(function), arguments, in.textFrom(from), in.spanFrom(from));
  }
}
