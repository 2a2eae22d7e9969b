package dev.lockstep.schema;

import dev.lockstep.ast.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What assigning a value to one of PostgreSQL's own types makes of it (manual 10.4 and chapter 8):
 * the value stored, or the SQLSTATE of the refusal; neither where that is not known.
 */
public record Conversion(@Nullable Datum stored, @Nullable String refusal) {
  private static final Conversion UNKNOWN = new Conversion(null, null);
  private static final String INVALID_TEXT = "22P02";
  private static final String TOO_LONG = "22001";
  private static final String OUT_OF_RANGE = "22003";

  private static final Map<String, BigDecimal> LIMITS =
      Map.of(
          "smallint", BigDecimal.valueOf(Short.MAX_VALUE),
          "integer", BigDecimal.valueOf(Integer.MAX_VALUE),
          "bigint", BigDecimal.valueOf(Long.MAX_VALUE));

  private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?(?:\\d+\\.?\\d*|\\.\\d+)\\s*");
  private static final Pattern WORD = Pattern.compile("(?s).*[\\p{L}].*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d(?::\\d\\d)?)?");

  private static Conversion stored(Datum datum) {
    return new Conversion(datum, null);
  }

  private static Conversion refused(String sqlstate) {
    return new Conversion(null, sqlstate);
  }

  /** Assigns the value to a column of the type. */
  public static Conversion of(Datum value, SqlType type) {
    if (value.isNull()) {
      return stored(value);
    }
    if (type.isArray() || type.schema() != null) {
      return UNKNOWN;
    }
    return switch (type.name()) {
      case "smallint", "integer", "bigint" -> toInteger(value, type);
      case "numeric" -> toNumeric(value, type);
      case "real", "double precision" -> value instanceof Datum.Number ? stored(value) : UNKNOWN;
      case "text" -> stored(new Datum.Text(value.print()));
      case "varchar", "char" -> toVarying(value, type);
      case "boolean" -> toBoolean(value);
      case "date" -> toMoment(value, DATE);
      case "timestamp", "timestamptz" -> toMoment(value, MOMENT);
      case "uuid" -> value instanceof Datum.Text text ? toUuid(text) : UNKNOWN;
      case "bit", "varbit" -> toBits(value, type);
      default -> UNKNOWN;
    };
  }

  private static Conversion toInteger(Datum value, SqlType type) {
    BigDecimal number = number(value);
    if (number == null) {
      return value instanceof Datum.Text text && WORD.matcher(text.value()).matches()
          ? refused(INVALID_TEXT)
          : UNKNOWN;
    }
    if (value instanceof Datum.Text && number.stripTrailingZeros().scale() > 0) {
      return refused(INVALID_TEXT);
    }
    BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
    BigDecimal limit = LIMITS.get(type.name());
    return limit != null && whole.abs().compareTo(limit) > 0
        ? refused(OUT_OF_RANGE)
        : stored(new Datum.Number(whole));
  }

  private static Conversion toNumeric(Datum value, SqlType type) {
    BigDecimal number = number(value);
    if (number == null) {
      return value instanceof Datum.Text text && WORD.matcher(text.value()).matches()
          ? refused(INVALID_TEXT)
          : UNKNOWN;
    }
    int precision = modifier(type, 0, 0);
    if (precision == 0) {
      return stored(new Datum.Number(number));
    }
    int scale = modifier(type, 1, 0);
    BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_UP);
    return rounded.abs().compareTo(BigDecimal.TEN.pow(precision - Math.min(scale, precision))) >= 0
        ? refused(OUT_OF_RANGE)
        : stored(new Datum.Number(rounded));
  }

  private static Conversion toVarying(Datum value, SqlType type) {
    int length = modifier(type, 0, type.name().equals("char") ? 1 : Integer.MAX_VALUE);
    String text = value.print();
    String bare = text.stripTrailing();
    if (bare.codePointCount(0, bare.length()) > length) {
      return refused(TOO_LONG);
    }
    return stored(new Datum.Text(type.name().equals("char") ? bare : text));
  }

  private static Conversion toBoolean(Datum value) {
    if (value instanceof Datum.Truth) {
      return stored(value);
    }
    return switch (value.print().strip().toLowerCase(java.util.Locale.ROOT)) {
      case "t", "true", "yes", "on", "y" -> stored(Datum.of(true));
      case "f", "false", "no", "off", "n" -> stored(Datum.of(false));
      default -> UNKNOWN;
    };
  }

  private static Conversion toMoment(Datum value, Pattern form) {
    return value instanceof Datum.Text text && form.matcher(text.value()).matches()
        ? stored(value)
        : UNKNOWN;
  }

  private static Conversion toUuid(Datum.Text text) {
    String bare = text.value().replaceAll("[-{}]", "").toLowerCase(java.util.Locale.ROOT);
    return bare.matches("[\\da-f]{32}") ? stored(new Datum.Text(bare)) : refused(INVALID_TEXT);
  }

  private static Conversion toBits(Datum value, SqlType type) {
    String bits = value.print();
    if (!(value instanceof Datum.Text) || !bits.matches("[01]*")) {
      return UNKNOWN;
    }
    boolean fixed = type.name().equals("bit");
    int length = modifier(type, 0, fixed ? 1 : Integer.MAX_VALUE);
    if (fixed && bits.length() != length) {
      return refused("22026");
    }
    return bits.length() > length ? refused(TOO_LONG) : stored(value);
  }

  /** The number that a value is or spells, or null. */
  static @Nullable BigDecimal number(Datum value) {
    return switch (value) {
      case Datum.Number n -> n.value();
      case Datum.Text t when NUMBER.matcher(t.value()).matches() ->
          new BigDecimal(t.value().strip());
      default -> null;
    };
  }

  private static int modifier(SqlType type, int place, int otherwise) {
    String said = place < type.modifiers().size() ? type.modifiers().get(place).strip() : "";
    return said.matches("\\d{1,9}") ? Integer.parseInt(said) : otherwise;
  }
}
