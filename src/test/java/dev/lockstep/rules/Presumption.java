package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.ast.ViewOperation.RefreshMaterializedView;
import dev.lockstep.postgres.ServerError;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement takes for granted of a database that its history does not describe, made from
 * what the server says is missing: a table, a column of a likely type, a key, an index.
 */
final class Presumption {
  private static final Pattern NAMES = Pattern.compile("\"((?:[^\"]|\"\")+)\"");

  private final ServerError error;
  private final Statement statement;
  private final List<String> named;

  private Presumption(ServerError error, Statement statement) {
    this.error = error;
    this.statement = statement;
    this.named = NAMES.matcher(error.message()).results().map(result -> result.group(1)).toList();
  }

  /** SQL that makes what the server misses, or null where that cannot be told. */
  static @Nullable String of(ServerError error, Statement statement) {
    return new Presumption(error, statement).repair();
  }

  private @Nullable String repair() {
    return switch (error.sqlstate()) {
      case "42P01" -> relation(named.getFirst());
      case "42704" -> object();
      case "42703" -> column();
      case "3F000" -> "CREATE SCHEMA " + quoted(named.getFirst());
      case "42701" -> inTable(" DROP COLUMN " + quoted(named.getFirst()) + " CASCADE");
      case "42830" -> key();
      case "42804" -> sameType();
      case "42883" -> otherType();
      case "42P16" ->
          error.message().startsWith("multiple primary keys")
              ? "ALTER TABLE "
                  + table()
                  + " DROP CONSTRAINT "
                  + quoted(simple() + "_pkey")
                  + " CASCADE"
              : null;
      default -> null;
    };
  }

  private String relation(String name) {
    String table = quotedPath(name);
    for (Operation operation : statement.operations()) {
      if (operation instanceof RefreshMaterializedView) {
        return "CREATE MATERIALIZED VIEW %1$s AS SELECT 1 AS id; CREATE UNIQUE INDEX ON %1$s (id)"
            .formatted(table);
      }
      if (operation instanceof Reindex reindex && reindex.scope() == Reindex.Scope.INDEX) {
        return index(path(name));
      }
      if (operation instanceof DetachPartition detach) {
        String whole = Identifiers.quoted(detach.table());
        return "CREATE TABLE %s (id bigint) PARTITION BY RANGE (id); CREATE TABLE %s PARTITION OF %s FOR VALUES FROM (1) TO (100)"
            .formatted(whole, Identifiers.quoted(detach.partition()), whole);
      }
    }
    return name.endsWith("_seq")
        ? "CREATE SEQUENCE " + table
        : "CREATE TABLE " + table + " (id bigint NOT NULL UNIQUE)";
  }

  private static String index(QualifiedName index) {
    QualifiedName table = new QualifiedName(index.schema(), "owner of " + index.name());
    return "CREATE TABLE %1$s (a integer); CREATE INDEX %2$s ON %1$s (a)"
        .formatted(Identifiers.quoted(table), Identifiers.quoted(index.name()));
  }

  private @Nullable String object() {
    String message = error.message();
    if (message.startsWith("index")) {
      QualifiedName written =
          statement.operations().stream()
              .filter(DropIndex.class::isInstance)
              .map(operation -> ((DropIndex) operation).index())
              .filter(index -> index.name().equals(named.getFirst()))
              .findFirst()
              .orElse(QualifiedName.of(named.getFirst()));
      return index(written);
    }
    if (message.startsWith("constraint")) {
      return "ALTER TABLE %s ADD CONSTRAINT %s CHECK (true)"
          .formatted(table(), quoted(named.getFirst()));
    }
    if (message.startsWith("there is no primary key")) {
      return "ALTER TABLE %s ADD PRIMARY KEY (id)".formatted(quoted(named.getFirst()));
    }
    if (message.startsWith("type")) {
      return named.getFirst().equals("citext")
          ? "CREATE EXTENSION citext"
          : "CREATE TYPE " + quotedPath(named.getFirst()) + " AS ENUM ('a', 'b')";
    }
    return message.contains("trgm") ? "CREATE EXTENSION pg_trgm" : null;
  }

  private @Nullable String column() {
    String name = named.getFirst();
    boolean isOfOther =
        error.message().contains("referenced in foreign key") && !local().contains(name);
    String type =
        name.equals("id") || name.endsWith("_id")
            ? "bigint"
            : name.endsWith("_at") || name.equals("at") ? "timestamptz" : "text";
    return isOfOther
        ? "ALTER TABLE " + other() + " ADD COLUMN " + quoted(name) + " " + type + " UNIQUE"
        : inTable(" ADD COLUMN " + quoted(name) + " " + type);
  }

  private Stream<Constraint.ForeignKey> foreignKeys() {
    return statement.operations().stream()
        .flatMap(
            operation ->
                switch (operation) {
                  case AddConstraint add -> Stream.of(add.constraint());
                  case AddColumn add -> add.column().constraints().stream();
                  default -> Stream.of();
                })
        .map(Constraint::definition)
        .filter(Constraint.ForeignKey.class::isInstance)
        .map(Constraint.ForeignKey.class::cast);
  }

  private List<String> local() {
    return foreignKeys().flatMap(key -> key.columns().stream()).toList();
  }

  private @Nullable String other() {
    return foreignKeys().map(key -> Identifiers.quoted(key.referenced())).findFirst().orElse(null);
  }

  /** The key that a foreign key refers to. */
  private @Nullable String key() {
    return foreignKeys()
        .map(
            key ->
                "ALTER TABLE %s ADD UNIQUE (%s)"
                    .formatted(
                        Identifiers.quoted(key.referenced()),
                        key.referencedColumns().stream()
                            .map(Presumption::quoted)
                            .collect(Collectors.joining(", "))))
        .findFirst()
        .orElse(null);
  }

  /** Both ends of a foreign key are of one type; what a condition names is boolean. */
  private @Nullable String sameType() {
    if (error.message().contains("must be type boolean")) {
      return retyped("text", "boolean");
    }
    return foreignKeys()
        .filter(key -> key.columns().size() == 1)
        .map(
            key -> {
              String type =
                  statement.operations().stream()
                      .map(
                          operation ->
                              switch (operation) {
                                case AddColumn add
                                    when add.column().name().equals(key.columns().getFirst()) ->
                                    add.column().type().stored();
                                case AlterColumnType alter
                                    when alter.column().equals(key.columns().getFirst()) ->
                                    alter.type();
                                default -> null;
                              })
                      .filter(Objects::nonNull)
                      .map(Object::toString)
                      .findFirst()
                      .orElse("bigint");
              String column =
                  key.referencedColumns().isEmpty() ? "id" : key.referencedColumns().getFirst();
              return "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING NULL::%s"
                  .formatted(Identifiers.quoted(key.referenced()), quoted(column), type, type);
            })
        .findFirst()
        .orElse(null);
  }

  /** An operator that a column's likely type does not have says of which type it is. */
  private @Nullable String otherType() {
    Matcher operator =
        Pattern.compile("operator does not exist: (.*) (\\S+) (.*)").matcher(error.message());
    if (!operator.find()) {
      return null;
    }
    boolean isJson = operator.group(2).startsWith("-") || operator.group(2).equals("@>");
    return retyped(
        "text",
        isJson ? "jsonb" : operator.group(1).contains("timestamp") ? "timestamptz" : "numeric");
  }

  private @Nullable String retyped(String from, String to) {
    QualifiedName table = tableName();
    return table == null
        ? null
        : """
        DO $$
        DECLARE
          change text;
        BEGIN
          FOR change IN
            SELECT format('ALTER TABLE %%s ALTER COLUMN %%I TYPE %s USING NULL', attrelid::regclass, attname)
              FROM pg_attribute WHERE attrelid = '%s'::regclass AND atttypid = '%s'::regtype LOOP
            EXECUTE change;
          END LOOP;
        END $$
        """
            .formatted(to, Identifiers.quoted(table), from);
  }

  private @Nullable String inTable(String action) {
    String table = table();
    return table == null ? null : "ALTER TABLE " + table + action;
  }

  private @Nullable String table() {
    QualifiedName name = tableName();
    return name == null ? null : Identifiers.quoted(name);
  }

  private String simple() {
    return Objects.requireNonNull(tableName()).name();
  }

  private @Nullable QualifiedName tableName() {
    for (Operation operation : statement.operations()) {
      switch (operation) {
        case CreateIndex create -> {
          return create.index().table();
        }
        case TableOperation.AddColumn o -> {
          return o.table();
        }
        case TableOperation.AddConstraint o -> {
          return o.table();
        }
        case TableOperation.AlterColumnType o -> {
          return o.table();
        }
        case TableOperation.SetNotNull o -> {
          return o.table();
        }
        case TableOperation.SetDefault o -> {
          return o.table();
        }
        case TableOperation.DropConstraint o -> {
          return o.table();
        }
        case TableOperation.DropColumn o -> {
          return o.table();
        }
        default -> {}
      }
    }
    return null;
  }

  private static QualifiedName path(String name) {
    return QualifiedName.parse(name);
  }

  private static String quotedPath(String name) {
    return Identifiers.quoted(path(name));
  }

  private static String quoted(String name) {
    return Identifiers.quoted(name);
  }
}
