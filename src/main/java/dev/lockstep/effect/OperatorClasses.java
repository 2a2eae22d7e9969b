package dev.lockstep.effect;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.Map;
import java.util.Set;

/**
 * What an access method cannot do, and types it has no operator class for by default (manual 11.2,
 * 11.10 and chapters 64 to 68).
 */
final class OperatorClasses {
  /** What neither sorts nor hashes; no extension makes that good. */
  private static final Set<String> UNORDERED =
      Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

  private static final Set<String> RANGES =
      Set.of("int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange");

  /** Types that these methods index without being told how; extensions bring more. */
  private static final Map<String, Set<String>> DEFAULTS =
      Map.of(
          "gin", Set.of("jsonb", "tsvector"),
          "gist", Set.of("point", "box", "polygon", "circle", "tsvector", "tsquery"),
          "spgist", Set.of("text", "varchar", "point", "box", "polygon", "inet"));

  private static final Set<String> METHODS =
      Set.of("btree", "hash", "gist", "gin", "spgist", "brin", "bloom", "hnsw", "ivfflat", "rum");
  private static final Set<String> OF_ONE_COLUMN = Set.of("hash", "spgist");
  private static final Set<String> WITHOUT_INCLUDE = Set.of("hash", "gin", "brin");
  private static final Set<String> WITHOUT_COLLATION =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "numeric",
          "real",
          "double precision",
          "boolean",
          "date",
          "timestamp",
          "timestamptz",
          "uuid",
          "jsonb",
          "bytea",
          "interval");

  private final Index index;
  private final Table table;
  private final Tally tally;
  private final Database database;
  private final String method;

  private OperatorClasses(Index index, Table table, Tally tally) {
    this.index = index;
    this.table = table;
    this.tally = tally;
    this.database = tally.database();
    this.method = index.method() == null ? "btree" : index.method();
  }

  static void check(Index index, Table table, Tally tally) {
    new OperatorClasses(index, table, tally).check();
  }

  private void check() {
    if (tally.isWhole()
        && !METHODS.contains(method)
        && !database.schema().hasMadeAny("ACCESS METHOD")) {
      tally.fail(Targets.UNDEFINED_OBJECT, "access method \"" + method + "\" does not exist");
      return;
    }
    if (OF_ONE_COLUMN.contains(method) && index.keys().size() > 1) {
      tally.fail("0A000", "access method \"" + method + "\" does not support multicolumn indexes");
    }
    boolean leaves =
        WITHOUT_INCLUDE.contains(method) || (method.equals("spgist") && !tally.atLeast(14));
    if (leaves && !index.include().isEmpty()) {
      tally.fail("0A000", "access method \"" + method + "\" does not support included columns");
    }
    index.keys().forEach(this::check);
  }

  private void check(IndexKey key) {
    TableColumn column = key.column() == null ? null : table.column(key.column());
    SqlType type = column == null || column.type() == null ? null : base(column.type());
    if (type == null || type.schema() != null) {
      return;
    }
    if (key.collation() != null && !type.isArray() && WITHOUT_COLLATION.contains(type.name())) {
      tally.fail("42804", "collations are not supported by type " + type);
    }
    boolean ofText =
        key.opclass() != null && key.opclass().name().matches("(?:text|varchar|bpchar)_.*");
    if (ofText && !type.isArray() && WITHOUT_COLLATION.contains(type.name())) {
      tally.fail("42804", "operator class does not accept data type " + type);
    }
    if (key.opclass() == null && lacksDefault(type)) {
      tally.fail(
          Targets.UNDEFINED_OBJECT,
          "data type " + type + " has no default operator class for access method " + method);
    }
  }

  private SqlType base(SqlType type) {
    return Domains.base(type, database);
  }

  private boolean lacksDefault(SqlType type) {
    DataType made = database.type(QualifiedName.of(type.name()));
    if (method.equals("btree") || method.equals("hash")) {
      return !type.isArray() && UNORDERED.contains(type.name()) && made == null;
    }
    Set<String> known = DEFAULTS.get(method);
    if (known == null || !tally.isWhole() || database.schema().hasMadeAny("EXTENSION")) {
      return false;
    }
    boolean served =
        known.contains(type.name())
            || (!method.equals("gin") && RANGES.contains(type.name()))
            || type.name().endsWith("multirange");
    boolean knownType = BuiltInTypes.has(QualifiedName.of(type.name())) || isEnum(made);
    return type.isArray() ? !method.equals("gin") : knownType && !served;
  }

  private static boolean isEnum(@org.jspecify.annotations.Nullable DataType type) {
    return type instanceof DataType.EnumType;
  }
}
