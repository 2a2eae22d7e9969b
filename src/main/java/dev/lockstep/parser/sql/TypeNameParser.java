package dev.lockstep.parser.sql;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of types with modifiers and array bounds, to canonical {@link SqlType}s (manual chapter 8).
 */
final class TypeNameParser {
  private final TokenCursor in;

  TypeNameParser(TokenCursor in) {
    this.in = in;
  }

  /** Whether a type can start here. */
  boolean atType() {
    return in.atFunctionName()
        || in.atAny(
            "bigint",
            "bit",
            "boolean",
            "char",
            "character",
            "dec",
            "decimal",
            "float",
            "int",
            "integer",
            "interval",
            "national",
            "nchar",
            "numeric",
            "real",
            "smallint",
            "time",
            "timestamp",
            "varchar",
            "setof");
  }

  SqlType parse() {
    int from = in.index();
    in.accept("setof");
    SqlType base = simple(from);
    int dimensions = dimensions();
    return new SqlType(
        base.schema(), base.name(), base.modifiers(), base.fields(), dimensions, in.spanFrom(from));
  }

  private int dimensions() {
    int dimensions = 0;
    if (in.accept("array")) {
      dimensions = 1;
      if (in.accept(TokenKind.LEFT_BRACKET)) {
        in.expect(TokenKind.NUMBER, "an array's size");
        in.expect(TokenKind.RIGHT_BRACKET, "\"]\"");
      }
      return dimensions;
    }
    while (in.accept(TokenKind.LEFT_BRACKET)) {
      in.accept(TokenKind.NUMBER);
      in.expect(TokenKind.RIGHT_BRACKET, "\"]\"");
      dimensions++;
    }
    return dimensions;
  }

  /** A type without array bounds. */
  SqlType simple(int from) {
    String keyword = in.token().keyword();
    if (keyword != null && !in.ahead(1).is(TokenKind.DOT)) {
      String canonical = keywordType(keyword);
      if (canonical != null) {
        return canonical.equals("interval")
            ? interval(from)
            : type(null, canonical, modifiers(canonical), from);
      }
    }
    return generic(from);
  }

  /** The canonical name of a type spelt with key words, which are taken; null for any other. */
  private @Nullable String keywordType(String keyword) {
    return switch (keyword) {
      case "int", "integer" -> take("integer");
      case "smallint", "bigint", "real", "boolean" -> take(keyword);
      case "float" -> {
        in.next();
        yield floatType();
      }
      case "double" -> {
        if (!in.accept("double", "precision")) {
          yield null;
        }
        yield "double precision";
      }
      case "decimal", "dec", "numeric" -> take("numeric");
      case "bit" -> {
        in.next();
        yield in.accept("varying") ? "varbit" : "bit";
      }
      case "varchar" -> take("varchar");
      case "national" -> {
        in.next();
        in.expectAny("character", "char");
        yield in.accept("varying") ? "varchar" : "char";
      }
      case "character", "char", "nchar" -> {
        in.next();
        yield in.accept("varying") ? "varchar" : "char";
      }
      case "timestamp", "time" -> take(keyword);
      case "interval" -> take("interval");
      default -> null;
    };
  }

  private String take(String canonical) {
    in.next();
    return canonical;
  }

  /** {@code float(1)} to {@code float(24)} is real, more is double precision (manual 8.1.3). */
  private String floatType() {
    if (!in.accept(TokenKind.LEFT_PARENTHESIS)) {
      return "double precision";
    }
    Token bits = in.expect(TokenKind.NUMBER, "a precision");
    in.close();
    String digits = in.raw(bits);
    return digits.length() < 3 && Integer.parseInt(digits.replaceAll("\\D", "0")) <= 24
        ? "real"
        : "double precision";
  }

  private SqlType type(@Nullable String schema, String name, List<String> modifiers, int from) {
    String full = name;
    if (name.equals("timestamp") || name.equals("time")) {
      if (in.accept("with", "time", "zone")) {
        full = name + "tz";
      } else {
        in.accept("without", "time", "zone");
      }
    }
    return new SqlType(schema, full, modifiers, null, 0, in.spanFrom(from));
  }

  private List<String> modifiers(String name) {
    boolean allowed =
        switch (name) {
          case "integer", "smallint", "bigint", "real", "boolean", "double precision" -> false;
          default -> true;
        };
    return allowed ? optionalModifiers() : List.of();
  }

  private List<String> optionalModifiers() {
    if (!in.at(TokenKind.LEFT_PARENTHESIS)) {
      return List.of();
    }
    in.next();
    List<String> modifiers = new ArrayList<>();
    do {
      int from = in.index();
      while (!in.at(TokenKind.COMMA) && !in.at(TokenKind.RIGHT_PARENTHESIS) && !in.atEnd()) {
        if (in.at(TokenKind.LEFT_PARENTHESIS)) {
          in.skipParentheses();
        } else {
          in.next();
        }
      }
      if (in.index() == from) {
        throw in.expected("a type modifier");
      }
      modifiers.add(in.textFrom(from));
    } while (in.accept(TokenKind.COMMA));
    in.close();
    return modifiers;
  }

  private SqlType interval(int from) {
    List<String> modifiers = optionalModifiers();
    String fields = intervalFields();
    if (fields != null && modifiers.isEmpty() && in.previous().is("second")) {
      modifiers = optionalModifiers();
    }
    return new SqlType(null, "interval", modifiers, fields, 0, in.spanFrom(from));
  }

  /** An interval's field restriction in lower case, such as {@code day to second}. */
  @Nullable String intervalFields() {
    String first = in.acceptAny("year", "month", "day", "hour", "minute", "second");
    if (first == null) {
      return null;
    }
    if (!in.accept("to")) {
      return first;
    }
    return first + " to " + in.expectAny("month", "hour", "minute", "second");
  }

  private SqlType generic(int from) {
    if (!in.atFunctionName()) {
      throw in.expected("a type");
    }
    QualifiedName name = in.qualified(in.label("a type"), "a type");
    boolean ofColumn = in.atOperator("%") && in.ahead(1).is("type");
    if (ofColumn) {
      in.next();
      in.next();
      return new SqlType(
          name.schema(), name.name() + "%type", List.of(), null, 0, in.spanFrom(from));
    }
    boolean catalog = "pg_catalog".equals(name.schema());
    String canonical = name.schema() == null || catalog ? canonical(name.name()) : name.name();
    String schema = catalog ? null : name.schema();
    List<String> modifiers = optionalModifiers();
    // bpchar without a length is a type of its own, unlike char, which is char(1) (manual 8.3).
    String named = canonical.equals("bpchar") && !modifiers.isEmpty() ? "char" : canonical;
    return new SqlType(schema, named, modifiers, null, 0, in.spanFrom(from));
  }

  /** The short form of the catalog's {@code format_type} for a type's internal name. */
  private static String canonical(String name) {
    return switch (name) {
      case "int4" -> "integer";
      case "int8" -> "bigint";
      case "int2" -> "smallint";
      case "bool" -> "boolean";
      case "float8" -> "double precision";
      case "float4" -> "real";
      case "char" -> "\"char\"";
      case "decimal" -> "numeric";
      case "serial4" -> "serial";
      case "serial8" -> "bigserial";
      case "serial2" -> "smallserial";
      default -> name;
    };
  }
}
