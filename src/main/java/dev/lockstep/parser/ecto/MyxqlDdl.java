package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL of Ecto's MySQL adapter (Ecto.Adapters.MyXQL.Connection, ecto_sql 3.14). */
final class MyxqlDdl implements Ddl {
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

  @Override
  public String product() {
    return "MySQL";
  }

  @Override
  public List<SqlText> statements(Command command, DslCall origin) {
    Span span = origin.span();
    return switch (command) {
      case Command.CreateTable c -> List.of(createTable(c, span));
      case Command.AlterTable c -> alterTable(c, span);
      case Command.DropTable c ->
          List.of(
              table(sql(span).add("DROP TABLE " + (c.ifExists() ? "IF EXISTS " : "")), c.table())
                  .add(Terms.isAtom(c.mode(), "cascade") ? " CASCADE" : "")
                  .build());
      case Command.RenameTable c ->
          List.of(
              table(table(sql(span).add("RENAME TABLE "), c.table()).add(" TO "), c.to()).build());
      case Command.RenameColumn c ->
          List.of(
              table(sql(span).add("ALTER TABLE "), c.table())
                  .add(" RENAME COLUMN ")
                  .name(c.column())
                  .add(" TO ")
                  .name(c.to())
                  .build());
      case Command.CreateIndex c -> List.of(createIndex(c, span));
      case Command.DropIndex c -> List.of(dropIndex(c, span));
      case Command.RenameIndex c ->
          List.of(
              sql(span)
                  .add("ALTER TABLE ")
                  .name(c.index().field("table"))
                  .add(" RENAME INDEX ")
                  .name(c.index().field("name"))
                  .add(" TO ")
                  .name(c.to())
                  .build());
      case Command.CreateConstraint c -> List.of(createConstraint(c.constraint(), span));
      case Command.DropConstraint c -> List.of(dropConstraint(c, span));
      case Command.Execute c -> throw new IllegalArgumentException("execute is sent as it is");
      case Command.Opaque c -> throw new IllegalArgumentException("an opaque call has no SQL");
    };
  }

  private static SqlWriter sql(Span owner) {
    return new SqlWriter(owner, '`');
  }

  private static SqlWriter table(SqlWriter sql, Struct table) {
    return table(sql, table.field("prefix"), table.field("name"));
  }

  private static SqlWriter table(SqlWriter sql, Value prefix, Value name) {
    for (Value part : List.of(prefix, name)) {
      if (part instanceof Value.Text(SqlText text, Span s) && text.text().indexOf('`') >= 0) {
        throw refused("bad table name " + Terms.inspectText(text.text()), sql.owner());
      }
    }
    return sql.name(prefix, name);
  }

  private static Raised refused(String message, Span span) {
    return Raised.argumentError(message, span);
  }

  private static SqlText createTable(Command.CreateTable create, Span span) {
    Struct table = create.table();
    SqlWriter sql = sql(span).add("CREATE ");
    Value modifiers = table.field("modifiers");
    if (modifiers instanceof Value.Text || modifiers instanceof Value.Unknown) {
      sql.add(modifiers).add(" ");
    } else if (!Terms.isNil(modifiers)) {
      throw refused(
          "MySQL adapter expects :modifiers to be a string or nil, got " + Terms.inspect(modifiers),
          span);
    }
    table(sql.add("TABLE " + (create.ifNotExists() ? "IF NOT EXISTS " : "")), table);
    if (!create.columns().isEmpty()) {
      sql.add(" (");
      String separator = "";
      for (Change column : create.columns()) {
        sql.from(span).add(separator).from(column.origin().span());
        column(sql, table, column, ", ", "FOREIGN KEY");
        separator = ", ";
      }
      primaryKey(sql.from(span), create.columns(), ", ");
      sql.add(")");
    }
    comment(sql, table.field("comment"), " COMMENT = ");
    engine(sql, table.field("engine"));
    Value options = table.field("options");
    if (options instanceof Value.Sequence) {
      throw refused("MySQL adapter does not support keyword lists in :options", span);
    }
    return Terms.isNil(options) ? sql.build() : sql.add(" ").add(options).build();
  }

  private static void engine(SqlWriter sql, Value engine) {
    SqlText name =
        !(engine instanceof Value.Unknown) && !Terms.isTruthy(engine)
            ? null
            : Terms.toText(engine, sql.owner());
    sql.add(" ENGINE = ");
    if (name == null) {
      sql.add("INNODB");
    } else {
      sql.add(SqlWriter.mapped(name, text -> text.toUpperCase(Locale.ROOT)));
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
    Value comment = table.field("comment");
    if (Terms.isTruthy(comment)) {
      SqlWriter on = table(sql(span).add("ALTER TABLE "), table);
      comment(on, comment, " COMMENT ");
      statements.add(on.build());
    }
    return statements;
  }

  private static void primaryKey(SqlWriter sql, List<Change> changes, String prefix) {
    List<Value> keys = Columns.primaryKeys(changes);
    if (!keys.isEmpty()) {
      sql.add(prefix + "PRIMARY KEY (").names(keys).add(")");
    }
  }

  private static void comment(SqlWriter sql, @Nullable Value comment, String words) {
    if (comment instanceof Value.Text(SqlText text, Span s)) {
      sql.add(words).literal(text, MyxqlDdl::escape);
    } else if (comment instanceof Value.Unknown) {
      sql.add(words).add(comment);
    }
  }

  private static String escape(String text) {
    return text.replace("'", "''").replace("\\", "\\\\");
  }

  private static void change(SqlWriter sql, Struct table, Change change) {
    Struct reference = Columns.reference(change.type());
    boolean hasOptions = change.action() != Change.Action.REMOVE_IF_EXISTS;
    if (reference != null && hasOptions && Terms.isAtom(reference.field("validate"), "false")) {
      throw refused("validate: false on references is not supported in MyXQL", sql.owner());
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

  private static void column(
      SqlWriter sql, Struct table, Change column, String beforeKey, String keyKind) {
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
    comment(sql, column.option("comment"), " COMMENT ");
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
      case Value.Dictionary map ->
          sql.add("(").literal(SqlText.synthetic(Json.encode(map)), MyxqlDdl::escape).add(")");
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
          throw refused("Array type is not supported by MySQL", owner);
      default ->
          throw refused(
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
      throw refused(
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
      throw refused(":match is not supported in references for tds", sql.owner());
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
        throw refused(String.format(refusal, named), sql.owner());
      }
      case Value.Unknown unknown -> sql.add(" ON DELETE ").add((Value) unknown);
      case Value.Atom atom -> {
        switch (atom.name()) {
          case "nilify_all" -> sql.add(" ON DELETE SET NULL");
          case "delete_all" -> sql.add(" ON DELETE CASCADE");
          case "restrict" -> sql.add(" ON DELETE RESTRICT");
          case "default_all" -> throw refused(String.format(refusal, ":default_all"), sql.owner());
          default -> {}
        }
      }
      default -> {}
    }
  }

  private static SqlText createIndex(Command.CreateIndex create, Span span) {
    Struct index = create.index();
    if (create.ifNotExists()) {
      throw refused("MySQL adapter does not support create if not exists for index", span);
    }
    if (Terms.isTruthy(index.field("where"))) {
      throw refused("MySQL adapter does not support where in indexes", span);
    }
    if (Terms.isAtom(index.field("nulls_distinct"), "false")) {
      throw refused("MySQL adapter does not support nulls_distinct set to false in indexes", span);
    }
    SqlWriter sql =
        sql(span)
            .add(Terms.isTruthy(index.field("unique")) ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
            .name(index.field("name"))
            .add(" ON ")
            .name(index.field("prefix"), index.field("table"))
            .add(" (");
    String separator = "";
    for (Value column : SqlWriter.listOf(index.field("columns"))) {
      sql.add(separator);
      indexColumn(sql, column);
      separator = ", ";
    }
    sql.add(")").addIf(" USING ", index.field("using"));
    return sql.add(Terms.isTruthy(index.field("concurrently")) ? " LOCK=NONE" : "").build();
  }

  private static void indexColumn(SqlWriter sql, Value column) {
    Columns.IndexPart part = Columns.IndexPart.of(column);
    Columns.writeIndexPart(sql, part.expression());
    String direction = part.direction();
    if (direction != null) {
      if (!direction.equals("asc") && !direction.equals("desc")) {
        throw refused(direction + " is not supported in indexes in MySQL", sql.owner());
      }
      sql.add(" " + direction.toUpperCase(Locale.ROOT));
    }
  }

  private static SqlText dropIndex(Command.DropIndex drop, Span span) {
    Struct index = drop.index();
    if (drop.ifExists()) {
      throw refused("MySQL adapter does not support drop if exists for index", span);
    }
    if (Terms.isAtom(drop.mode(), "cascade")) {
      throw refused("MySQL adapter does not support cascade in drop index", span);
    }
    return sql(span)
        .add("DROP INDEX ")
        .name(index.field("name"))
        .add(" ON ")
        .name(index.field("prefix"), index.field("table"))
        .add(Terms.isTruthy(index.field("concurrently")) ? " LOCK=NONE" : "")
        .build();
  }

  private static SqlText createConstraint(Struct constraint, Span span) {
    Value check = constraint.field("check");
    Constraints.validate(check, constraint.field("exclude"), span);
    if (Terms.isNil(check)) {
      throw refused("MySQL adapter does not support exclusion constraints", span);
    }
    return sql(span)
        .add("ALTER TABLE ")
        .name(constraint.field("prefix"), constraint.field("table"))
        .add(" ADD CONSTRAINT ")
        .name(constraint.field("name"))
        .add(" CHECK (")
        .add(check)
        .add(")")
        .add(Terms.isAtom(constraint.field("validate"), "false") ? " NOT ENFORCED" : "")
        .build();
  }

  private static SqlText dropConstraint(Command.DropConstraint drop, Span span) {
    if (drop.ifExists()) {
      throw refused("MySQL adapter does not support `drop_if_exists` for constraints", span);
    }
    if (Terms.isAtom(drop.mode(), "cascade")) {
      throw refused("MySQL does not support `CASCADE` in `DROP CONSTRAINT` commands", span);
    }
    return sql(span)
        .add("ALTER TABLE ")
        .name(drop.constraint().field("prefix"), drop.constraint().field("table"))
        .add(" DROP CONSTRAINT ")
        .name(drop.constraint().field("name"))
        .build();
  }
}
