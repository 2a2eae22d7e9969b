package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns and their foreign keys in the SQL of Ecto's PostgreSQL adapter (ecto_sql 3.14). */
final class PostgresColumns {
  private PostgresColumns() {}

  private static Value typeOf(Change change) {
    Value type = change.type();
    if (type == null) {
      throw new IllegalArgumentException("a column without a type");
    }
    return type;
  }

  /** Writes a column of a new table, its foreign key behind it. */
  static void define(SqlWriter sql, Struct table, Change column) {
    Value type = typeOf(column);
    Struct reference = Columns.reference(type);
    sql.name(column.column()).add(" ");
    if (reference == null) {
      PostgresTypes.write(sql, type, column);
      columnOptions(sql, type, column);
    } else {
      PostgresTypes.writeReference(sql, reference.field("type"), column);
      columnOptions(sql, reference.field("type"), column);
      sql.add(", ");
      foreignKey(sql, reference, table, column.column());
    }
  }

  /** Writes what an {@code ALTER TABLE} does to one column. */
  static void change(SqlWriter sql, Struct table, Change change) {
    switch (change.action()) {
      case ADD -> add(sql.add("ADD COLUMN "), table, change);
      case ADD_IF_NOT_EXISTS -> add(sql.add("ADD COLUMN IF NOT EXISTS "), table, change);
      case MODIFY -> modify(sql, table, change);
      case REMOVE -> {
        dropReference(sql, Columns.reference(change.type()), table, change, "");
        sql.add("DROP COLUMN ").name(change.column());
      }
      case REMOVE_IF_EXISTS -> {
        dropReference(sql, Columns.reference(change.type()), table, change, "IF EXISTS ");
        sql.add("DROP COLUMN IF EXISTS ").name(change.column());
      }
    }
  }

  private static void add(SqlWriter sql, Struct table, Change change) {
    Value type = typeOf(change);
    Struct reference = Columns.reference(type);
    sql.name(change.column()).add(" ");
    if (reference == null) {
      PostgresTypes.write(sql, type, change);
      columnOptions(sql, type, change);
    } else {
      PostgresTypes.writeReference(sql, reference.field("type"), change);
      columnOptions(sql, reference.field("type"), change);
      sql.add(", ADD ");
      foreignKey(sql, reference, table, change.column());
    }
  }

  private static void modify(SqlWriter sql, Struct table, Change change) {
    Value type = typeOf(change);
    Struct reference = Columns.reference(type);
    dropReference(sql, Columns.referenceIn(change.option("from")), table, change, "");
    sql.add("ALTER COLUMN ").name(change.column()).add(" TYPE ");
    if (reference == null) {
      PostgresTypes.write(sql, type, change);
    } else {
      PostgresTypes.writeReference(sql, reference.field("type"), change);
      sql.add(", ADD ");
      foreignKey(sql, reference, table, change.column());
    }
    modifyNull(sql, change);
    Value defaultValue = change.option("default");
    if (defaultValue != null) {
      sql.add(", ALTER COLUMN ").name(change.column()).add(" SET");
      defaultOf(sql, defaultValue, reference == null ? type : reference.field("type"));
    }
    collation(sql, change);
    unknownOptions(sql, change);
  }

  private static void modifyNull(SqlWriter sql, Change change) {
    Value nullable = change.option("null");
    if (nullable == null || Terms.isNil(nullable)) {
      return;
    }
    sql.add(", ALTER COLUMN ").name(change.column());
    if (nullable instanceof Value.Unknown) {
      sql.add(" ").add(nullable);
    } else {
      sql.add(Terms.isTruthy(nullable) ? " DROP NOT NULL" : " SET NOT NULL");
    }
  }

  private static void dropReference(
      SqlWriter sql, @Nullable Struct reference, Struct table, Change change, String ifExists) {
    if (reference != null) {
      sql.add("DROP CONSTRAINT " + ifExists)
          .name(Columns.referenceName(reference, table, change.column()))
          .add(", ");
    }
  }

  private static void columnOptions(SqlWriter sql, Value type, Change change) {
    Value defaultValue = change.option("default");
    if (defaultValue != null) {
      defaultOf(sql, defaultValue, type);
    }
    Value nullable = change.option("null");
    if (nullable instanceof Value.Unknown) {
      sql.add(" ").add(nullable);
    } else if (nullable != null && Terms.isAtom(nullable, "false")) {
      sql.add(" NOT NULL");
    } else if (nullable != null && Terms.isAtom(nullable, "true")) {
      sql.add(" NULL");
    }
    collation(sql, change);
    unknownOptions(sql, change);
  }

  private static void collation(SqlWriter sql, Change change) {
    Value collation = change.option("collation");
    if (collation != null) {
      sql.add(" COLLATE \"").add(collation).add("\"");
    }
  }

  private static void unknownOptions(SqlWriter sql, Change change) {
    if (change.options() instanceof Value.Unknown unknown) {
      sql.add((Value) unknown);
    }
  }

  private static void defaultOf(SqlWriter sql, Value value, Value type) {
    if (Terms.isNil(value)) {
      sql.add(" DEFAULT NULL");
    } else {
      defaultValue(sql.add(" DEFAULT "), value, type);
    }
  }

  private static void defaultValue(SqlWriter sql, Value value, Value type) {
    switch (value) {
      case Value.Sequence list when PostgresTypes.elementOf(type) instanceof Value element -> {
        sql.add("ARRAY[");
        String separator = "";
        for (Value each : list.elements()) {
          sql.add(separator);
          defaultValue(sql, each, element);
          separator = ",";
        }
        sql.add("]::").add(PostgresTypes.name(type, sql.owner()));
      }
      case Value.Text text -> sql.literal(withoutNull(text, sql.owner()), PostgresDdl::escape);
      case Value.Int number -> sql.add(number);
      case Value.Float number -> sql.add(number);
      case Value.Unknown unknown -> sql.add((Value) unknown);
      case Value.Dictionary map when Terms.isAtom(type, "map") ->
          sql.literal(Json.text(map), PostgresDdl::escape);
      case Value.Tuple(List<Value> pair, Span s)
          when pair.size() == 2 && Terms.isAtom(pair.getFirst(), "fragment") ->
          sql.add(pair.getLast());
      case Value.Atom atom when atom.name().equals("true") || atom.name().equals("false") ->
          sql.add(atom);
      default ->
          throw Raised.argumentError(
              "unknown default `"
                  + Terms.inspect(value)
                  + "` for type `"
                  + Terms.inspect(type)
                  + "`. :default may be a string, number, boolean, list of strings, list of"
                  + " integers, map (when type is Map), or a fragment(...)",
              sql.owner());
    }
  }

  private static SqlText withoutNull(Value.Text text, Span owner) {
    String content = text.content().text();
    if (content.indexOf('\0') >= 0) {
      throw Raised.argumentError(
          "default values are interpolated as UTF-8 strings and cannot contain null bytes. `"
              + Terms.inspect(text)
              + "` is invalid.",
          owner);
    }
    return text.content();
  }

  private static void foreignKey(SqlWriter sql, Struct reference, Struct table, Value column) {
    sql.add("CONSTRAINT ")
        .name(Columns.referenceName(reference, table, column))
        .add(" FOREIGN KEY (")
        .names(Columns.keyColumns(reference, column, false))
        .add(") REFERENCES ")
        .name(Columns.referencedPrefix(reference, table), reference.field("table"))
        .add("(")
        .names(Columns.keyColumns(reference, column, true))
        .add(")");
    Value match = reference.field("match");
    if (match instanceof Value.Atom(String kind, Span s) && !Terms.isNil(match)) {
      sql.add(" MATCH " + kind.toUpperCase(Locale.ROOT));
    }
    onDelete(sql, reference.field("on_delete"));
    onUpdate(sql, reference.field("on_update"));
    notValid(sql, reference.field("validate"));
  }

  /** Writes {@code NOT VALID} where a constraint is not to be validated. */
  static void notValid(SqlWriter sql, Value validate) {
    if (validate instanceof Value.Unknown unknown) {
      sql.add((Value) unknown);
    } else if (Terms.isAtom(validate, "false")) {
      sql.add(" NOT VALID");
    }
  }

  private static void onDelete(SqlWriter sql, Value action) {
    List<Value> columns = Columns.actionColumns(action);
    if (columns != null && action instanceof Value.Tuple tuple) {
      boolean nilify = Terms.isAtom(tuple.elements().getFirst(), "nilify");
      sql.add(nilify ? " ON DELETE SET NULL (" : " ON DELETE SET DEFAULT (")
          .names(columns)
          .add(")");
      return;
    }
    if (action instanceof Value.Unknown) {
      sql.add(" ON DELETE ").add(action);
    } else if (action instanceof Value.Atom atom) {
      switch (atom.name()) {
        case "nilify_all" -> sql.add(" ON DELETE SET NULL");
        case "default_all" -> sql.add(" ON DELETE SET DEFAULT");
        case "delete_all" -> sql.add(" ON DELETE CASCADE");
        case "restrict" -> sql.add(" ON DELETE RESTRICT");
        default -> {}
      }
    }
  }

  private static void onUpdate(SqlWriter sql, Value action) {
    if (action instanceof Value.Unknown) {
      sql.add(" ON UPDATE ").add(action);
    } else if (action instanceof Value.Atom atom) {
      switch (atom.name()) {
        case "nilify_all" -> sql.add(" ON UPDATE SET NULL");
        case "update_all" -> sql.add(" ON UPDATE CASCADE");
        case "restrict" -> sql.add(" ON UPDATE RESTRICT");
        default -> {}
      }
    }
  }
}
