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

/** INSERT, UPDATE, DELETE, MERGE, SELECT, COPY, TRUNCATE, CALL. */
final class DataParser {
  private final Clauses clauses;
  private final TokenCursor in;

  DataParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** A data statement, from its first word or the WITH before it. */
  Operation parse(int from) {
    in.moveTo(from);
    if (in.at("with")) {
      skipCommonTables();
    }
    return switch (String.valueOf(in.token().keyword())) {
      case "insert" -> insert(from);
      case "update" -> update(from);
      case "delete" -> delete(from);
      case "merge" -> merge(from);
      default -> select(from);
    };
  }

  private void skipCommonTables() {
    in.expect("with");
    in.accept("recursive");
    do {
      in.name("a common table expression");
      in.optionalNameList("a column");
      in.expect("as");
      if (!in.accept("materialized")) {
        in.accept("not", "materialized");
      }
      in.skipParentheses();
      while (in.at("search") || in.at("cycle")) {
        in.next();
        while (!in.atEnd()
            && !in.at(TokenKind.COMMA)
            && !in.at("select")
            && !in.at("cycle")
            && !in.at("insert")
            && !in.at("update")
            && !in.at("delete")
            && !in.at(TokenKind.LEFT_PARENTHESIS)) {
          in.next();
        }
      }
    } while (in.accept(TokenKind.COMMA));
  }

  private Operation insert(int from) {
    in.next();
    in.expect("into");
    QualifiedName table = in.qualifiedName("a table");
    if (in.accept("as")) {
      in.name("an alias");
    }
    List<String> columns = atColumnList() ? insertColumns() : List.of();
    if (in.accept("overriding")) {
      in.expectAny("system", "user");
      in.expect("value");
    }
    boolean valuesOnly =
        !in.tokenAt(from).is("with") && (in.at("values") || in.at("default", "values"));
    int source = in.index();
    if (!in.accept("default", "values")
        && !in.atAny("values", "select", "with", "table")
        && !in.at(TokenKind.LEFT_PARENTHESIS)) {
      throw in.expected("VALUES, SELECT or DEFAULT VALUES");
    }
    in.skipToEnd();
    Query query = clauses.queries.scanned(valuesOnly ? source : from, in.index());
    return new DataOperation.Insert(table, columns, valuesOnly, query, in.spanFrom(from));
  }

  /** Whether the parentheses hold columns, and not a query. */
  private boolean atColumnList() {
    return in.at(TokenKind.LEFT_PARENTHESIS)
        && !in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)
        && !in.ahead(1).is("select")
        && !in.ahead(1).is("with")
        && !(in.ahead(1).is("values") && in.ahead(2).is(TokenKind.LEFT_PARENTHESIS));
  }

  private List<String> insertColumns() {
    in.open();
    List<String> columns = new ArrayList<>();
    do {
      columns.add(targetColumn());
    } while (in.accept(TokenKind.COMMA));
    in.close();
    return columns;
  }

  /** A column that is written to; the field or element of it that is meant does not matter. */
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
    boolean only = in.accept("only");
    boolean parenthesis = only && in.accept(TokenKind.LEFT_PARENTHESIS);
    QualifiedName table = in.qualifiedName("a table");
    if (parenthesis) {
      in.close();
    }
    in.acceptOperator("*");
    if (in.accept("as") || (in.atName() && !in.at("set"))) {
      in.name("an alias");
    }
    return table;
  }

  private Operation update(int from) {
    in.next();
    QualifiedName table = target();
    in.expect("set");
    List<String> columns = new ArrayList<>();
    do {
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        columns.addAll(insertColumns());
      } else {
        columns.add(targetColumn());
      }
      if (!in.acceptOperator("=")) {
        throw in.expected("\"=\"");
      }
      if (!in.accept("default")) {
        assigned();
      }
    } while (in.accept(TokenKind.COMMA));
    Expression where = where("from");
    Query source = clauses.queries.scanned(from, in.index());
    return new DataOperation.Update(table, columns, where, source, in.spanFrom(from));
  }

  /** A value, or a row of values among which DEFAULT may stand. */
  private void assigned() {
    int start = in.index();
    int depth = in.depth();
    try {
      clauses.expressions.parse();
    } catch (SyntaxError rowWithDefault) {
      in.backTo(start, depth);
      in.accept("row");
      if (!in.at(TokenKind.LEFT_PARENTHESIS)) {
        throw rowWithDefault;
      }
      in.skipParentheses();
    }
  }

  private Operation delete(int from) {
    in.next();
    in.expect("from");
    QualifiedName table = target();
    Expression where = where("using");
    Query source = clauses.queries.scanned(from, in.index());
    return new DataOperation.Delete(table, where, source, in.spanFrom(from));
  }

  /** The condition of an UPDATE or DELETE, after the relations that {@code joining} adds. */
  private @Nullable Expression where(String joining) {
    if (in.accept(joining)) {
      while (!in.atEnd() && !in.at("where") && !in.at("returning")) {
        if (in.at(TokenKind.LEFT_PARENTHESIS)) {
          in.skipParentheses();
        } else {
          in.next();
        }
      }
    }
    Expression where = null;
    if (in.accept("where")) {
      if (in.at("current", "of")) {
        int from = in.index();
        in.accept("current", "of");
        in.name("a cursor");
        where = clauses.expressions.opaque(from);
      } else {
        where = clauses.expressions.parse();
      }
    }
    if (in.accept("returning")) {
      in.skipToEnd();
    }
    in.expectEnd();
    return where;
  }

  private Operation merge(int from) {
    in.next();
    in.expect("into");
    QualifiedName table = target();
    in.expect("using");
    in.skipToEnd();
    Query source = clauses.queries.scanned(from, in.index());
    return new DataOperation.Merge(table, source, in.spanFrom(from));
  }

  private Operation select(int from) {
    Operation setting = setting(from);
    if (setting != null) {
      return setting;
    }
    in.moveTo(from);
    int into = topLevelInto();
    if (into > 0) {
      return selectInto(into, from);
    }
    boolean locking = false;
    in.moveTo(from);
    while (!in.atEnd()) {
      locking |=
          in.at("for")
              && (in.ahead(1).is("update")
                  || in.ahead(1).is("share")
                  || in.ahead(1).is("no")
                  || in.ahead(1).is("key"));
      in.next();
    }
    in.moveTo(from);
    in.skipToEnd();
    in.moveTo(from);
    Query query = clauses.queries.read(in.limit());
    return new DataOperation.Select(query, locking, in.spanFrom(from));
  }

  /** SELECT set_config('name', 'value', local) with constants; null for any other SELECT. */
  private @Nullable Operation setting(int from) {
    in.moveTo(from + 1);
    if (in.at(TokenKind.WORD) && in.raw(in.token()).equalsIgnoreCase("pg_catalog")) {
      in.next();
      in.accept(TokenKind.DOT);
    }
    if (!in.at(TokenKind.WORD) || !in.raw(in.token()).equalsIgnoreCase("set_config")) {
      return null;
    }
    int start = in.index();
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
      in.moveTo(start);
    }
    return null;
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

  private int topLevelInto() {
    while (!in.atEnd() && !in.at("from")) {
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        in.skipParentheses();
      } else if (in.at("into")) {
        return in.index();
      } else {
        in.next();
      }
    }
    return -1;
  }

  /** SELECT … INTO table: another spelling of CREATE TABLE AS. */
  private Operation selectInto(int into, int from) {
    in.moveTo(into + 1);
    String word = in.acceptAny("temporary", "temp", "unlogged", "local", "global");
    if ("local".equals(word) || "global".equals(word)) {
      word = in.expectAny("temporary", "temp");
    }
    in.accept("table");
    QualifiedName table = in.qualifiedName("a table");
    in.skipToEnd();
    Query query = clauses.queries.scanned(from, in.index());
    TableOperation.Persistence persistence =
        word == null
            ? TableOperation.Persistence.PERMANENT
            : word.equals("unlogged")
                ? TableOperation.Persistence.UNLOGGED
                : TableOperation.Persistence.TEMPORARY;
    return new TableOperation.CreateTable(
        table,
        persistence,
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

  /** What follows COPY. */
  Operation copy(int from) {
    in.accept("binary");
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      int open = in.index() + 1;
      in.skipParentheses();
      Query query = clauses.queries.scanned(open, in.index() - 1);
      in.expect("to");
      in.skipToEnd();
      return new DataOperation.Copy(null, false, query, in.spanFrom(from));
    }
    QualifiedName table = in.qualifiedName("a table");
    in.optionalNameList("a column");
    boolean reads = in.expectAny("from", "to").equals("from");
    if (in.atEnd()) {
      throw in.expected("a file name, STDIN or STDOUT");
    }
    in.skipToEnd();
    return new DataOperation.Copy(table, reads, null, in.spanFrom(from));
  }

  /** What follows TRUNCATE. */
  List<Operation> truncate(int from) {
    in.accept("table");
    record Named(QualifiedName name, boolean only, int from, int to) {}
    List<Named> tables = new ArrayList<>();
    do {
      int start = in.index();
      boolean only = in.accept("only");
      QualifiedName name = in.qualifiedName("a table");
      in.acceptOperator("*");
      tables.add(new Named(name, only, start, in.index()));
    } while (in.accept(TokenKind.COMMA));
    boolean restart = in.accept("restart", "identity");
    in.accept("continue", "identity");
    boolean cascade = clauses.options.cascade();
    in.expectEnd();
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
    in.expectEnd();
    return new DataOperation.Call(procedure, in.spanFrom(from));
  }
}
