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
      PostgresColumns.define(sql, table, column);
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
      PostgresColumns.change(sql, table, change);
      separator = ", ";
    }
    primaryKey(sql.from(Columns.placeOfKey(alter.changes(), span)), alter.changes(), ", ADD ");
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

  static String escape(String text) {
    return text.replace("'", "''");
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
    PostgresColumns.notValid(sql, constraint.field("validate"));
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
