package dev.lockstep.parser.sql;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.StorageParameter;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.Persistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE in all its forms, CREATE FOREIGN TABLE and CREATE TABLE AS. */
final class CreateTableParser {
  private final Clauses clauses;
  private final TokenCursor in;

  CreateTableParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** The clauses as they are found. */
  private static final class Parts {
    final List<Column> columns = new ArrayList<>();
    final List<Constraint> constraints = new ArrayList<>();
    final List<TableOperation.Like> likes = new ArrayList<>();
    List<QualifiedName> inherits = List.of();
    TableOperation.@Nullable PartitionBy partitionBy;
    TableOperation.@Nullable PartitionOf partitionOf;
    @Nullable QualifiedName ofType;
    @Nullable Query query;
    boolean withData = true;
    @Nullable String method;
    List<StorageParameter> parameters = List.of();
    @Nullable String onCommit;
    @Nullable String tablespace;
  }

  /** What follows CREATE … TABLE. */
  TableOperation.CreateTable parse(Persistence persistence, boolean foreign, int from) {
    boolean ifNotExists = clauses.options.ifNotExists();
    QualifiedName table = in.qualifiedName("a table");
    Parts parts = new Parts();
    if (in.accept("of")) {
      parts.ofType = in.anyName("a type");
      elements(parts, true);
    } else if (in.accept("partition", "of")) {
      QualifiedName parent = in.qualifiedName("a table");
      elements(parts, true);
      parts.partitionOf = new TableOperation.PartitionOf(parent, bound());
    } else if (atColumnNames()) {
      columnNames(parts);
    } else if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      elements(parts, false);
    }
    tail(parts, foreign);
    if (parts.query == null && parts.ofType == null && parts.partitionOf == null && !closed(from)) {
      throw in.expected("\"(\"");
    }
    in.expectEnd();
    return new TableOperation.CreateTable(
        table,
        persistence,
        ifNotExists,
        foreign,
        parts.columns,
        parts.constraints,
        parts.likes,
        parts.inherits,
        parts.partitionBy,
        parts.partitionOf,
        parts.ofType,
        parts.query,
        parts.withData,
        parts.method,
        parts.parameters,
        parts.onCommit,
        parts.tablespace,
        in.spanFrom(from));
  }

  /** Whether an element list was among the tokens read. */
  private boolean closed(int from) {
    for (int i = from; i < in.index(); i++) {
      if (in.tokenAt(i).is(TokenKind.LEFT_PARENTHESIS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the parentheses hold bare names, as only CREATE TABLE AS has them. */
  private boolean atColumnNames() {
    Token second = in.ahead(2);
    return in.at(TokenKind.LEFT_PARENTHESIS)
        && !in.ahead(1).is("like")
        && (in.ahead(1).is(TokenKind.WORD) || in.ahead(1).is(TokenKind.QUOTED))
        && (second.is(TokenKind.COMMA) || second.is(TokenKind.RIGHT_PARENTHESIS));
  }

  private void columnNames(Parts parts) {
    in.open();
    do {
      int from = in.index();
      String name = in.name("a column");
      parts.columns.add(
          new Column(
              name,
              new SqlType(null, "", List.of(), null, 0, in.spanFrom(from)),
              null,
              null,
              false,
              null,
              null,
              List.of(),
              null,
              null,
              null,
              in.spanFrom(from)));
    } while (in.accept(TokenKind.COMMA));
    in.close();
    tail(parts, false);
    if (parts.query == null) {
      throw in.expected("AS");
    }
  }

  private void elements(Parts parts, boolean typed) {
    if (!in.at(TokenKind.LEFT_PARENTHESIS)) {
      return;
    }
    in.next();
    if (in.accept(TokenKind.RIGHT_PARENTHESIS)) {
      return;
    }
    do {
      if (clauses.constraints.atConstraint()) {
        parts.constraints.add(clauses.constraints.table());
      } else if (in.at("like")) {
        parts.likes.add(like());
      } else {
        parts.columns.add(typed ? clauses.columns.typedTableColumn() : clauses.columns.column());
      }
    } while (in.accept(TokenKind.COMMA));
    if (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
      throw in.expected("\",\" or \")\"");
    }
    in.next();
  }

  private TableOperation.Like like() {
    int from = in.index();
    in.expect("like");
    QualifiedName source = in.qualifiedName("a table");
    List<String> options = new ArrayList<>();
    String word = in.acceptAny("including", "excluding");
    while (word != null) {
      String what = in.label("what to copy");
      options.add((word + " " + what).toUpperCase(Locale.ROOT));
      word = in.acceptAny("including", "excluding");
    }
    return new TableOperation.Like(source, options, in.spanFrom(from));
  }

  private void tail(Parts parts, boolean foreign) {
    while (!in.atEnd()) {
      if (in.accept("inherits")) {
        in.open();
        parts.inherits = in.qualifiedNames("a table");
        in.close();
      } else if (in.at("partition", "by")) {
        parts.partitionBy = partitionBy();
      } else if (in.accept("using")) {
        parts.method = in.name("an access method");
      } else if (in.at("with") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
        parts.parameters = clauses.options.optionalWith();
      } else if (in.accept("on", "commit")) {
        parts.onCommit = onCommit();
      } else if (in.accept("tablespace")) {
        parts.tablespace = in.name("a tablespace");
      } else if (foreign && in.accept("server")) {
        in.name("a server");
      } else if (foreign && in.accept("options")) {
        in.skipParentheses();
      } else if (in.accept("as")) {
        query(parts);
      } else if (!in.accept("without", "oids") && !in.accept("with", "oids")) {
        return;
      }
    }
  }

  private String onCommit() {
    if (in.accept("drop")) {
      return "DROP";
    }
    String word = in.expectAny("delete", "preserve");
    in.expect("rows");
    return word.toUpperCase(Locale.ROOT) + " ROWS";
  }

  private void query(Parts parts) {
    parts.query = in.at("execute") ? execute() : clauses.queries.read();
    parts.withData = clauses.options.withData();
  }

  /** EXECUTE of a prepared query, whose text stands elsewhere. */
  private Query execute() {
    int from = in.index();
    in.next();
    in.name("a prepared statement");
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      in.skipParentheses();
    }
    return clauses.queries.unread(from);
  }

  private TableOperation.PartitionBy partitionBy() {
    int from = in.index();
    in.expect("partition", "by");
    String strategy = in.label("RANGE, LIST or HASH");
    List<IndexKey> keys = clauses.keys.list();
    return new TableOperation.PartitionBy(strategy, keys, in.spanFrom(from));
  }

  /** FOR VALUES … or DEFAULT. */
  TableOperation.Bound bound() {
    int from = in.index();
    if (in.accept("default")) {
      return new TableOperation.Bound(true, "DEFAULT", in.spanFrom(from));
    }
    in.expect("for", "values");
    int text = in.index();
    switch (in.expectAny("in", "from", "with")) {
      case "in", "with" -> in.skipParentheses();
      default -> {
        in.skipParentheses();
        in.expect("to");
        in.skipParentheses();
      }
    }
    return new TableOperation.Bound(false, in.textFrom(text), in.spanFrom(from));
  }
}
