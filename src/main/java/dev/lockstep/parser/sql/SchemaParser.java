package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.PublishedTable;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.StorageParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Schemas, extensions, statistics, publications and subscriptions. */
final class SchemaParser {
  private final Clauses clauses;
  private final TokenCursor in;

  SchemaParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows CREATE SCHEMA; its inner statements are operations too. */
  List<Operation> create(int from) {
    boolean ifNotExists = clauses.options.ifNotExists();
    String schema = in.at("authorization") ? "" : in.name("a schema");
    if (in.accept("authorization")) {
      String role = in.label("a role");
      schema = schema.isEmpty() ? role : schema;
    }
    List<Operation> operations = new ArrayList<>();
    operations.add(new ObjectOperation.CreateSchema(schema, ifNotExists, in.spanFrom(from)));
    while (in.atAny("create", "grant")) {
      int start = in.index();
      int end = nextElement(start + 1);
      TokenCursor part = in.part(start, end);
      operations.addAll(new StatementParser(clauses.over(part)).parse());
      in.moveTo(end);
    }
    return operations;
  }

  private int nextElement(int from) {
    int open = 0;
    for (int i = from; i < in.limit(); i++) {
      Token token = in.tokenAt(i);
      switch (token.kind()) {
        case LEFT_PARENTHESIS -> open++;
        case RIGHT_PARENTHESIS -> open--;
        default -> {
          if (open == 0 && (token.is("create") || isGrant(i))) {
            return i;
          }
        }
      }
    }
    return in.limit();
  }

  /** Whether GRANT starts a statement here, and does not end one as WITH GRANT OPTION. */
  private boolean isGrant(int place) {
    return in.tokenAt(place).is("grant") && !in.tokenAt(place - 1).is("with");
  }

  /** What follows ALTER SCHEMA. */
  Operation alterSchema(int from) {
    String schema = in.name("a schema");
    if (in.accept("rename", "to")) {
      return new ObjectOperation.RenameSchema(schema, in.name("a new name"), in.spanFrom(from));
    }
    in.expect("owner", "to");
    in.label("a role");
    return new ObjectOperation.OtherObject(
        "ALTER", "SCHEMA", QualifiedName.of(schema), false, in.spanFrom(from));
  }

  /** What follows CREATE EXTENSION. */
  Operation createExtension(int from) {
    boolean ifNotExists = clauses.options.ifNotExists();
    String extension = in.name("an extension");
    in.accept("with");
    String schema = null;
    boolean cascade = false;
    while (!in.atEnd()) {
      String word = in.expectAny("schema", "version", "from", "cascade");
      switch (word) {
        case "schema" -> schema = in.name("a schema");
        case "cascade" -> cascade = true;
        default -> {
          if (!in.accept(TokenKind.STRING)) {
            in.label("a version");
          }
        }
      }
    }
    return new ObjectOperation.CreateExtension(
        extension, ifNotExists, schema, cascade, in.spanFrom(from));
  }

  /** What follows CREATE STATISTICS. */
  Operation createStatistics(int from) {
    boolean ifNotExists = clauses.options.ifNotExists();
    QualifiedName name =
        in.at(TokenKind.LEFT_PARENTHESIS) || in.at("on") ? null : in.anyName("statistics");
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      in.nameList("a kind of statistics");
    }
    in.expect("on");
    List<String> columns = new ArrayList<>();
    do {
      Expression key =
          in.at(TokenKind.LEFT_PARENTHESIS)
              ? clauses.expressions.parenthesized()
              : clauses.expressions.parseOperand();
      columns.addAll(key.columns());
    } while (in.accept(TokenKind.COMMA));
    in.expect("from");
    QualifiedName table = in.qualifiedName("a table");
    return new ObjectOperation.CreateStatistics(
        name, table, columns, ifNotExists, in.spanFrom(from));
  }

  /** What follows CREATE PUBLICATION. */
  Operation createPublication(int from) {
    String publication = in.name("a publication");
    boolean allTables = false;
    Published published = new Published();
    if (in.accept("for")) {
      if (in.accept("all")) {
        in.expectAny("tables", "sequences");
        allTables = true;
        while (in.accept(TokenKind.COMMA)) {
          in.expect("all");
          in.expectAny("tables", "sequences");
        }
      } else {
        published(published);
      }
    }
    clauses.options.optionalWith();
    return new ObjectOperation.CreatePublication(
        publication, allTables, published.tables, published.schemas, in.spanFrom(from));
  }

  private static final class Published {
    final List<PublishedTable> tables = new ArrayList<>();
    final List<String> schemas = new ArrayList<>();
  }

  /** {@code TABLE a, b, TABLES IN SCHEMA c, …}. */
  private void published(Published into) {
    boolean schemas = false;
    do {
      if (in.accept("tables", "in", "schema")) {
        schemas = true;
      } else if (in.accept("table")) {
        schemas = false;
      }
      if (schemas) {
        into.schemas.add(in.accept("current_schema") ? "current_schema" : in.name("a schema"));
      } else {
        into.tables.add(publishedTable());
      }
    } while (in.accept(TokenKind.COMMA));
  }

  private PublishedTable publishedTable() {
    boolean parenthesis = in.accept("only") && in.accept(TokenKind.LEFT_PARENTHESIS);
    QualifiedName table = in.qualifiedName("a table");
    if (parenthesis) {
      in.close();
    }
    in.acceptOperator("*");
    List<String> columns = new ArrayList<>(in.optionalNameList("a column"));
    if (in.accept("where")) {
      columns.addAll(clauses.expressions.parenthesized().columns());
    }
    return new PublishedTable(table, columns.stream().distinct().toList());
  }

  /** What follows ALTER PUBLICATION. */
  Operation alterPublication(int from) {
    String publication = in.name("a publication");
    String word = in.expectAny("add", "set", "drop", "owner", "rename");
    Published published = new Published();
    String change = "OTHER";
    if (in.at("table") || in.at("tables")) {
      change = word.toUpperCase(Locale.ROOT);
      published(published);
    } else if (word.equals("set")) {
      clauses.options.list();
    } else {
      in.expect("to");
      in.label("a name");
    }
    return new ObjectOperation.AlterPublication(
        publication, change, published.tables, in.spanFrom(from));
  }

  /** What follows CREATE SUBSCRIPTION. */
  Operation createSubscription(int from) {
    String subscription = in.name("a subscription");
    in.expect("connection");
    in.string("a connection string");
    in.expect("publication");
    do {
      in.label("a publication");
    } while (in.accept(TokenKind.COMMA));
    List<StorageParameter> options = clauses.options.optionalWith();
    boolean off = isOff(options, "create_slot") || isOff(options, "connect");
    return new ObjectOperation.CreateSubscription(subscription, !off, in.spanFrom(from));
  }

  private static boolean isOff(List<StorageParameter> options, String name) {
    return options.stream().anyMatch(option -> option.name().equals(name))
        && !OptionParser.isOn(options, name);
  }
}
