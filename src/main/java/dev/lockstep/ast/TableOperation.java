package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a table: CREATE TABLE, each action of ALTER TABLE, DROP TABLE. */
public sealed interface TableOperation extends Operation {
  /** The table it is aimed at. */
  QualifiedName table();

  /** An action of ALTER TABLE, or of the ALTER of another relation. */
  sealed interface Alteration extends TableOperation {
    RelationTarget target();

    @Override
    default QualifiedName table() {
      return target().name();
    }
  }

  /** CREATE TABLE in all its forms; {@code query} makes it CREATE TABLE AS. */
  record CreateTable(
      QualifiedName table,
      Persistence persistence,
      boolean ifNotExists,
      boolean foreign,
      List<Column> columns,
      List<Constraint> constraints,
      List<Like> likes,
      List<QualifiedName> inherits,
      @Nullable PartitionBy partitionBy,
      @Nullable PartitionOf partitionOf,
      @Nullable QualifiedName ofType,
      @Nullable Query query,
      boolean withData,
      @Nullable String method,
      List<StorageParameter> parameters,
      @Nullable String onCommit,
      @Nullable String tablespace,
      Span span)
      implements TableOperation {
    public CreateTable {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
      likes = List.copyOf(likes);
      inherits = List.copyOf(inherits);
      parameters = List.copyOf(parameters);
    }
  }

  /** How long a table's rows last. */
  enum Persistence {
    PERMANENT,
    TEMPORARY,
    UNLOGGED
  }

  /** LIKE source; {@code options} are the INCLUDING and EXCLUDING words in order, upper case. */
  record Like(QualifiedName source, List<String> options, Span span) {
    public Like {
      options = List.copyOf(options);
    }
  }

  /** PARTITION BY; {@code strategy} is range, list or hash. */
  record PartitionBy(String strategy, List<IndexKey> keys, Span span) {
    public PartitionBy {
      keys = List.copyOf(keys);
    }
  }

  /** PARTITION OF parent with its bound. */
  record PartitionOf(QualifiedName parent, Bound bound) {}

  /** A partition's bound: the text after FOR VALUES, or DEFAULT. */
  record Bound(boolean isDefault, String text, Span span) {}

  /** ALTER TABLE … ADD COLUMN. */
  record AddColumn(RelationTarget target, Column column, boolean ifNotExists, Span span)
      implements Alteration {}

  /** ALTER TABLE … DROP COLUMN. */
  record DropColumn(
      RelationTarget target, String column, boolean ifExists, boolean cascade, Span span)
      implements Alteration {}

  /** ALTER COLUMN … TYPE. */
  record AlterColumnType(
      RelationTarget target,
      String column,
      SqlType type,
      @Nullable QualifiedName collation,
      @Nullable Expression using,
      Span span)
      implements Alteration {}

  /** ALTER COLUMN … SET NOT NULL or DROP NOT NULL. */
  record SetNotNull(RelationTarget target, String column, boolean notNull, Span span)
      implements Alteration {}

  /** ALTER COLUMN … SET DEFAULT; a null expression is DROP DEFAULT. */
  record SetDefault(
      RelationTarget target, String column, @Nullable Expression expression, Span span)
      implements Alteration {}

  /** ALTER COLUMN … SET EXPRESSION (17); a null expression is DROP EXPRESSION (13). */
  record SetExpression(
      RelationTarget target,
      String column,
      @Nullable Expression expression,
      boolean ifExists,
      Span span)
      implements Alteration {}

  /** ALTER COLUMN … ADD GENERATED … AS IDENTITY. */
  record AddIdentity(RelationTarget target, String column, Column.Identity identity, Span span)
      implements Alteration {}

  /** ALTER COLUMN … SET GENERATED, SET sequence option, RESTART; {@code options} as written. */
  record AlterIdentity(RelationTarget target, String column, String options, Span span)
      implements Alteration {}

  /** ALTER COLUMN … DROP IDENTITY. */
  record DropIdentity(RelationTarget target, String column, boolean ifExists, Span span)
      implements Alteration {}

  /** ALTER COLUMN … SET STATISTICS, SET STORAGE, SET COMPRESSION, SET or RESET (options). */
  record SetColumnAttribute(
      RelationTarget target, String column, Attribute attribute, String value, Span span)
      implements Alteration {
    /** Which of a column's physical attributes. */
    public enum Attribute {
      STATISTICS,
      STORAGE,
      COMPRESSION,
      OPTIONS
    }
  }

  /** ADD CONSTRAINT, also USING INDEX. */
  record AddConstraint(RelationTarget target, Constraint constraint, Span span)
      implements Alteration {}

  /** ALTER CONSTRAINT: each change is null when not said. */
  record AlterConstraint(
      RelationTarget target,
      String constraint,
      @Nullable Boolean deferrable,
      @Nullable Boolean initiallyDeferred,
      @Nullable Boolean enforced,
      @Nullable Boolean inherit,
      Span span)
      implements Alteration {}

  /** VALIDATE CONSTRAINT. */
  record ValidateConstraint(RelationTarget target, String constraint, Span span)
      implements Alteration {}

  /** DROP CONSTRAINT. */
  record DropConstraint(
      RelationTarget target, String constraint, boolean ifExists, boolean cascade, Span span)
      implements Alteration {}

  /** RENAME CONSTRAINT. */
  record RenameConstraint(RelationTarget target, String from, String to, Span span)
      implements Alteration {}

  /** RENAME COLUMN. */
  record RenameColumn(RelationTarget target, String from, String to, Span span)
      implements Alteration {}

  /** RENAME TO, of whatever relation the target is. */
  record RenameRelation(RelationTarget target, String to, Span span) implements Alteration {}

  /** SET SCHEMA, of whatever relation the target is. */
  record SetRelationSchema(RelationTarget target, String schema, Span span) implements Alteration {}

  /** OWNER TO, of whatever relation the target is. */
  record SetRelationOwner(RelationTarget target, String owner, Span span) implements Alteration {}

  /** ENABLE or DISABLE TRIGGER; {@code trigger} is a name, or ALL or USER in upper case. */
  record EnableTrigger(RelationTarget target, String trigger, Firing firing, Span span)
      implements Alteration {
    /** When a trigger fires from now on. */
    public enum Firing {
      DISABLED,
      ENABLED,
      REPLICA,
      ALWAYS
    }
  }

  /** ENABLE or DISABLE RULE. */
  record EnableRule(RelationTarget target, String rule, EnableTrigger.Firing firing, Span span)
      implements Alteration {}

  /** ENABLE, DISABLE, FORCE or NO FORCE ROW LEVEL SECURITY. */
  record SetRowSecurity(
      RelationTarget target, @Nullable Boolean enabled, @Nullable Boolean forced, Span span)
      implements Alteration {}

  /** CLUSTER ON index; a null index is SET WITHOUT CLUSTER. */
  record SetCluster(RelationTarget target, @Nullable String index, Span span)
      implements Alteration {}

  /** SET LOGGED or SET UNLOGGED. */
  record SetLogged(RelationTarget target, boolean logged, Span span) implements Alteration {}

  /** SET ACCESS METHOD. */
  record SetAccessMethod(RelationTarget target, String method, Span span) implements Alteration {}

  /** SET TABLESPACE, of whatever relation the target is. */
  record SetTablespace(RelationTarget target, String tablespace, Span span) implements Alteration {}

  /** SET (…) or RESET (…) of storage parameters, of whatever relation the target is. */
  record SetStorageParameters(
      RelationTarget target, boolean reset, List<StorageParameter> parameters, Span span)
      implements Alteration {
    public SetStorageParameters {
      parameters = List.copyOf(parameters);
    }
  }

  /** INHERIT or NO INHERIT. */
  record SetInherit(RelationTarget target, QualifiedName parent, boolean inherit, Span span)
      implements Alteration {}

  /** OF type; a null type is NOT OF. */
  record SetOfType(RelationTarget target, @Nullable QualifiedName type, Span span)
      implements Alteration {}

  /** REPLICA IDENTITY; {@code value} is DEFAULT, FULL, NOTHING or USING INDEX, then the index. */
  record SetReplicaIdentity(RelationTarget target, String value, @Nullable String index, Span span)
      implements Alteration {}

  /** ATTACH PARTITION. */
  record AttachPartition(RelationTarget target, QualifiedName partition, Bound bound, Span span)
      implements Alteration {}

  /** DETACH PARTITION. */
  record DetachPartition(
      RelationTarget target,
      QualifiedName partition,
      boolean concurrently,
      boolean finalizing,
      Span span)
      implements Alteration {}

  /** DROP TABLE of one table; a statement naming several has an operation for each. */
  record DropTable(
      QualifiedName table, boolean ifExists, boolean cascade, boolean foreign, Span span)
      implements TableOperation {}
}
