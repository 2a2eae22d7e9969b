package dev.lockstep.parser.sql;

import dev.lockstep.ast.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows FROM and USING: relations, functions, sub-queries and joins (manual 7.2.1). */
final class FromParser {
  private final TokenCursor in;
  private final TypeNameParser types;
  private final ExpressionParser expressions;
  private final QueryParser queries;

  FromParser(
      TokenCursor in, TypeNameParser types, ExpressionParser expressions, QueryParser queries) {
    this.in = in;
    this.types = types;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** {@code item, item, …}. */
  void list(QueryFacts facts) {
    do {
      item(facts);
    } while (in.accept(TokenKind.COMMA));
  }

  /** One item with everything joined to it. */
  void item(QueryFacts facts) {
    in.enter();
    source(facts);
    while (atJoin()) {
      join(facts);
    }
    in.leave();
  }

  private boolean atJoin() {
    return in.atAny("join", "inner", "left", "right", "full", "cross", "natural");
  }

  private void join(QueryFacts facts) {
    in.enter();
    boolean cross = in.accept("cross");
    boolean natural = in.accept("natural");
    if (!cross && in.acceptAny("left", "right", "full") != null) {
      in.accept("outer");
    } else if (!cross) {
      in.accept("inner");
    }
    in.expect("join");
    source(facts);
    if (!cross && !natural) {
      while (atJoin()) {
        join(facts);
      }
      if (in.accept("using")) {
        facts.names(in.nameList("a column"), List.of());
        if (in.accept("as")) {
          in.name("an alias");
        }
      } else {
        in.expect("on");
        facts.expression(expressions.parse());
      }
    }
    in.leave();
  }

  private void source(QueryFacts facts) {
    boolean lateral = in.accept("lateral");
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      if (expressions.atSubQuery()) {
        queries.subQuery();
      } else {
        in.next();
        item(facts);
        in.close();
      }
      alias();
    } else if (in.at("xmltable") || in.at("json_table")) {
      int from = in.index();
      in.next();
      in.skipParentheses();
      TokenScan scan = TokenScan.of(in, from, in.index());
      facts.names(scan.columns(), scan.functions());
      alias();
    } else if (in.at("rows") && in.ahead(1).is("from")) {
      rowsFrom(facts);
    } else if (lateral || atFunction()) {
      function(facts);
    } else {
      QualifiedName relation = relationName();
      facts.relation(relation);
      facts.source(relation, alias());
      if (in.accept("tablesample")) {
        in.anyName("a sampling method");
        queries.row(facts);
        if (in.accept("repeatable")) {
          facts.expression(expressions.parenthesized());
        }
      }
    }
  }

  /** {@code [ONLY] name [*]}. */
  void relation(QueryFacts facts) {
    facts.relation(relationName());
  }

  QualifiedName relationName() {
    boolean parenthesis = in.accept("only") && in.accept(TokenKind.LEFT_PARENTHESIS);
    QualifiedName name = in.qualifiedName("a table");
    if (parenthesis) {
      in.close();
    }
    in.acceptOperator("*");
    return name;
  }

  private boolean atFunction() {
    if (!in.atName()) {
      return in.at(TokenKind.WORD) && startsCall();
    }
    int ahead = 1;
    while (in.ahead(ahead).is(TokenKind.DOT)) {
      ahead += 2;
    }
    return in.ahead(ahead).is(TokenKind.LEFT_PARENTHESIS);
  }

  /** Whether a key word that can name no table is a function's here. */
  private boolean startsCall() {
    return OperandParser.isValueFunction(in.token())
        || in.at("current_schema")
        || in.at("collation", "for")
        || (in.ahead(1).is(TokenKind.LEFT_PARENTHESIS) && !in.at("only"));
  }

  private void function(QueryFacts facts) {
    facts.expression(expressions.parseOperand());
    in.accept("with", "ordinality");
    alias();
  }

  private void rowsFrom(QueryFacts facts) {
    in.expect("rows", "from");
    in.open();
    do {
      facts.expression(expressions.parseOperand());
      if (in.accept("as")) {
        columnDefinitions();
      }
    } while (in.accept(TokenKind.COMMA));
    in.close();
    in.accept("with", "ordinality");
    alias();
  }

  /** {@code [AS] name [(columns)]}, also with column types, or nothing; the name. */
  private @Nullable String alias() {
    boolean as = in.accept("as");
    if (as && in.at(TokenKind.LEFT_PARENTHESIS)) {
      columnDefinitions();
    } else if (as || in.atName()) {
      String name = in.name("an alias");
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        columnDefinitions();
      }
      return name;
    }
    return null;
  }

  private void columnDefinitions() {
    in.open();
    do {
      in.name("a column");
      if (!in.at(TokenKind.COMMA) && !in.at(TokenKind.RIGHT_PARENTHESIS)) {
        types.parse();
        if (in.accept("collate")) {
          in.anyName("a collation");
        }
      }
    } while (in.accept(TokenKind.COMMA));
    in.close();
  }
}
