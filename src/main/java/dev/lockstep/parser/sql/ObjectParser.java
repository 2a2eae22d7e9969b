package dev.lockstep.parser.sql;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** COMMENT, GRANT and the objects that no lock of interest hangs on. */
final class ObjectParser {
  private final Clauses clauses;
  private final TokenCursor in;

  ObjectParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows COMMENT. */
  Operation comment(int from) {
    in.expect("on");
    String kind = kind();
    String part = null;
    QualifiedName object;
    switch (kind) {
      case "COLUMN" -> {
        QualifiedName column = in.qualifiedName("a column");
        object = columnTable(column, from);
        part = column.name();
      }
      case "CONSTRAINT", "TRIGGER", "RULE", "POLICY" -> {
        part = in.name("a name");
        in.expect("on");
        in.accept("domain");
        object = in.anyName("a table");
      }
      case "LARGE OBJECT" -> {
        in.acceptOperator("-");
        object = QualifiedName.of(in.raw(in.expect(TokenKind.NUMBER, "a number")));
      }
      default -> object = describedObject(kind);
    }
    in.expect("is");
    String text = in.accept("null") ? null : in.string("a comment");
    return new ObjectOperation.Comment(kind, object, part, text, in.spanFrom(from));
  }

  /** The table of a column named {@code [schema.]table.column}. */
  private QualifiedName columnTable(QualifiedName column, int from) {
    int last = in.index() - 1;
    int table = last - 2;
    if (column.schema() == null) {
      throw new SyntaxError("expected a table and a column", in.tokenAt(last));
    }
    boolean qualified = table - 2 > from && in.tokenAt(table - 1).is(TokenKind.DOT);
    return new QualifiedName(qualified ? in.nameOf(in.tokenAt(table - 2)) : null, column.schema());
  }

  private QualifiedName describedObject(String kind) {
    return switch (kind) {
      case "CAST", "OPERATOR", "TRANSFORM" -> {
        int start = in.index();
        while (!in.atEnd() && !in.at("is")) {
          in.next();
        }
        yield QualifiedName.of(in.textFrom(start));
      }
      default -> {
        QualifiedName name =
            in.at("double", "precision") || !in.atNotReserved()
                ? QualifiedName.of(clauses.types.parse().name())
                : in.anyName("a name");
        if (in.at(TokenKind.LEFT_PARENTHESIS)) {
          in.skipParentheses();
        }
        if (in.accept("using")) {
          in.name("an access method");
        }
        yield name;
      }
    };
  }

  /** The words that name a kind of object, in upper case. */
  String kind() {
    String word = in.token().keyword();
    if (word == null) {
      throw in.expected("a kind of object");
    }
    in.next();
    String second =
        switch (word) {
          case "materialized" -> expectWord("view");
          case "foreign" ->
              in.accept("data") ? "data " + expectWord("wrapper") : expectWord("table");
          case "text" -> {
            in.expect("search");
            yield "search " + in.expectAny("configuration", "dictionary", "parser", "template");
          }
          case "event" -> expectWord("trigger");
          case "access" -> expectWord("method");
          case "large" -> expectWord("object");
          case "operator" -> in.acceptAny("class", "family");
          case "procedural", "trusted" -> {
            in.accept("procedural");
            yield expectWord("language");
          }
          case "user" -> in.acceptAny("mapping");
          case "default" -> in.expectAny("privileges", "conversion");
          case "column",
              "table",
              "view",
              "index",
              "sequence",
              "schema",
              "type",
              "domain",
              "function",
              "procedure",
              "routine",
              "aggregate",
              "trigger",
              "rule",
              "policy",
              "constraint",
              "extension",
              "database",
              "role",
              "group",
              "tablespace",
              "collation",
              "conversion",
              "language",
              "server",
              "publication",
              "subscription",
              "statistics",
              "cast",
              "transform",
              "owned" ->
              null;
          default -> {
            in.moveTo(in.index() - 1);
            throw in.expected("a kind of object");
          }
        };
    String words = second == null ? word : word + " " + second;
    return words.toUpperCase(Locale.ROOT);
  }

  private String expectWord(String word) {
    in.expect(word);
    return word;
  }

  /** An object that is not modelled: the words before its name have been read but the last. */
  Operation otherObject(String verb, String word, int from) {
    in.moveTo(in.index() - 1);
    String kind = kind();
    return other(verb, kind, from);
  }

  /** The rest of a statement about an object that is not modelled. */
  Operation other(String verb, String kind, int from) {
    boolean ifExists = !in.accept("if", "not", "exists") && in.accept("if", "exists");
    QualifiedName name = otherName(kind);
    in.skipToEnd();
    return new ObjectOperation.OtherObject(verb, kind, name, ifExists, in.spanFrom(from));
  }

  private @Nullable QualifiedName otherName(String kind) {
    return switch (kind) {
      case "CAST",
          "OPERATOR",
          "TRANSFORM",
          "DEFAULT PRIVILEGES",
          "OWNED",
          "USER MAPPING",
          "LARGE OBJECT",
          "LABEL" ->
          null;
      default -> in.atNotReserved() ? in.anyName("a name") : null;
    };
  }

  /** What follows GRANT or REVOKE. */
  Operation grant(boolean revoke, int from) {
    while (!in.at("on") && !in.at("to") && !in.at("from")) {
      if (in.atEnd()) {
        throw in.expected("ON or TO");
      }
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        in.skipParentheses();
      } else {
        in.next();
      }
    }
    String kind = "ROLE";
    List<QualifiedName> relations = new ArrayList<>();
    if (in.accept("on")) {
      kind = grantKind();
      if (kind.equals("TABLE") || kind.equals("SEQUENCE")) {
        relations = in.qualifiedNames("a table");
      }
    }
    while (!in.at("to") && !in.at("from")) {
      if (in.atEnd()) {
        throw in.expected(revoke ? "FROM" : "TO");
      }
      in.next();
    }
    in.next();
    in.label("a role");
    in.skipToEnd();
    return new ObjectOperation.Grant(revoke, kind, relations, in.spanFrom(from));
  }

  private String grantKind() {
    if (in.accept("all")) {
      String all = in.expectAny("tables", "sequences", "functions", "procedures", "routines");
      in.expect("in", "schema");
      return "ALL " + all.toUpperCase(Locale.ROOT) + " IN SCHEMA";
    }
    String word =
        in.acceptAny(
            "table",
            "sequence",
            "database",
            "domain",
            "function",
            "procedure",
            "routine",
            "language",
            "schema",
            "tablespace",
            "type");
    if (word != null) {
      return word.toUpperCase(Locale.ROOT);
    }
    if (in.at("foreign") || in.at("large")) {
      in.next();
      in.next();
      return "OTHER";
    }
    return in.at("parameter") && !in.ahead(1).is("to") ? "PARAMETER" : "TABLE";
  }
}
