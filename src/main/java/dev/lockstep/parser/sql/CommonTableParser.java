package dev.lockstep.parser.sql;

/** WITH and the common table expressions it names, which may change rows too (manual 7.8). */
final class CommonTableParser {
  private final TokenCursor in;
  private final ExpressionParser expressions;
  private final QueryParser queries;

  CommonTableParser(TokenCursor in, ExpressionParser expressions, QueryParser queries) {
    this.in = in;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** WITH and its common table expressions. */
  void parse(QueryFacts facts) {
    in.expect("with");
    boolean recursive = in.accept("recursive");
    do {
      String name = in.name("a common table expression");
      if (recursive) {
        facts.commonTable(name);
      }
      in.optionalNameList("a column");
      in.expect("as");
      if (!in.accept("materialized")) {
        in.accept("not", "materialized");
      }
      in.open();
      QueryFacts inner = queries.begin();
      try {
        if (queries.changes().atChange()) {
          inner.change(queries.changes().parse());
        } else {
          queries.select(inner);
        }
      } finally {
        queries.end(inner);
      }
      in.close();
      facts.commonTable(name);
      searchAndCycle(facts);
    } while (in.accept(TokenKind.COMMA));
  }

  private void searchAndCycle(QueryFacts facts) {
    if (in.accept("search")) {
      in.expectAny("depth", "breadth");
      in.expect("first", "by");
      names();
      in.expect("set");
      in.name("a column");
    }
    if (in.accept("cycle")) {
      names();
      in.expect("set");
      in.name("a column");
      if (in.accept("to")) {
        facts.expression(expressions.parse());
        in.expect("default");
        facts.expression(expressions.parse());
      }
      in.expect("using");
      in.name("a column");
    }
  }

  private void names() {
    do {
      in.name("a column");
    } while (in.accept(TokenKind.COMMA));
  }
}
