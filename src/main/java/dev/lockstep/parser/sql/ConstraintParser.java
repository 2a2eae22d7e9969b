package dev.lockstep.parser.sql;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Constraint.Definition;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.StorageParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constraints of tables and domains, and the parts that those of columns share with them. */
final class ConstraintParser {
  private final TokenCursor in;
  private final ExpressionParser expressions;
  private final OptionParser options;
  private final IndexKeyParser keys;

  ConstraintParser(
      TokenCursor in, ExpressionParser expressions, OptionParser options, IndexKeyParser keys) {
    this.in = in;
    this.expressions = expressions;
    this.options = options;
    this.keys = keys;
  }

  /** Whether a table constraint starts here, and not a column. */
  boolean atConstraint() {
    if (in.atAny("constraint", "check", "unique", "primary", "foreign")) {
      return true;
    }
    return in.at("exclude")
            && (in.ahead(1).is(TokenKind.LEFT_PARENTHESIS) || in.ahead(1).is("using"))
        || in.at("not", "null");
  }

  Constraint table() {
    int from = in.index();
    String name = in.accept("constraint") ? in.name("a constraint") : null;
    Definition definition = definition();
    return finish(name, definition, from);
  }

  private Definition definition() {
    String word = in.expectAny("check", "unique", "primary", "foreign", "exclude", "not");
    return switch (word) {
      case "check" -> new Constraint.Check(expressions.parenthesized(), false);
      case "not" -> {
        in.expect("null");
        yield new Constraint.NotNull(in.name("a column"), false);
      }
      case "unique" -> {
        boolean notDistinct = nullsNotDistinct();
        yield in.accept("using", "index")
            ? new Constraint.UsingIndex(false, in.name("an index"))
            : unique(keyColumns(), notDistinct);
      }
      case "primary" -> {
        in.expect("key");
        yield in.accept("using", "index")
            ? new Constraint.UsingIndex(true, in.name("an index"))
            : primaryKey(keyColumns());
      }
      case "foreign" -> foreignKey();
      default -> exclude();
    };
  }

  private record Keys(List<String> columns, boolean withoutOverlaps) {}

  private Keys keyColumns() {
    in.open();
    List<String> columns = new ArrayList<>();
    do {
      columns.add(in.name("a column"));
    } while (in.accept(TokenKind.COMMA));
    boolean withoutOverlaps = in.accept("without", "overlaps");
    in.close();
    return new Keys(columns, withoutOverlaps);
  }

  boolean nullsNotDistinct() {
    if (!in.accept("nulls")) {
      return false;
    }
    boolean not = in.accept("not");
    in.expect("distinct");
    return not;
  }

  private Definition unique(Keys of, boolean nullsNotDistinct) {
    List<String> include = include();
    List<StorageParameter> parameters = options.optionalWith();
    return new Constraint.Unique(
        of.columns, include, nullsNotDistinct, of.withoutOverlaps, parameters, indexTablespace());
  }

  private Definition primaryKey(Keys of) {
    List<String> include = include();
    List<StorageParameter> parameters = options.optionalWith();
    return new Constraint.PrimaryKey(
        of.columns, include, of.withoutOverlaps, parameters, indexTablespace());
  }

  /** UNIQUE written with a column. */
  Definition columnUnique(String column) {
    return unique(new Keys(List.of(column), false), nullsNotDistinct());
  }

  /** PRIMARY KEY written with a column. */
  Definition columnPrimaryKey(String column) {
    return primaryKey(new Keys(List.of(column), false));
  }

  private List<String> include() {
    return in.accept("include") ? in.nameList("a column") : List.of();
  }

  private @Nullable String indexTablespace() {
    return in.accept("using", "index", "tablespace") ? in.name("a tablespace") : null;
  }

  private Definition foreignKey() {
    in.expect("key");
    List<String> columns = new ArrayList<>();
    boolean period = periodColumns(columns);
    in.expect("references");
    return references(columns, period);
  }

  /** What follows REFERENCES. */
  Definition references(List<String> columns, boolean period) {
    QualifiedName referenced = in.qualifiedName("a table");
    List<String> referencedColumns = new ArrayList<>();
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      periodColumns(referencedColumns);
    }
    String match =
        in.accept("match")
            ? in.expectAny("full", "partial", "simple").toUpperCase(Locale.ROOT)
            : null;
    Constraint.Action onDelete = null;
    Constraint.Action onUpdate = null;
    while (in.at("on")) {
      in.next();
      if (in.expectAny("delete", "update").equals("delete")) {
        onDelete = action();
      } else {
        onUpdate = action();
      }
    }
    return new Constraint.ForeignKey(
        columns, referenced, referencedColumns, match, onDelete, onUpdate, period);
  }

  /** {@code (a, b, PERIOD c)}; whether PERIOD was there. */
  private boolean periodColumns(List<String> columns) {
    in.open();
    boolean period = false;
    do {
      if (in.at("period") && in.ahead(1).is(TokenKind.WORD)) {
        in.next();
        period = true;
      }
      columns.add(in.name("a column"));
    } while (in.accept(TokenKind.COMMA));
    in.close();
    return period;
  }

  private Constraint.Action action() {
    if (in.accept("no", "action")) {
      return new Constraint.Action("NO ACTION", List.of());
    }
    String word = in.expectAny("cascade", "restrict", "set", "no");
    if (word.equals("set")) {
      word = "set " + in.expectAny("null", "default");
    } else if (word.equals("no")) {
      throw in.expected("ACTION");
    }
    List<String> columns = in.optionalNameList("a column");
    return new Constraint.Action(word.toUpperCase(Locale.ROOT), columns);
  }

  private Definition exclude() {
    String method = in.accept("using") ? in.name("an access method") : null;
    in.open();
    List<Constraint.Exclude.Element> elements = new ArrayList<>();
    do {
      IndexKey key = keys.key();
      in.expect("with");
      elements.add(new Constraint.Exclude.Element(key, operator()));
    } while (in.accept(TokenKind.COMMA));
    in.close();
    List<String> include = include();
    List<StorageParameter> parameters = options.optionalWith();
    String tablespace = indexTablespace();
    Expression where = in.accept("where") ? expressions.parenthesized() : null;
    return new Constraint.Exclude(method, elements, include, parameters, tablespace, where);
  }

  private String operator() {
    int from = in.index();
    if (in.accept("operator")) {
      in.skipParentheses();
    } else {
      while (in.atLabel() && in.ahead(1).is(TokenKind.DOT)) {
        in.next();
        in.next();
      }
      in.expect(TokenKind.OPERATOR, "an operator");
    }
    return in.textFrom(from);
  }

  /** Reads the attributes that follow a definition, in any order, and makes the constraint. */
  Constraint finish(@Nullable String name, Definition definition, int from) {
    boolean deferrable = false;
    boolean initiallyDeferred = false;
    boolean notValid = false;
    boolean notEnforced = false;
    Definition result = definition;
    while (true) {
      if (in.accept("deferrable")) {
        deferrable = true;
      } else if (in.accept("initially", "deferred")) {
        initiallyDeferred = true;
        deferrable = true;
      } else if (in.accept("not", "valid")) {
        notValid = true;
      } else if (in.accept("not", "enforced")) {
        notEnforced = true;
      } else if (in.accept("no", "inherit")) {
        result = noInherit(result);
      } else if (!in.accept("not", "deferrable")
          && !in.accept("initially", "immediate")
          && !in.accept("enforced")) {
        return new Constraint(
            name, result, deferrable, initiallyDeferred, notValid, notEnforced, in.spanFrom(from));
      }
    }
  }

  private static Definition noInherit(Definition definition) {
    return switch (definition) {
      case Constraint.Check check -> new Constraint.Check(check.expression(), true);
      case Constraint.NotNull notNull -> new Constraint.NotNull(notNull.column(), true);
      default -> definition;
    };
  }
}
