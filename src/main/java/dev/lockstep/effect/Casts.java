package dev.lockstep.effect;

import dev.lockstep.ast.SqlType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of PostgreSQL's own types a value can be assigned to without a USING (manual 10.4 and the
 * pg_cast of versions 13–18). What is not known here is taken to be possible.
 */
final class Casts {
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "bpchar", "name");
  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("boolean", Set.of()),
          Map.entry("date", Set.of("timestamp", "timestamptz")),
          Map.entry("timestamp", Set.of("date", "time", "timestamptz")),
          Map.entry("timestamptz", Set.of("date", "time", "timetz", "timestamp")),
          Map.entry("time", Set.of("timetz", "interval")),
          Map.entry("timetz", Set.of("time")),
          Map.entry("interval", Set.of("time")),
          Map.entry("uuid", Set.of()),
          Map.entry("json", Set.of("jsonb")),
          Map.entry("jsonb", Set.of("json")),
          Map.entry("xml", Set.of()),
          Map.entry("bytea", Set.of()),
          Map.entry("inet", Set.of("cidr")),
          Map.entry("cidr", Set.of("inet")),
          Map.entry("macaddr", Set.of("macaddr8")),
          Map.entry("macaddr8", Set.of("macaddr")),
          Map.entry("bit", Set.of("varbit")),
          Map.entry("varbit", Set.of("bit")));

  private Casts() {}

  /** Whether an ALTER COLUMN … TYPE without USING is not known to be refused (42804). */
  static boolean mayAssign(@Nullable SqlType from, SqlType to) {
    if (from == null || from.schema() != null || to.schema() != null) {
      return true;
    }
    if (from.isArray() || to.isArray()) {
      return from.isArray() == to.isArray()
          ? mayAssign(element(from), element(to))
          : !isKnown(from.name()) || !isKnown(to.name()) || TEXTS.contains(to.name());
    }
    return from.name().equals(to.name())
        || TEXTS.contains(to.name())
        || mayAssign(from.name(), to.name());
  }

  static boolean isText(SqlType type) {
    return type.schema() == null && TEXTS.contains(type.name());
  }

  /** Whether both are numbers, which compare with each other whatever their types. */
  static boolean areNumbers(SqlType one, SqlType other) {
    return !one.isArray()
        && !other.isArray()
        && NUMBERS.contains(one.name())
        && NUMBERS.contains(other.name());
  }

  private static boolean mayAssign(String from, String to) {
    if (NUMBERS.contains(from)) {
      return NUMBERS.contains(to) || !isKnown(to);
    }
    if (TEXTS.contains(from)) {
      return !isKnown(to);
    }
    Set<String> assignable = OTHERS.get(from);
    return assignable == null || assignable.contains(to) || !isKnown(to);
  }

  private static SqlType element(SqlType type) {
    return new SqlType(null, type.name(), type.modifiers(), type.fields(), 0, type.span());
  }

  /** Whether it is one of the types known here. */
  static boolean isKnown(SqlType type) {
    return type.schema() == null && isKnown(type.name());
  }

  private static boolean isKnown(String name) {
    return NUMBERS.contains(name) || TEXTS.contains(name) || OTHERS.containsKey(name);
  }
}
