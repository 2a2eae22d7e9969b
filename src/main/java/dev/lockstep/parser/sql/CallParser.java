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
  private final QueryParser queries;

  CallParser(
      TokenCursor in, TypeNameParser types, ExpressionParser expressions, QueryParser queries) {
    this.in = in;
    this.types = types;
    this.expressions = expressions;
    this.queries = queries;
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
      ordering(arguments);
    }
    in.close();
    int before = in.index();
    aggregateTail(arguments);
    return plain && in.index() == before
        ? new Expression.Call(function, arguments, in.textFrom(from), in.spanFrom(from))
        : expressions.opaque(arguments, List.of(function), from);
  }

  private Expression argument() {
    in.accept("variadic");
    if (in.atLabel() && in.ahead(1).is(TokenKind.ASSIGN)) {
      in.next();
      in.next();
    }
    return expressions.parse();
  }

  /** {@code ORDER BY key, …}; the keys are added to {@code into}. */
  void ordering(List<Expression> into) {
    in.expect("order", "by");
    do {
      into.add(expressions.parse());
      if (in.accept("using")) {
        if (in.accept("operator")) {
          in.skipParentheses();
        } else {
          in.expect(TokenKind.OPERATOR, "an operator");
        }
      } else {
        in.acceptAny("asc", "desc");
      }
      if (in.accept("nulls")) {
        in.expectAny("first", "last");
      }
    } while (in.accept(TokenKind.COMMA));
  }

  /** WITHIN GROUP, FILTER, the treatment of nulls and OVER. */
  private void aggregateTail(List<Expression> into) {
    if (in.accept("within", "group")) {
      in.open();
      ordering(into);
      in.close();
    }
    if (in.at("filter") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      in.next();
      in.open();
      in.expect("where");
      into.add(expressions.parse());
      in.close();
    }
    if (!in.accept("ignore", "nulls")) {
      in.accept("respect", "nulls");
    }
    boolean over =
        in.at("over")
            && (in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)
                || in.ahead(1).is(TokenKind.WORD)
                || in.ahead(1).is(TokenKind.QUOTED));
    if (over) {
      in.next();
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        window(into);
      } else {
        in.name("a window");
      }
    }
  }

  /** {@code ([name] [PARTITION BY …] [ORDER BY …] [frame])}. */
  void window(List<Expression> into) {
    in.open();
    boolean named = in.atName() && !in.at("partition") && !in.at("range") && !in.at("rows");
    if (named && !in.at("groups")) {
      in.next();
    }
    if (in.accept("partition", "by")) {
      into.addAll(expressions.list());
    }
    if (in.at("order", "by")) {
      ordering(into);
    }
    if (in.acceptAny("range", "rows", "groups") != null) {
      boolean between = in.accept("between");
      frameBound(into);
      if (between) {
        in.expect("and");
        frameBound(into);
      }
      if (in.accept("exclude")) {
        if (!in.accept("current", "row") && !in.accept("no", "others")) {
          in.expectAny("group", "ties");
        }
      }
    }
    in.close();
  }

  private void frameBound(List<Expression> into) {
    if (in.accept("current", "row")) {
      return;
    }
    boolean unbounded =
        in.at("unbounded") && (in.ahead(1).is("preceding") || in.ahead(1).is("following"));
    if (unbounded) {
      in.next();
    } else {
      into.add(expressions.parse());
    }
    in.expectAny("preceding", "following");
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
    TokenScan scan = TokenScan.of(in, from, in.index());
    scan.relations().forEach(queries.current()::relation);
    queries.current().incomplete();
    List<Expression> parts = new ArrayList<>();
    aggregateTail(parts);
    parts.add(
        new Expression.Opaque(
            scan.columns(), scan.functions(), in.textFrom(from), in.spanFrom(from)));
    return expressions.opaque(parts, List.of(), from);
  }

  private Expression call(String function, List<Expression> arguments, int from) {
    return new Expression.Call(
        QualifiedName.of(function), arguments, in.textFrom(from), in.spanFrom(from));
  }
}
