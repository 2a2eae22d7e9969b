package dev.lockstep.effect;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
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
          Map.entry("jsonpath", Set.of()),
          Map.entry("xml", Set.of()),
          Map.entry("bytea", Set.of()),
          Map.entry("inet", Set.of("cidr")),
          Map.entry("cidr", Set.of("inet")),
          Map.entry("macaddr", Set.of("macaddr8")),
          Map.entry("macaddr8", Set.of("macaddr")),
          Map.entry("bit", Set.of("varbit")),
          Map.entry("varbit", Set.of("bit")),
          Map.entry("money", Set.of("numeric")),
          Map.entry("oid", Set.of("integer", "bigint", "regclass", "regtype")),
          Map.entry("regclass", Set.of("integer", "bigint", "oid")),
          Map.entry("regtype", Set.of("integer", "bigint", "oid")),
          Map.entry("tsvector", Set.of()),
          Map.entry("tsquery", Set.of()),
          Map.entry("int4range", Set.of()),
          Map.entry("int8range", Set.of()),
          Map.entry("numrange", Set.of()),
          Map.entry("daterange", Set.of()),
          Map.entry("tsrange", Set.of()),
          Map.entry("tstzrange", Set.of()),
          Map.entry("point", Set.of("box")),
          Map.entry("box", Set.of("polygon")),
          Map.entry("path", Set.of("polygon")),
          Map.entry("polygon", Set.of("path")),
          Map.entry("circle", Set.of()),
          Map.entry("line", Set.of()),
          Map.entry("lseg", Set.of()));
  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> NUMBERED = Set.of("oid", "regclass", "regtype");

  private Casts() {}

  /** Whether an ALTER COLUMN … TYPE without USING is not known to be refused (42804). */
  static boolean mayAssign(@Nullable SqlType from, SqlType to) {
    if (from == null || from.schema() != null || to.schema() != null) {
      return true;
    }
    if (from.isArray() && to.isArray()) {
      return mayAssign(element(from), element(to));
    }
    if (from.isArray() || to.isArray()) {
      return !isKnown(from.name())
          || !isKnown(to.name())
          || (from.isArray() && TEXTS.contains(to.name()));
    }
    return from.name().equals(to.name())
        || TEXTS.contains(to.name())
        || mayAssign(from.name(), to.name());
  }

  /** The same of types the history may have made: an enum becomes text or itself, no more. */
  static boolean mayAssign(@Nullable SqlType from, SqlType to, Database database) {
    if (from == null) {
      return true;
    }
    SqlType old = Domains.base(from, database);
    SqlType now = Domains.base(to, database);
    DataType.@Nullable EnumType one = enumOf(old, database);
    DataType.@Nullable EnumType other = enumOf(now, database);
    if (one == null && other == null) {
      return mayAssign(old, now);
    }
    if (old.isArray() != now.isArray()) {
      return TEXTS.contains(now.name()) && !now.isArray();
    }
    return one == null
        ? !isKnown(old.name())
        : one.equals(other) || (other == null && (isText(now) || !isKnown(now.name())));
  }

  private static DataType.@Nullable EnumType enumOf(SqlType type, Database database) {
    return database.type(new QualifiedName(type.schema(), type.name()))
            instanceof DataType.EnumType made
        ? made
        : null;
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
      return NUMBERS.contains(to)
          || (WHOLE.contains(from) && NUMBERED.contains(to))
          || (to.equals("money") && !from.equals("smallint") && !isFloat(from))
          || !isKnown(to);
    }
    if (TEXTS.contains(from)) {
      return (to.equals("regclass") && !from.equals("char") && !from.equals("name"))
          || !isKnown(to);
    }
    Set<String> assignable = OTHERS.get(from);
    return assignable == null || assignable.contains(to) || !isKnown(to);
  }

  private static boolean isFloat(String name) {
    return name.equals("real") || name.equals("double precision");
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
