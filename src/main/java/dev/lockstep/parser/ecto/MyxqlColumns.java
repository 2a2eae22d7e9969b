package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns and their foreign keys in the SQL of Ecto's MySQL adapter (ecto_sql 3.14). */
final class MyxqlColumns {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("id", "integer"),
          Map.entry("serial", "bigint unsigned not null auto_increment"),
          Map.entry("bigserial", "bigint unsigned not null auto_increment"),
          Map.entry("binary_id", "binary(16)"),
          Map.entry("string", "varchar"),
          Map.entry("float", "double"),
          Map.entry("binary", "blob"),
          Map.entry("uuid", "binary(16)"),
          Map.entry("map", "json"),
          Map.entry("time_usec", "time"),
          Map.entry("utc_datetime", "datetime"),
          Map.entry("utc_datetime_usec", "datetime"),
          Map.entry("naive_datetime", "datetime"),
          Map.entry("naive_datetime_usec", "datetime"));

  private static final Set<String> WHOLE_SECONDS = Set.of("time", "utc_datetime", "naive_datetime");
  private static final Set<String> MICROSECONDS =
      Set.of("time_usec", "utc_datetime_usec", "naive_datetime_usec");

  private MyxqlColumns() {}

  /** Writes what an {@code ALTER TABLE} does to one column. */
  static void change(SqlWriter sql, Struct table, Change change) {
    Struct reference = Columns.reference(change.type());
    boolean hasOptions = change.action() != Change.Action.REMOVE_IF_EXISTS;
    if (reference != null && hasOptions && Terms.isAtom(reference.field("validate"), "false")) {
      throw MyxqlDdl.refused(
          "validate: false on references is not supported in MyXQL", sql.owner());
    }
    switch (change.action()) {
      case ADD -> column(sql.add("ADD "), table, change, ", ADD ", "FOREIGN KEY");
      case ADD_IF_NOT_EXISTS ->
          column(
              sql.add("ADD IF NOT EXISTS "), table, change, ", ADD ", "FOREIGN KEY IF NOT EXISTS");
      case MODIFY -> {
        dropReference(sql, Columns.referenceIn(change.option("from")), table, change, "");
        column(sql.add("MODIFY "), table, change, ", ADD ", "FOREIGN KEY");
      }
      case REMOVE -> {
        dropReference(sql, reference, table, change, "");
        sql.add("DROP ").name(change.column());
      }
      case REMOVE_IF_EXISTS -> {
        dropReference(sql, reference, table, change, "IF EXISTS ");
        sql.add("DROP IF EXISTS ").name(change.column());
      }
    }
  }

  /**
   * Writes a column, its foreign key behind {@code beforeKey}; {@code keyKind} is what it is
   * called.
   */
  static void column(SqlWriter sql, Struct table, Change column, String beforeKey, String keyKind) {
    Value type = column.type();
    if (type == null) {
      throw new IllegalArgumentException("a column without a type");
    }
    Struct reference = Columns.reference(type);
    sql.name(column.column()).add(" ");
    if (reference == null) {
      type(sql, type, column);
      columnOptions(sql, column);
      return;
    }
    Value referenceType = reference.field("type");
    if (Terms.isAtom(referenceType, "serial") || Terms.isAtom(referenceType, "bigserial")) {
      sql.add("BIGINT UNSIGNED");
    } else {
      type(sql, referenceType, column);
    }
    columnOptions(sql, column);
    foreignKey(sql.add(beforeKey), reference, table, column.column(), keyKind);
  }

  private static void columnOptions(SqlWriter sql, Change column) {
    Value defaultValue = column.option("default");
    if (defaultValue != null) {
      defaultOf(sql, defaultValue);
    }
    Value collation = column.option("collation");
    if (collation != null) {
      sql.add(" COLLATE \"").add(collation).add("\"");
    }
    Value nullable = column.option("null");
    if (nullable instanceof Value.Unknown) {
      sql.add(" ").add(nullable);
    } else if (nullable != null && Terms.isAtom(nullable, "false")) {
      sql.add(" NOT NULL");
    } else if (nullable != null && Terms.isAtom(nullable, "true")) {
      sql.add(" NULL");
    }
    MyxqlDdl.comment(sql, column.option("comment"), " COMMENT ");
    Value after = column.option("after");
    if (after != null && !Terms.isNil(after)) {
      sql.add(" AFTER `").add(after).add("`");
    }
    if (column.options() instanceof Value.Unknown unknown) {
      sql.add((Value) unknown);
    }
  }

  private static void defaultOf(SqlWriter sql, Value value) {
    sql.add(" DEFAULT ");
    switch (value) {
      case Value.Text text -> sql.literal(text.content(), MyxqlDdl::escape);
      case Value.Int number -> sql.add(number);
      case Value.Float number -> sql.add(number);
      case Value.Unknown unknown -> sql.add((Value) unknown);
      case Value.Dictionary map -> sql.add("(").literal(Json.text(map), MyxqlDdl::escape).add(")");
      case Value.Tuple(List<Value> pair, Span s)
          when pair.size() == 2 && Terms.isAtom(pair.getFirst(), "fragment") ->
          sql.add(pair.getLast());
      case Value.Atom atom when Terms.isNil(atom) -> sql.add("NULL");
      case Value.Atom atom when atom.name().equals("true") || atom.name().equals("false") ->
          sql.add(atom);
      default ->
          throw new Raised(
              new EctoError(
                  "FunctionClauseError",
                  "no function clause matching in Ecto.Adapters.MyXQL.Connection.default_expr/1",
                  sql.owner()));
    }
  }

  private static Value typeName(Value type, boolean sized, Span owner) {
    return switch (type) {
      case Value.Atom(String name, Span span) ->
          Value.Text.of(
              sized && name.equals("binary") ? "varbinary" : TYPES.getOrDefault(name, name), span);
      case Value.Unknown unknown -> unknown;
      case Value.Tuple(List<Value> pair, Span span)
          when pair.size() == 2 && Terms.isAtom(pair.getFirst(), "map") ->
          Value.Text.of("json", span);
      case Value.Tuple(List<Value> pair, Span span)
          when pair.size() == 2 && Terms.isAtom(pair.getFirst(), "array") ->
          throw MyxqlDdl.refused("Array type is not supported by MySQL", owner);
      default ->
          throw MyxqlDdl.refused(
              "unsupported type `"
                  + Terms.inspect(type)
                  + "`. The type can either be an atom, a string or a tuple of the form `{:map,"
                  + " t}` where `t` itself follows the same conditions.",
              owner);
    };
  }

  private static void type(SqlWriter sql, Value type, Change column) {
    String kind = type instanceof Value.Atom atom ? atom.name() : "";
    Value size = set(column.option("size"));
    Value precision = set(column.option("precision"));
    if (WHOLE_SECONDS.contains(kind)) {
      sql.add(typeName(type, false, sql.owner()));
    } else if (MICROSECONDS.contains(kind)) {
      sql.add(typeName(type, false, sql.owner())).add("(");
      if (precision == null) {
        sql.add("6)");
      } else {
        sql.add(precision).add(")");
      }
    } else if (size != null) {
      sql.add(typeName(type, true, sql.owner())).add("(").add(size).add(")");
    } else if (precision != null) {
      Value scale = set(column.option("scale"));
      sql.add(typeName(type, false, sql.owner())).add("(").add(precision).add(",");
      if (scale == null) {
        sql.add("0)");
      } else {
        sql.add(scale).add(")");
      }
    } else {
      sql.add(typeName(type, false, sql.owner())).add(kind.equals("string") ? "(255)" : "");
    }
    Value generated = column.option("generated");
    if (generated instanceof Value.Text || generated instanceof Value.Unknown) {
      sql.add(" AS ").add(generated);
    } else if (generated != null && !Terms.isNil(generated)) {
      throw MyxqlDdl.refused(
          "the `:generated` option only accepts strings, received: " + Terms.inspect(generated),
          sql.owner());
    }
  }

  private static @Nullable Value set(@Nullable Value option) {
    return option == null || (!(option instanceof Value.Unknown) && !Terms.isTruthy(option))
        ? null
        : option;
  }

  private static void dropReference(
      SqlWriter sql, @Nullable Struct reference, Struct table, Change change, String ifExists) {
    if (reference != null) {
      sql.add("DROP FOREIGN KEY " + ifExists)
          .name(Columns.referenceName(reference, table, change.column()))
          .add(", ");
    }
  }

  private static void foreignKey(
      SqlWriter sql, Struct reference, Struct table, Value column, String kind) {
    if (Terms.isTruthy(reference.field("match"))) {
      throw MyxqlDdl.refused(":match is not supported in references for tds", sql.owner());
    }
    sql.add("CONSTRAINT ")
        .name(Columns.referenceName(reference, table, column))
        .add(" " + kind + " (")
        .names(Columns.keyColumns(reference, column, false))
        .add(") REFERENCES ")
        .name(Columns.referencedPrefix(reference, table), reference.field("table"))
        .add("(")
        .names(Columns.keyColumns(reference, column, true))
        .add(")");
    onDelete(sql, reference.field("on_delete"));
    Value onUpdate = reference.field("on_update");
    if (onUpdate instanceof Value.Unknown) {
      sql.add(" ON UPDATE ").add(onUpdate);
    } else if (onUpdate instanceof Value.Atom atom) {
      sql.add(
          switch (atom.name()) {
            case "nilify_all" -> " ON UPDATE SET NULL";
            case "update_all" -> " ON UPDATE CASCADE";
            case "restrict" -> " ON UPDATE RESTRICT";
            default -> "";
          });
    }
  }

  private static void onDelete(SqlWriter sql, Value action) {
    String refusal = "MySQL adapter does not support the `%s` action for `:on_delete`";
    switch (action) {
      case Value.Tuple tuple -> {
        boolean nilify = Terms.isAtom(tuple.elements().getFirst(), "nilify");
        String named = nilify ? "{:nilify, columns}" : "{:default, columns}";
        throw MyxqlDdl.refused(String.format(refusal, named), sql.owner());
      }
      case Value.Unknown unknown -> sql.add(" ON DELETE ").add((Value) unknown);
      case Value.Atom atom -> {
        switch (atom.name()) {
          case "nilify_all" -> sql.add(" ON DELETE SET NULL");
          case "delete_all" -> sql.add(" ON DELETE CASCADE");
          case "restrict" -> sql.add(" ON DELETE RESTRICT");
          case "default_all" ->
              throw MyxqlDdl.refused(String.format(refusal, ":default_all"), sql.owner());
          default -> {}
        }
      }
      default -> {}
    }
  }
}
