package dev.lockstep.parser.sql;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.InsertedRows;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE and MERGE. */
final class ChangeParser {
  private final TokenCursor in;
  private final ExpressionParser expressions;
  private final QueryParser queries;

  ChangeParser(TokenCursor in, ExpressionParser expressions, QueryParser queries) {
    this.in = in;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** Whether such a statement starts here, after the common table expressions it may have. */
  boolean atChange() {
    if (!in.at("with")) {
      return in.atAny("insert", "update", "delete", "merge");
    }
    int open = 0;
    for (int ahead = 1; !in.ahead(ahead).is(TokenKind.END); ahead++) {
      Token token = in.ahead(ahead);
      switch (token.kind()) {
        case LEFT_PARENTHESIS -> open++;
        case RIGHT_PARENTHESIS -> open--;
        default -> {
          if (open < 0 || (open == 0 && token.is("select"))) {
            return false;
          }
          if (open == 0
              && (token.is("insert")
                  || token.is("update")
                  || token.is("delete")
                  || token.is("merge"))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Reads the statement; what its common table expressions change is told to the query's facts. */
  DataOperation parse() {
    int from = in.index();
    QueryFacts facts = queries.begin();
    try {
      if (in.at("with")) {
        queries.commonTables().parse(facts);
      }
      return switch (in.expectAny("insert", "update", "delete", "merge")) {
        case "insert" -> insert(facts, from);
        case "update" -> update(facts, from);
        case "delete" -> delete(facts, from);
        default -> merge(facts, from);
      };
    } finally {
      queries.end(facts);
    }
  }

  private Query source(QueryFacts facts, int from) {
    return queries.query(new QueryParser.Read(facts, from, in.index()));
  }

  private DataOperation insert(QueryFacts facts, int from) {
    in.expect("into");
    QualifiedName table = in.qualifiedName("a table");
    if (in.accept("as")) {
      in.name("an alias");
    }
    List<String> columns = atColumnList() ? targetColumns() : List.of();
    overriding();
    boolean valuesOnly = in.at("values") || in.at("default", "values");
    boolean isSelect = in.at("select");
    int start = in.index();
    Query source;
    if (in.accept("default", "values")) {
      source = source(facts, start);
    } else {
      source = queries.query(queries.readSelect());
      valuesOnly |= isSelect && !readsRows(start);
    }
    InsertedRows rows = new InsertedRowsParser(in, expressions).parse(start);
    if (in.accept("on", "conflict")) {
      conflict(facts);
      rows = null;
    }
    returning(facts);
    return new DataOperation.Insert(table, columns, valuesOnly, rows, source, in.spanFrom(from));
  }

  /** Whether the SELECT read from there has a FROM of its own; else its rows are as VALUES. */
  private boolean readsRows(int start) {
    int depth = 0;
    for (int i = start; i < in.index(); i++) {
      Token token = in.tokenAt(i);
      if (token.is(TokenKind.LEFT_PARENTHESIS)) {
        depth++;
      } else if (token.is(TokenKind.RIGHT_PARENTHESIS)) {
        depth--;
      } else if (depth == 0 && token.is("from")) {
        return true;
      }
    }
    return false;
  }

  private void overriding() {
    if (in.accept("overriding")) {
      in.expectAny("system", "user");
      in.expect("value");
    }
  }

  /** Whether the parentheses hold columns, and not a query. */
  private boolean atColumnList() {
    return in.at(TokenKind.LEFT_PARENTHESIS) && !expressions.atSubQuery();
  }

  private void conflict(QueryFacts facts) {
    if (in.accept("on", "constraint")) {
      in.name("a constraint");
    } else if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      in.skipParentheses();
      if (in.accept("where")) {
        facts.expression(expressions.parse());
      }
    }
    in.expect("do");
    if (in.expectAny("nothing", "update").equals("update")) {
      in.expect("set");
      assignments(facts);
      if (in.accept("where")) {
        facts.expression(expressions.parse());
      }
    }
  }

  private void returning(QueryFacts facts) {
    if (!in.accept("returning")) {
      return;
    }
    if (in.at("with") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      in.next();
      in.skipParentheses();
    }
    facts.output(queries.targets(facts));
  }

  private List<String> targetColumns() {
    in.open();
    List<String> columns = new ArrayList<>();
    do {
      columns.add(targetColumn());
    } while (in.accept(TokenKind.COMMA));
    in.close();
    return columns;
  }

  /** A column that is written to; which field or element of it is meant does not matter. */
  private String targetColumn() {
    String column = in.name("a column");
    while (in.at(TokenKind.DOT) || in.at(TokenKind.LEFT_BRACKET)) {
      if (in.accept(TokenKind.DOT)) {
        in.label("a field");
      } else {
        while (!in.atEnd() && !in.accept(TokenKind.RIGHT_BRACKET)) {
          in.next();
        }
      }
    }
    return column;
  }

  private QualifiedName target() {
    QualifiedName table = queries.from().relationName();
    if (in.accept("as") || (in.atName() && !in.at("set"))) {
      in.name("an alias");
    }
    return table;
  }

  private DataOperation update(QueryFacts facts, int from) {
    QualifiedName table = target();
    in.expect("set");
    List<Expression> values = new ArrayList<>();
    List<String> columns = assignments(facts, values);
    if (in.accept("from")) {
      queries.from().list(facts);
    }
    Expression where = where(facts);
    returning(facts);
    return new DataOperation.Update(
        table,
        columns,
        values.size() == columns.size() ? values : List.of(),
        where,
        source(facts, from),
        in.spanFrom(from));
  }

  private List<String> assignments(QueryFacts facts) {
    return assignments(facts, new ArrayList<>());
  }

  /** The columns; {@code values} gets what single ones are given. */
  private List<String> assignments(QueryFacts facts, List<Expression> values) {
    List<String> columns = new ArrayList<>();
    do {
      boolean several = in.at(TokenKind.LEFT_PARENTHESIS);
      if (several) {
        columns.addAll(targetColumns());
      } else {
        columns.add(targetColumn());
      }
      if (!in.acceptOperator("=")) {
        throw in.expected("\"=\"");
      }
      if (!in.accept("default")) {
        Expression value = assigned(several, facts);
        if (value != null && !several) {
          values.add(value);
        }
      }
    } while (in.accept(TokenKind.COMMA));
    return columns;
  }

  /** A value, or for several columns a row of values, among which DEFAULT may stand. */
  private @Nullable Expression assigned(boolean several, QueryFacts facts) {
    boolean row = in.at("row") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS);
    if (several && (row || in.at(TokenKind.LEFT_PARENTHESIS)) && !expressions.atSubQuery()) {
      in.accept("row");
      queries.row(facts);
      return null;
    }
    return facts.expression(expressions.parse());
  }

  private @Nullable Expression where(QueryFacts facts) {
    if (!in.accept("where")) {
      return null;
    }
    int from = in.index();
    if (in.accept("current", "of")) {
      in.next();
      return new Expression.Opaque(List.of(), List.of(), in.textFrom(from), in.spanFrom(from));
    }
    return facts.expression(expressions.parse());
  }

  private DataOperation delete(QueryFacts facts, int from) {
    in.expect("from");
    QualifiedName table = target();
    if (in.accept("using")) {
      queries.from().list(facts);
    }
    Expression where = where(facts);
    returning(facts);
    return new DataOperation.Delete(table, where, source(facts, from), in.spanFrom(from));
  }

  private DataOperation merge(QueryFacts facts, int from) {
    in.expect("into");
    QualifiedName table = target();
    in.expect("using");
    queries.from().item(facts);
    in.expect("on");
    facts.expression(expressions.parse());
    if (!in.at("when")) {
      throw in.expected("WHEN");
    }
    while (in.accept("when")) {
      in.accept("not");
      in.expect("matched");
      if (in.accept("by")) {
        in.expectAny("source", "target");
      }
      if (in.accept("and")) {
        facts.expression(expressions.parse());
      }
      in.expect("then");
      mergeAction(facts);
    }
    returning(facts);
    return new DataOperation.Merge(table, source(facts, from), in.spanFrom(from));
  }

  private void mergeAction(QueryFacts facts) {
    switch (in.expectAny("insert", "update", "delete", "do")) {
      case "insert" -> {
        if (in.at(TokenKind.LEFT_PARENTHESIS)) {
          targetColumns();
        }
        overriding();
        if (!in.accept("default", "values")) {
          in.expect("values");
          queries.row(facts);
        }
      }
      case "update" -> {
        in.expect("set");
        assignments(facts);
      }
      case "do" -> in.expect("nothing");
      default -> {}
    }
  }
}
