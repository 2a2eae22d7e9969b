package dev.lockstep.parser.sql;

import dev.lockstep.ast.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of tokens may name, told without grammar: relations stand after FROM, JOIN, INTO,
 * UPDATE, USING and TABLE, functions before a parenthesis, columns anywhere else. Names of common
 * table expressions are left out of the relations.
 */
final class TokenScan {
  private final TokenCursor in;
  private final Set<QualifiedName> relations = new LinkedHashSet<>();
  private final Set<QualifiedName> functions = new LinkedHashSet<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<String> commonTables = new LinkedHashSet<>();

  private TokenScan(TokenCursor in) {
    this.in = in;
  }

  /** Scans the tokens {@code [from, to)} of the cursor's statement. */
  static TokenScan of(TokenCursor in, int from, int to) {
    TokenScan scan = new TokenScan(in.part(from, to));
    scan.run();
    return scan;
  }

  List<QualifiedName> relations() {
    return relations.stream()
        .filter(r -> r.schema() != null || !commonTables.contains(r.name()))
        .toList();
  }

  List<QualifiedName> functions() {
    return List.copyOf(functions);
  }

  List<String> columns() {
    return List.copyOf(columns);
  }

  private void run() {
    String clause = "";
    boolean list = false;
    while (!in.atEnd()) {
      Token token = in.token();
      String keyword = token.keyword();
      if (keyword != null && startsRelation(keyword)) {
        clause = keyword;
        list = true;
        in.next();
        in.acceptAny("only", "lateral");
        relation();
      } else if (list && token.is(TokenKind.COMMA) && lists(clause)) {
        in.next();
        in.acceptAny("only", "lateral");
        relation();
      } else {
        if (keyword != null && endsList(keyword)) {
          list = false;
        }
        nameOrOther();
      }
    }
  }

  private boolean startsRelation(String keyword) {
    return switch (keyword) {
      case "from" -> in.index() == 0 || !in.previous().is("distinct");
      case "join", "into", "update", "using", "table" -> true;
      default -> false;
    };
  }

  private static boolean lists(String clause) {
    return clause.equals("from") || clause.equals("using");
  }

  private static boolean endsList(String keyword) {
    return switch (keyword) {
      case "where",
          "select",
          "set",
          "on",
          "group",
          "order",
          "returning",
          "union",
          "limit",
          "window" ->
          true;
      default -> false;
    };
  }

  private void relation() {
    QualifiedName name = in.atName() ? name() : null;
    if (name == null) {
      return;
    }
    if (in.at(TokenKind.LEFT_PARENTHESIS) && !in.previous().is(TokenKind.COMMA)) {
      functions.add(name);
    } else {
      relations.add(name);
    }
    in.accept("as");
    if (in.atName() && !in.ahead(1).is(TokenKind.DOT)) {
      in.next();
    }
  }

  private void nameOrOther() {
    if (!in.atNotReserved()) {
      in.next();
      return;
    }
    if (in.ahead(1).is("as")
        && (in.ahead(2).is(TokenKind.LEFT_PARENTHESIS)
            || in.ahead(2).is("materialized")
            || in.ahead(2).is("not"))) {
      commonTables.add(in.nameOf(in.next()));
      return;
    }
    boolean afterCast = in.index() > 0 && isCast();
    boolean keyword = in.token().keyword() != null;
    QualifiedName name = name();
    if (name == null || afterCast) {
      return;
    }
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      functions.add(name);
    } else if (!keyword || name.schema() != null || Keywords.canNameColumn(name.name())) {
      columns.add(name.name());
    }
  }

  private boolean isCast() {
    return in.tokenAt(in.index() - 1).is(TokenKind.CAST);
  }

  private @Nullable QualifiedName name() {
    String schema = null;
    String name = in.nameOf(in.next());
    while (in.at(TokenKind.DOT)) {
      in.next();
      if (!in.atLabel()) {
        in.next();
        return null;
      }
      schema = name;
      name = in.nameOf(in.next());
    }
    return new QualifiedName(schema, name);
  }
}
