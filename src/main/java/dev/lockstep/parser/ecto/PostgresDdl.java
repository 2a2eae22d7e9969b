package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL of Ecto's PostgreSQL adapter (Ecto.Adapters.Postgres.Connection, ecto_sql 3.14). */
final class PostgresDdl implements Ddl {
  private static final Set<String> DIRECTIONS =
      Set.of(
          "asc",
          "asc_nulls_first",
          "asc_nulls_last",
          "desc",
          "desc_nulls_first",
          "desc_nulls_last");

  @Override
  public String product() {
    return "PostgreSQL";
  }

  @Override
  public List<SqlText> statements(Command command, DslCall origin) {
    Span span = origin.span();
    return switch (command) {
      case Command.CreateTable c -> createTable(c, span);
      case Command.AlterTable c -> alterTable(c, span);
      case Command.DropTable c ->
          List.of(
              dropMode(
                      sql(span)
                          .add("DROP TABLE " + (c.ifExists() ? "IF EXISTS " : ""))
                          .name(c.table().field("prefix"), c.table().field("name")),
                      c.mode())
                  .build());
      case Command.RenameTable c ->
          List.of(
              table(sql(span).add("ALTER TABLE "), c.table())
                  .add(" RENAME TO ")
                  .name(c.to().field("name"))
                  .build());
      case Command.RenameColumn c ->
          List.of(
              table(sql(span).add("ALTER TABLE "), c.table())
                  .add(" RENAME ")
                  .name(c.column())
                  .add(" TO ")
                  .name(c.to())
                  .build());
      case Command.CreateIndex c -> createIndex(c, span);
      case Command.DropIndex c ->
          List.of(
              dropMode(
                      sql(span)
                          .add("DROP INDEX ")
                          .add(flag(c.index(), "concurrently", "CONCURRENTLY "))
                          .add(c.ifExists() ? "IF EXISTS " : "")
                          .name(c.index().field("prefix"), c.index().field("name")),
                      c.mode())
                  .build());
      case Command.RenameIndex c ->
          List.of(
              sql(span)
                  .add("ALTER INDEX ")
                  .name(c.index().field("prefix"), c.index().field("name"))
                  .add(" RENAME TO ")
                  .name(c.to())
                  .build());
      case Command.CreateConstraint c -> createConstraint(c.constraint(), span);
      case Command.DropConstraint c ->
          List.of(
              dropMode(
                      constrained(sql(span), c.constraint())
                          .add(" DROP CONSTRAINT " + (c.ifExists() ? "IF EXISTS " : ""))
                          .name(c.constraint().field("name")),
                      c.mode())
                  .build());
      case Command.Execute c -> throw new IllegalArgumentException("execute is sent as it is");
      case Command.Opaque c -> throw new IllegalArgumentException("an opaque call has no SQL");
    };
  }

  private static SqlWriter sql(Span owner) {
    return new SqlWriter(owner, '"');
  }

  private static SqlWriter table(SqlWriter sql, Struct table) {
    return sql.name(table.field("prefix"), table.field("name"));
  }

  private static SqlWriter constrained(SqlWriter sql, Struct constraint) {
    return sql.add("ALTER TABLE ").name(constraint.field("prefix"), constraint.field("table"));
  }

  private static String flag(Struct struct, String field, String text) {
    return Terms.isTruthy(struct.field(field)) ? text : "";
  }

  private static SqlWriter dropMode(SqlWriter sql, Value mode) {
    if (mode instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    return Terms.isAtom(mode, "cascade") ? sql.add(" CASCADE") : sql;
  }

  private static List<SqlText> createTable(Command.CreateTable create, Span span) {
    Struct table = create.table();
    SqlWriter sql = sql(span).add("CREATE ");
    modifiers(sql, table.field("modifiers"));
    table(sql.add("TABLE " + (create.ifNotExists() ? "IF NOT EXISTS " : "")), table).add(" (");
    String separator = "";
    for (Change column : create.columns()) {
      sql.from(span).add(separator).from(column.origin().span());
      define(sql, table, column);
      separator = ", ";
    }
    primaryKey(sql.from(span), create.columns(), ", ");
    sql.add(")");
    options(sql, table.field("options"));
    List<SqlText> statements = new ArrayList<>(List.of(sql.build()));
    comments(table, create.columns(), span, statements);
    return statements;
  }

  private static void modifiers(SqlWriter sql, Value modifiers) {
    if (modifiers instanceof Value.Text || modifiers instanceof Value.Unknown) {
      sql.add(modifiers).add(" ");
    } else if (!Terms.isNil(modifiers)) {
      throw Raised.argumentError(
          "PostgreSQL adapter expects :modifiers to be a string or nil, got "
              + Terms.inspect(modifiers),
          sql.owner());
    }
  }

  private static void options(SqlWriter sql, Value options) {
    if (options instanceof Value.Sequence) {
      throw Raised.argumentError(
          "PostgreSQL adapter does not support keyword lists in :options", sql.owner());
    }
    if (!Terms.isNil(options)) {
      sql.add(" ").add(options);
    }
  }

  private static List<SqlText> alterTable(Command.AlterTable alter, Span span) {
    Struct table = alter.table();
    SqlWriter sql = table(sql(span).add("ALTER TABLE "), table).add(" ");
    String separator = "";
    for (Change change : alter.changes()) {
      sql.from(span).add(separator).from(change.origin().span());
      change(sql, table, change);
      separator = ", ";
    }
    primaryKey(sql.from(span), alter.changes(), ", ADD ");
    List<SqlText> statements = new ArrayList<>(List.of(sql.build()));
    comments(table, alter.changes(), span, statements);
    return statements;
  }

  private static void primaryKey(SqlWriter sql, List<Change> changes, String prefix) {
    List<Value> keys = Columns.primaryKeys(changes);
    if (!keys.isEmpty()) {
      sql.add(prefix + "PRIMARY KEY (").names(keys).add(")");
    }
  }

  private static void comments(
      Struct table, List<Change> changes, Span span, List<SqlText> statements) {
    Value comment = table.field("comment");
    if (!Terms.isNil(comment)) {
      SqlWriter sql = table(sql(span).add("COMMENT ON TABLE "), table);
      statements.add(comment(sql, comment));
    }
    for (Change change : changes) {
      Value columnComment = change.option("comment");
      boolean commented = change.action() != Change.Action.REMOVE;
      if (commented && columnComment != null && !Terms.isNil(columnComment)) {
        SqlWriter sql = sql(change.origin().span()).add("COMMENT ON COLUMN ");
        table(sql, table).add(".").name(change.column());
        statements.add(comment(sql, columnComment));
      }
    }
  }

  private static SqlText comment(SqlWriter sql, Value comment) {
    SqlText text = Terms.toText(comment, sql.owner());
    return sql.add(" IS ")
        .literal(text == null ? SqlText.synthetic("") : text, PostgresDdl::escape)
        .build();
  }

  private static String escape(String text) {
    return text.replace("'", "''");
  }

  private static Value typeOf(Change change) {
    Value type = change.type();
    if (type == null) {
      throw new IllegalArgumentException("a column without a type");
    }
    return type;
  }

  private static void define(SqlWriter sql, Struct table, Change column) {
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

  private static void change(SqlWriter sql, Struct table, Change change) {
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
          sql.literal(SqlText.synthetic(Json.encode(map)), PostgresDdl::escape);
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

  private static void notValid(SqlWriter sql, Value validate) {
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

  private static List<SqlText> createIndex(Command.CreateIndex create, Span span) {
    Struct index = create.index();
    SqlWriter sql =
        sql(span)
            .add("CREATE " + flag(index, "unique", "UNIQUE "))
            .add("INDEX " + flag(index, "concurrently", "CONCURRENTLY "))
            .add(create.ifNotExists() ? "IF NOT EXISTS " : "")
            .name(index.field("name"))
            .add(" ON " + flag(index, "only", "ONLY "))
            .name(index.field("prefix"), index.field("table"))
            .addIf(" USING ", index.field("using"))
            .add(" (");
    String separator = "";
    for (Value column : SqlWriter.listOf(index.field("columns"))) {
      sql.add(separator);
      indexColumn(sql, column);
      separator = ", ";
    }
    sql.add(")");
    include(sql, SqlWriter.listOf(index.field("include")));
    Value nullsDistinct = index.field("nulls_distinct");
    if (!Terms.isNil(nullsDistinct)) {
      sql.add(Terms.isTruthy(nullsDistinct) ? " NULLS DISTINCT" : " NULLS NOT DISTINCT");
    }
    if (!Terms.isNil(index.field("options"))) {
      sql.add(" WITH (").add(index.field("options")).add(")");
    }
    sql.addIf(" WHERE ", index.field("where"));
    List<SqlText> statements = new ArrayList<>(List.of(sql.build()));
    Value comment = index.field("comment");
    if (!Terms.isNil(comment)) {
      SqlWriter on =
          sql(span).add("COMMENT ON INDEX ").name(index.field("prefix"), index.field("name"));
      statements.add(comment(on, comment));
    }
    return statements;
  }

  private static void include(SqlWriter sql, List<Value> columns) {
    if (columns.isEmpty()) {
      return;
    }
    sql.add(" INCLUDE (");
    String separator = "";
    for (Value column : columns) {
      sql.add(separator);
      Columns.writeIndexPart(sql, column);
      separator = ", ";
    }
    sql.add(")");
  }

  private static void indexColumn(SqlWriter sql, Value column) {
    Columns.IndexPart part = Columns.IndexPart.of(column);
    Columns.writeIndexPart(sql, part.expression());
    String direction = part.direction();
    if (direction == null) {
      return;
    }
    if (!DIRECTIONS.contains(direction)) {
      throw new Raised(
          new EctoError(
              "FunctionClauseError", "no function clause matching in index_dir/2", sql.owner()));
    }
    sql.add(" " + direction.replace('_', ' ').toUpperCase(Locale.ROOT));
  }

  private static List<SqlText> createConstraint(Struct constraint, Span span) {
    SqlWriter sql =
        constrained(sql(span), constraint).add(" ADD CONSTRAINT ").name(constraint.field("name"));
    Value check = constraint.field("check");
    Value exclude = constraint.field("exclude");
    Constraints.validate(check, exclude, span);
    if (Terms.isNil(check)) {
      sql.add(" EXCLUDE USING ").add(exclude);
    } else {
      sql.add(" CHECK (").add(check).add(")");
    }
    notValid(sql, constraint.field("validate"));
    List<SqlText> statements = new ArrayList<>(List.of(sql.build()));
    Value comment = constraint.field("comment");
    if (!Terms.isNil(comment)) {
      SqlWriter on =
          sql(span)
              .add("COMMENT ON CONSTRAINT ")
              .name(constraint.field("name"))
              .add(" ON ")
              .name(constraint.field("prefix"), constraint.field("table"));
      statements.add(comment(on, comment));
    }
    return statements;
  }
}
