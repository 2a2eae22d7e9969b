package dev.lockstep.parser.sql;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Column definitions. */
final class ColumnParser {
  private final TokenCursor in;
  private final TypeNameParser types;
  private final ExpressionParser expressions;
  private final ConstraintParser constraints;

  ColumnParser(
      TokenCursor in,
      TypeNameParser types,
      ExpressionParser expressions,
      ConstraintParser constraints) {
    this.in = in;
    this.types = types;
    this.expressions = expressions;
    this.constraints = constraints;
  }

  /** {@code name type …}. */
  Column column() {
    int from = in.index();
    String name = in.name("a column or a constraint");
    SqlType type = types.parse();
    return clauses(name, type, from);
  }

  /**
   * {@code name [WITH OPTIONS] …} of a typed table or a partition: a column without a type, which
   * stands as the empty name.
   */
  Column typedTableColumn() {
    int from = in.index();
    String name = in.name("a column or a constraint");
    in.accept("with", "options");
    SqlType none = new SqlType(null, "", List.of(), null, 0, in.spanFrom(from));
    return clauses(name, none, from);
  }

  /** What the clauses after a column's type have said so far. */
  private static final class Clause {
    final String column;
    final List<Constraint> constraints = new ArrayList<>();
    Column.@Nullable DefaultValue defaultValue;
    Column.@Nullable NotNull notNull;
    boolean explicitNull;
    Column.@Nullable Generated generated;
    Column.@Nullable Identity identity;
    @Nullable QualifiedName collation;
    @Nullable String storage;
    @Nullable String compression;

    Clause(String column) {
      this.column = column;
    }
  }

  /** The clauses that follow the type of a column, or of a domain. */
  Column clauses(String name, SqlType type, int from) {
    Clause found = new Clause(name);
    boolean more = true;
    while (more) {
      more = clause(found);
    }
    return new Column(
        found.column,
        type,
        found.defaultValue,
        found.notNull,
        found.explicitNull,
        found.generated,
        found.identity,
        found.constraints,
        found.collation,
        found.storage,
        found.compression,
        in.spanFrom(from));
  }

  private boolean clause(Clause found) {
    int from = in.index();
    String keyword = in.token().keyword();
    if (keyword == null) {
      return false;
    }
    switch (keyword) {
      case "collate" -> {
        in.next();
        found.collation = in.anyName("a collation");
      }
      case "storage" -> {
        in.next();
        found.storage = in.label("a storage kind").toUpperCase(Locale.ROOT);
      }
      case "compression" -> {
        in.next();
        found.compression = in.label("a compression method");
      }
      case "options" -> {
        in.next();
        in.skipParentheses();
      }
      default -> {
        String name = in.accept("constraint") ? in.name("a constraint") : null;
        return constraint(found, name, from);
      }
    }
    return true;
  }

  private boolean constraint(Clause found, @Nullable String name, int from) {
    String word =
        in.acceptAny(
            "not",
            "null",
            "default",
            "generated",
            "unique",
            "primary",
            "check",
            "references",
            "deferrable",
            "initially",
            "enforced");
    if (word == null) {
      if (name != null) {
        throw in.expected("a constraint");
      }
      return false;
    }
    switch (word) {
      case "not" -> not(found, name, from);
      case "null" -> found.explicitNull = true;
      case "default" -> {
        Expression value = expressions.parseRestricted();
        found.defaultValue = new Column.DefaultValue(value, in.spanFrom(from));
      }
      case "generated" -> generated(found, from);
      case "deferrable", "enforced" -> {}
      case "initially" -> in.expectAny("deferred", "immediate");
      default -> {
        Constraint.Definition definition =
            switch (word) {
              case "unique" -> constraints.columnUnique(found.column);
              case "check" -> new Constraint.Check(expressions.parenthesized(), false);
              case "references" -> constraints.references(List.of(found.column), false);
              default -> {
                in.expect("key");
                yield constraints.columnPrimaryKey(found.column);
              }
            };
        found.constraints.add(constraints.finish(name, definition, from));
      }
    }
    return true;
  }

  private void not(Clause found, @Nullable String name, int from) {
    if (in.acceptAny("deferrable", "enforced") != null) {
      return;
    }
    in.expect("null");
    boolean noInherit = in.accept("no", "inherit");
    found.notNull = new Column.NotNull(name, noInherit, in.spanFrom(from));
  }

  private void generated(Clause found, int from) {
    boolean always = in.expectAny("always", "by").equals("always");
    if (!always) {
      in.expect("default");
    }
    in.expect("as");
    if (always && in.at(TokenKind.LEFT_PARENTHESIS)) {
      Expression expression = expressions.parenthesized();
      String kind = in.acceptAny("stored", "virtual");
      found.generated =
          new Column.Generated(
              expression,
              kind == null
                  ? Column.Generated.Kind.UNSPECIFIED
                  : Column.Generated.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              in.spanFrom(from));
      return;
    }
    found.identity = identity(always, from);
  }

  /** What follows GENERATED … AS: IDENTITY and its options. */
  Column.Identity identity(boolean always, int from) {
    in.expect("identity");
    String options = null;
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      int open = in.index() + 1;
      in.skipParentheses();
      options = in.text(open, in.index() - 1);
    }
    return new Column.Identity(always, options, in.spanFrom(from));
  }
}
