package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.TableOperation.Persistence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries: SELECT, VALUES and TABLE with all that may stand around and between them. */
final class QueryParser {
  private final TokenCursor in;
  private final ExpressionParser expressions;
  private final FromParser from;
  private final ChangeParser changes;
  private final CommonTableParser commonTables;
  private @Nullable QueryFacts current;

  QueryParser(TokenCursor in, TypeNameParser types, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
    this.from = new FromParser(in, types, expressions, this);
    this.changes = new ChangeParser(in, expressions, this);
    this.commonTables = new CommonTableParser(in, expressions, this);
  }

  /** What has been read of a query, and where. */
  record Read(QueryFacts facts, int from, int to) {}

  /** Reads a query from here on, as far as it goes. */
  Query read() {
    return query(readSelect());
  }

  /** What stands in a query's place, from {@code start} to here, and names nothing. */
  Query unread(int start) {
    return new Query(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        in.textFrom(start),
        in.spanFrom(start));
  }

  /** Reads what may follow SELECT, where another word stands in its place. */
  Read readTargets() {
    int start = in.index();
    QueryFacts facts = begin();
    try {
      simpleSelect(facts);
      boolean more = true;
      while (more) {
        more = tail(facts);
      }
    } finally {
      end(facts);
    }
    return new Read(facts, start, in.index());
  }

  Read readSelect() {
    int start = in.index();
    QueryFacts facts = begin();
    try {
      select(facts);
    } finally {
      end(facts);
    }
    return new Read(facts, start, in.index());
  }

  /** The facts as the syntax tree has them. */
  Query query(Read read) {
    QueryFacts facts = read.facts;
    return new Query(
        facts.relations(),
        facts.starred(),
        facts.columns(),
        facts.functions(),
        facts.output(),
        facts.isComplete(),
        in.text(read.from, read.to),
        in.span(read.from, read.to));
  }

  /** A query in parentheses, with those around it, as part of an expression. */
  QueryFacts subQuery() {
    QueryFacts facts = begin();
    try {
      in.open();
      select(facts);
      in.close();
    } finally {
      end(facts);
    }
    return facts;
  }

  QueryFacts begin() {
    current = new QueryFacts(current);
    return current;
  }

  void end(QueryFacts facts) {
    facts.passOn();
    current = facts.outer();
  }

  /** The facts of the query being read, or none of any outside of queries. */
  QueryFacts current() {
    return current == null ? new QueryFacts(null) : current;
  }

  /** A whole query with all that may stand before and after it. */
  void select(QueryFacts facts) {
    in.enter();
    if (in.at("with")) {
      commonTables.parse(facts);
    }
    operand(facts);
    while (in.acceptAny("union", "intersect", "except") != null) {
      in.acceptAny("all", "distinct");
      List<String> output = facts.output();
      operand(facts);
      facts.output(output);
    }
    boolean more = true;
    while (more) {
      more = tail(facts);
    }
    in.leave();
  }

  private void operand(QueryFacts facts) {
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      QueryFacts inner = begin();
      try {
        in.next();
        select(inner);
        in.close();
      } finally {
        end(inner);
      }
      facts.output(inner.output());
    } else if (in.accept("values")) {
      do {
        row(facts);
      } while (in.accept(TokenKind.COMMA));
    } else if (in.accept("table")) {
      from.relation(facts);
    } else if (in.accept("select")) {
      simpleSelect(facts);
    } else {
      throw in.expected("a query");
    }
  }

  /** {@code (value, DEFAULT, …)}. */
  void row(QueryFacts facts) {
    in.open();
    do {
      if (!in.accept("default")) {
        facts.expression(expressions.parse());
      }
    } while (in.accept(TokenKind.COMMA));
    in.close();
  }

  private void simpleSelect(QueryFacts facts) {
    facts.beginSelect();
    if (in.accept("distinct")) {
      if (in.accept("on")) {
        row(facts);
      }
    } else {
      in.accept("all");
    }
    facts.output(atTargets() ? targets(facts) : List.of());
    if (in.accept("into")) {
      into(facts);
    }
    if (in.accept("from")) {
      from.list(facts);
    }
    facts.where(in.accept("where") ? facts.expression(expressions.parse()) : null);
    if (in.accept("group", "by")) {
      in.acceptAny("all", "distinct");
      groupingItems(facts);
    }
    if (in.accept("having")) {
      facts.expression(expressions.parse());
    }
    if (in.accept("window")) {
      do {
        in.name("a window");
        in.expect("as");
        windowDefinition(facts);
      } while (in.accept(TokenKind.COMMA));
    }
    facts.endSelect();
  }

  private void windowDefinition(QueryFacts facts) {
    List<Expression> parts = new ArrayList<>();
    expressions.window(parts);
    parts.forEach(facts::expression);
  }

  private boolean atTargets() {
    return switch (in.token().kind()) {
      case END, RIGHT_PARENTHESIS, SEMICOLON -> false;
      default ->
          !in.atAny(
              "from",
              "where",
              "into",
              "group",
              "having",
              "window",
              "union",
              "intersect",
              "except",
              "order",
              "limit",
              "offset",
              "fetch",
              "for");
    };
  }

  /** The output columns' names; none when a star stands among them. */
  List<String> targets(QueryFacts facts) {
    List<String> names = new ArrayList<>();
    boolean star = false;
    do {
      if (in.acceptOperator("*")) {
        facts.star(null);
        star = true;
        continue;
      }
      Expression value = facts.expression(expressions.parse());
      String label = label();
      if (value instanceof Expression.Column column && column.name().equals("*")) {
        facts.star(column.qualifier());
        star = true;
      }
      names.add(label != null ? label : OutputNames.of(value));
    } while (in.accept(TokenKind.COMMA));
    return star ? List.of() : names;
  }

  private @Nullable String label() {
    if (in.accept("as")) {
      return in.label("a label");
    }
    String keyword = in.token().keyword();
    boolean label =
        in.at(TokenKind.QUOTED)
            || (in.at(TokenKind.WORD) && (keyword == null || Keywords.isBareLabel(keyword)));
    return label ? in.label("a label") : null;
  }

  private void into(QueryFacts facts) {
    String word = in.acceptAny("temporary", "temp", "unlogged", "local", "global");
    if ("local".equals(word) || "global".equals(word)) {
      word = in.expectAny("temporary", "temp");
    }
    in.accept("table");
    QualifiedName table = in.qualifiedName("a table");
    Persistence persistence =
        word == null
            ? Persistence.PERMANENT
            : word.equals("unlogged") ? Persistence.UNLOGGED : Persistence.TEMPORARY;
    facts.into(new QueryFacts.Into(table, persistence));
  }

  private void groupingItems(QueryFacts facts) {
    in.enter();
    do {
      if (in.at(TokenKind.LEFT_PARENTHESIS) && in.ahead(1).is(TokenKind.RIGHT_PARENTHESIS)) {
        in.next();
        in.next();
      } else if (in.at("grouping", "sets")) {
        in.accept("grouping", "sets");
        in.open();
        groupingItems(facts);
        in.close();
      } else {
        facts.expression(expressions.parse());
      }
    } while (in.accept(TokenKind.COMMA));
    in.leave();
  }

  /** One of ORDER BY, LIMIT, OFFSET, FETCH and FOR; false when none stands here. */
  private boolean tail(QueryFacts facts) {
    String word = in.token().keyword();
    switch (word == null ? "" : word) {
      case "order" -> {
        List<Expression> keys = new ArrayList<>();
        expressions.ordering(keys);
        keys.forEach(facts::expression);
      }
      case "limit" -> {
        in.next();
        if (!in.accept("all")) {
          facts.expression(expressions.parse());
        }
      }
      case "offset" -> {
        in.next();
        facts.expression(expressions.parse());
        in.acceptAny("row", "rows");
      }
      case "fetch" -> fetch(facts);
      case "for" -> {
        return lock(facts);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void fetch(QueryFacts facts) {
    in.next();
    in.expectAny("first", "next");
    if (!in.at("row") && !in.at("rows")) {
      facts.expression(expressions.parse());
    }
    in.expectAny("row", "rows");
    if (in.expectAny("only", "with").equals("with")) {
      in.expect("ties");
    }
  }

  private boolean lock(QueryFacts facts) {
    if (in.accept("for", "read", "only")) {
      return true;
    }
    boolean locks =
        in.accept("for", "update")
            || in.accept("for", "no", "key", "update")
            || in.accept("for", "share")
            || in.accept("for", "key", "share");
    if (!locks) {
      return false;
    }
    facts.locks();
    if (in.accept("of")) {
      in.qualifiedNames("a table");
    }
    if (!in.accept("nowait")) {
      in.accept("skip", "locked");
    }
    return true;
  }

  FromParser from() {
    return from;
  }

  ChangeParser changes() {
    return changes;
  }

  CommonTableParser commonTables() {
    return commonTables;
  }
}
