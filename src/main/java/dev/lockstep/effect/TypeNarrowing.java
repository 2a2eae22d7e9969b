package dev.lockstep.effect;

import dev.lockstep.ast.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a column's new type has room for every value of the old one, and if not, what becomes of
 * those that do not fit when no USING says otherwise (manual, chapter 8; asked of servers).
 */
public enum TypeNarrowing {
  NONE,
  /** A value that does not fit makes the statement fail. */
  REFUSES,
  /** A part of the value is lost silently: digits, a time, a time zone. */
  ROUNDS;

  /** How many decimal digits the largest value of an integer type has. */
  private static final Map<String, Integer> DIGITS =
      Map.of("smallint", 5, "integer", 10, "bigint", 19);

  private static final Set<String> TEXTUAL = Set.of("text", "varchar", "char", "citext", "name");
  private static final Set<String> BITS = Set.of("bit", "varbit");
  private static final Set<String> FRACTIONAL = Set.of("numeric", "real", "double precision");

  /** What each type of date and time holds, beside its precision. */
  private static final Map<String, Set<String>> TIMES =
      Map.of(
          "timestamptz", Set.of("date", "time", "zone"),
          "timestamp", Set.of("date", "time"),
          "date", Set.of("date"),
          "timetz", Set.of("time", "zone"),
          "time", Set.of("time"));

  private static final int FULL_PRECISION = 6;
  private static final int BITS_OF_REAL = 24;
  private static final int BITS_OF_DOUBLE = 53;

  /** What changing a column from one type to another does to values that do not fit. */
  public static TypeNarrowing between(SqlType from, SqlType to) {
    if (from.sameAs(to) || from.isArray() != to.isArray() || isMade(from) || isMade(to)) {
      return NONE;
    }
    if (DIGITS.containsKey(from.name())) {
      return ofInteger(from, to);
    }
    if (FRACTIONAL.contains(from.name())) {
      return ofFraction(from, to);
    }
    if (isOfLength(from, to)) {
      return ofLength(from, to);
    }
    if (TIMES.containsKey(from.name()) && TIMES.containsKey(to.name())) {
      return ofTime(from, to);
    }
    if (from.name().equals("interval") && to.name().equals("interval")) {
      return precision(to) < precision(from) || Intervals.isCoarser(to, from) ? ROUNDS : NONE;
    }
    return from.name().equals("inet") && to.name().equals("cidr") ? ROUNDS : NONE;
  }

  /** Whether the two differ in how many characters or bits they hold, and in nothing else. */
  public static boolean isOfLength(SqlType from, SqlType to) {
    return (TEXTUAL.contains(from.name()) && TEXTUAL.contains(to.name()))
        || (BITS.contains(from.name()) && BITS.contains(to.name()));
  }

  /** A type in a schema of its own has nothing to do with the built-in one of that name. */
  private static boolean isMade(SqlType type) {
    return type.schema() != null && !type.schema().equals("pg_catalog");
  }

  private static TypeNarrowing ofInteger(SqlType from, SqlType to) {
    int digits = DIGITS.getOrDefault(from.name(), 0);
    return switch (to.name()) {
      case "smallint", "integer", "bigint" ->
          DIGITS.getOrDefault(to.name(), 0) < digits ? REFUSES : NONE;
      case "numeric" -> !to.modifiers().isEmpty() && wholeDigits(to) < digits ? REFUSES : NONE;
      case "real" -> bits(from) > BITS_OF_REAL ? ROUNDS : NONE;
      case "double precision" -> bits(from) > BITS_OF_DOUBLE ? ROUNDS : NONE;
      default -> NONE;
    };
  }

  private static int bits(SqlType integer) {
    return switch (integer.name()) {
      case "smallint" -> Short.SIZE;
      case "integer" -> Integer.SIZE;
      default -> Long.SIZE;
    };
  }

  private static TypeNarrowing ofFraction(SqlType from, SqlType to) {
    if (DIGITS.containsKey(to.name())) {
      boolean whole = from.name().equals("numeric") && !from.modifiers().isEmpty();
      return whole && scale(from) <= 0 ? ofWhole(from, to) : ROUNDS;
    }
    return switch (to.name()) {
      case "real" -> from.name().equals("real") ? NONE : ROUNDS;
      case "double precision" -> from.name().equals("numeric") ? ROUNDS : NONE;
      case "numeric" -> ofNumeric(from, to);
      default -> NONE;
    };
  }

  private static TypeNarrowing ofWhole(SqlType from, SqlType to) {
    return wholeDigits(from) >= DIGITS.getOrDefault(to.name(), 0) ? REFUSES : NONE;
  }

  private static TypeNarrowing ofNumeric(SqlType from, SqlType to) {
    if (to.modifiers().isEmpty()) {
      return NONE;
    }
    if (from.modifiers().isEmpty() || scale(to) < scale(from)) {
      return ROUNDS;
    }
    return wholeDigits(to) < wholeDigits(from) ? REFUSES : NONE;
  }

  private static TypeNarrowing ofLength(SqlType from, SqlType to) {
    int most = length(from);
    return length(to) < most ? REFUSES : NONE;
  }

  /** The most characters or bits; {@code char} and {@code bit} alone mean one. */
  private static int length(SqlType type) {
    if (!type.modifiers().isEmpty()) {
      return number(type.modifiers().getFirst());
    }
    return switch (type.name()) {
      case "char", "bit" -> 1;
      case "name" -> 63;
      default -> Integer.MAX_VALUE;
    };
  }

  private static TypeNarrowing ofTime(SqlType from, SqlType to) {
    Set<String> kept = TIMES.getOrDefault(to.name(), Set.of());
    boolean losesPart = !kept.containsAll(TIMES.getOrDefault(from.name(), Set.of()));
    boolean losesFraction = kept.contains("time") && precision(to) < precision(from);
    return losesPart || (losesFraction && !from.name().equals("date")) ? ROUNDS : NONE;
  }

  private static int precision(SqlType type) {
    return type.modifiers().isEmpty() ? FULL_PRECISION : number(type.modifiers().getFirst());
  }

  private static int wholeDigits(SqlType numeric) {
    return number(numeric.modifiers().getFirst()) - scale(numeric);
  }

  private static int scale(SqlType numeric) {
    List<String> modifiers = numeric.modifiers();
    return modifiers.size() > 1 ? number(modifiers.get(1)) : 0;
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
