package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The SQL of Ecto's MySQL adapter (Ecto.Adapters.MyXQL.Connection, ecto_sql 3.14). */
final class MyxqlDdl implements Ddl {

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

  static Raised refused(String message, Span span) {
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
        MyxqlColumns.column(sql, table, column, ", ", "FOREIGN KEY");
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
      MyxqlColumns.change(sql, table, change);
      separator = ", ";
    }
    primaryKey(sql.from(Columns.placeOfKey(alter.changes(), span)), alter.changes(), ", ADD ");
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

  static void comment(SqlWriter sql, @Nullable Value comment, String words) {
    if (comment instanceof Value.Text(SqlText text, Span s)) {
      sql.add(words).literal(text, MyxqlDdl::escape);
    } else if (comment instanceof Value.Unknown) {
      sql.add(words).add(comment);
    }
  }

  static String escape(String text) {
    return text.replace("'", "''").replace("\\", "\\\\");
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
