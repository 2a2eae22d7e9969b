package dev.lockstep.parser.sql;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.TableOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Data statements as operations: SELECT, INSERT and their kin, COPY, TRUNCATE, CALL. */
final class DataParser {
  private final Clauses clauses;
  private final TokenCursor in;

  DataParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /**
   * A query or a change of rows, from its first word on. What its common table expressions change
   * comes first.
   */
  List<Operation> parse(int from) {
    in.moveTo(from);
    List<Operation> operations = new ArrayList<>();
    if (clauses.queries.changes().atChange()) {
      QueryFacts facts = clauses.queries.begin();
      Operation change;
      try {
        change = clauses.queries.changes().parse();
      } finally {
        clauses.queries.end(facts);
      }
      operations.addAll(facts.changes());
      operations.add(change);
      return operations;
    }
    Operation setting = setting(from);
    if (setting != null) {
      return List.of(setting);
    }
    QueryParser.Read read = clauses.queries.readSelect();
    QueryFacts facts = read.facts();
    operations.addAll(facts.changes());
    Query query = clauses.queries.query(read);
    QueryFacts.Into into = facts.into();
    operations.add(
        into == null
            ? new DataOperation.Select(query, facts.where(), facts.isLocking(), in.spanFrom(from))
            : selectInto(into, query, from));
    return operations;
  }

  /** SELECT … INTO table: another spelling of CREATE TABLE AS. */
  private Operation selectInto(QueryFacts.Into into, Query query, int from) {
    return new TableOperation.CreateTable(
        into.table(),
        into.persistence(),
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        query,
        true,
        null,
        List.of(),
        null,
        null,
        in.spanFrom(from));
  }

  /** SELECT set_config('name', 'value', local) with constants; null, and back, for any other. */
  private @Nullable Operation setting(int from) {
    if (!in.at("select") || !namesSetConfig()) {
      return null;
    }
    int depth = in.depth();
    in.next();
    try {
      if (clauses.expressions.parse() instanceof Expression.Call call
          && in.atEnd()
          && call.arguments().size() == 3
          && call.arguments().get(0) instanceof Expression.Literal name
          && call.arguments().get(1) instanceof Expression.Literal value
          && call.arguments().get(2) instanceof Expression.Literal local
          && name.value() != null) {
        return new SessionOperation.SetParameter(
            name.value().toLowerCase(Locale.ROOT),
            settingValues(name.value(), value.value()),
            "true".equals(local.value()) || "t".equals(local.value()),
            in.spanFrom(from));
      }
    } catch (SyntaxError notPlain) {
      in.backTo(from, depth);
    }
    in.backTo(from, depth);
    return null;
  }

  private boolean namesSetConfig() {
    boolean qualified = in.ahead(2).is(TokenKind.DOT);
    Token name = in.ahead(qualified ? 3 : 1);
    return in.raw(name).equalsIgnoreCase("set_config");
  }

  /** The value's parts: a search_path names several schemas in one string. */
  private static List<String> settingValues(String name, @Nullable String value) {
    if (value == null) {
      return List.of();
    }
    if (!name.equalsIgnoreCase("search_path")) {
      return List.of(value);
    }
    List<String> schemas = new ArrayList<>();
    for (String schema : value.split(",")) {
      String bare = schema.strip();
      schemas.add(
          bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
              ? bare.substring(1, bare.length() - 1)
              : bare.toLowerCase(Locale.ROOT));
    }
    return schemas;
  }

  /** What follows COPY. */
  Operation copy(int from) {
    in.accept("binary");
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      int open = in.index() + 1;
      in.next();
      Query query = copied(open);
      in.close();
      in.expect("to");
      copyTail();
      return new DataOperation.Copy(null, false, query, in.spanFrom(from));
    }
    QualifiedName table = in.qualifiedName("a table");
    in.optionalNameList("a column");
    boolean reads = in.expectAny("from", "to").equals("from");
    copyTail();
    return new DataOperation.Copy(table, reads, null, in.spanFrom(from));
  }

  /** The query of COPY (…), or the statement whose RETURNING rows are copied. */
  private Query copied(int from) {
    if (!clauses.queries.changes().atChange()) {
      return clauses.queries.read();
    }
    QueryFacts facts = clauses.queries.begin();
    try {
      clauses.queries.changes().parse();
    } finally {
      clauses.queries.end(facts);
    }
    return clauses.queries.query(new QueryParser.Read(facts, from, in.index()));
  }

  private void copyTail() {
    in.accept("program");
    if (in.acceptAny("stdin", "stdout") == null) {
      in.string("a file name, STDIN or STDOUT");
    }
    in.skipToEnd();
  }

  /** What follows TRUNCATE. */
  List<Operation> truncate(int from) {
    in.accept("table");
    record Named(QualifiedName name, boolean only, int from, int to) {}
    List<Named> tables = new ArrayList<>();
    do {
      int start = in.index();
      boolean only = in.at("only");
      tables.add(new Named(clauses.queries.from().relationName(), only, start, in.index()));
    } while (in.accept(TokenKind.COMMA));
    boolean restart = in.accept("restart", "identity");
    in.accept("continue", "identity");
    boolean cascade = clauses.options.cascade();
    List<Operation> operations = new ArrayList<>();
    for (Named table : tables) {
      operations.add(
          new DataOperation.Truncate(
              table.name,
              table.only,
              restart,
              cascade,
              tables.size() == 1 ? in.spanFrom(from) : in.span(table.from, table.to)));
    }
    return operations;
  }

  /** What follows CALL. */
  Operation call(int from) {
    QualifiedName procedure = in.anyName("a procedure");
    in.skipParentheses();
    return new DataOperation.Call(procedure, in.spanFrom(from));
  }
}
