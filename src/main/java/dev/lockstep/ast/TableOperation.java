package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a table: CREATE TABLE, each action of ALTER TABLE, DROP TABLE. */
public sealed interface TableOperation extends Operation {

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
      implements TableOperation {}

  /** ALTER TABLE … DROP COLUMN. */
  record DropColumn(
      RelationTarget target, String column, boolean ifExists, boolean cascade, Span span)
      implements TableOperation {}

  /** ALTER COLUMN … TYPE. */
  record AlterColumnType(
      RelationTarget target,
      String column,
      SqlType type,
      @Nullable QualifiedName collation,
      @Nullable Expression using,
      Span span)
      implements TableOperation {}

  /** ALTER COLUMN … SET NOT NULL or DROP NOT NULL. */
  record SetNotNull(RelationTarget target, String column, boolean notNull, Span span)
      implements TableOperation {}

  /** ALTER COLUMN … SET DEFAULT; a null expression is DROP DEFAULT. */
  record SetDefault(
      RelationTarget target, String column, @Nullable Expression expression, Span span)
      implements TableOperation {}

  /** ALTER COLUMN … SET EXPRESSION (17); a null expression is DROP EXPRESSION (13). */
  record SetExpression(
      RelationTarget target,
      String column,
      @Nullable Expression expression,
      boolean ifExists,
      Span span)
      implements TableOperation {}

  /** ALTER COLUMN … ADD GENERATED … AS IDENTITY. */
  record AddIdentity(RelationTarget target, String column, Column.Identity identity, Span span)
      implements TableOperation {}

  /** ALTER COLUMN … SET GENERATED, SET sequence option, RESTART; {@code options} as written. */
  record AlterIdentity(RelationTarget target, String column, String options, Span span)
      implements TableOperation {}

  /** ALTER COLUMN … DROP IDENTITY. */
  record DropIdentity(RelationTarget target, String column, boolean ifExists, Span span)
      implements TableOperation {}

  /** ALTER COLUMN … SET STATISTICS, SET STORAGE, SET COMPRESSION, SET or RESET (options). */
  record SetColumnAttribute(
      RelationTarget target, String column, Attribute attribute, String value, Span span)
      implements TableOperation {
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
      implements TableOperation {}

  /** ALTER CONSTRAINT: each change is null when not said. */
  record AlterConstraint(
      RelationTarget target,
      String constraint,
      @Nullable Boolean deferrable,
      @Nullable Boolean initiallyDeferred,
      @Nullable Boolean enforced,
      @Nullable Boolean inherit,
      Span span)
      implements TableOperation {}

  /** VALIDATE CONSTRAINT. */
  record ValidateConstraint(RelationTarget target, String constraint, Span span)
      implements TableOperation {}

  /** DROP CONSTRAINT. */
  record DropConstraint(
      RelationTarget target, String constraint, boolean ifExists, boolean cascade, Span span)
      implements TableOperation {}

  /** RENAME CONSTRAINT. */
  record RenameConstraint(RelationTarget target, String from, String to, Span span)
      implements TableOperation {}

  /** RENAME COLUMN. */
  record RenameColumn(RelationTarget target, String from, String to, Span span)
      implements TableOperation {}

  /** RENAME TO, of whatever relation the target is. */
  record RenameRelation(RelationTarget target, String to, Span span) implements TableOperation {}

  /** SET SCHEMA, of whatever relation the target is. */
  record SetRelationSchema(RelationTarget target, String schema, Span span)
      implements TableOperation {}

  /** OWNER TO, of whatever relation the target is. */
  record SetRelationOwner(RelationTarget target, String owner, Span span)
      implements TableOperation {}

  /** ENABLE or DISABLE TRIGGER; {@code trigger} is a name, or ALL or USER in upper case. */
  record EnableTrigger(RelationTarget target, String trigger, Firing firing, Span span)
      implements TableOperation {
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
      implements TableOperation {}

  /** ENABLE, DISABLE, FORCE or NO FORCE ROW LEVEL SECURITY. */
  record SetRowSecurity(
      RelationTarget target, @Nullable Boolean enabled, @Nullable Boolean forced, Span span)
      implements TableOperation {}

  /** CLUSTER ON index; a null index is SET WITHOUT CLUSTER. */
  record SetCluster(RelationTarget target, @Nullable String index, Span span)
      implements TableOperation {}

  /** SET LOGGED or SET UNLOGGED. */
  record SetLogged(RelationTarget target, boolean logged, Span span) implements TableOperation {}

  /** SET ACCESS METHOD. */
  record SetAccessMethod(RelationTarget target, String method, Span span)
      implements TableOperation {}

  /** SET TABLESPACE, of whatever relation the target is. */
  record SetTablespace(RelationTarget target, String tablespace, Span span)
      implements TableOperation {}

  /** SET (…) or RESET (…) of storage parameters, of whatever relation the target is. */
  record SetStorageParameters(
      RelationTarget target, boolean reset, List<StorageParameter> parameters, Span span)
      implements TableOperation {
    public SetStorageParameters {
      parameters = List.copyOf(parameters);
    }
  }

  /** INHERIT or NO INHERIT. */
  record SetInherit(RelationTarget target, QualifiedName parent, boolean inherit, Span span)
      implements TableOperation {}

  /** OF type; a null type is NOT OF. */
  record SetOfType(RelationTarget target, @Nullable QualifiedName type, Span span)
      implements TableOperation {}

  /** REPLICA IDENTITY; {@code value} is DEFAULT, FULL, NOTHING or USING INDEX, then the index. */
  record SetReplicaIdentity(RelationTarget target, String value, @Nullable String index, Span span)
      implements TableOperation {}

  /** ATTACH PARTITION. */
  record AttachPartition(RelationTarget target, QualifiedName partition, Bound bound, Span span)
      implements TableOperation {}

  /** DETACH PARTITION. */
  record DetachPartition(
      RelationTarget target,
      QualifiedName partition,
      boolean concurrently,
      boolean finalizing,
      Span span)
      implements TableOperation {}

  /** DROP TABLE of one table; a statement naming several has an operation for each. */
  record DropTable(
      QualifiedName table, boolean ifExists, boolean cascade, boolean foreign, Span span)
      implements TableOperation {}

  /** The table it is aimed at. */
  default QualifiedName table() {
    return switch (this) {
      case CreateTable o -> o.table;
      case DropTable o -> o.table;
      case AddColumn o -> o.target.name();
      case DropColumn o -> o.target.name();
      case AlterColumnType o -> o.target.name();
      case SetNotNull o -> o.target.name();
      case SetDefault o -> o.target.name();
      case SetExpression o -> o.target.name();
      case AddIdentity o -> o.target.name();
      case AlterIdentity o -> o.target.name();
      case DropIdentity o -> o.target.name();
      case SetColumnAttribute o -> o.target.name();
      case AddConstraint o -> o.target.name();
      case AlterConstraint o -> o.target.name();
      case ValidateConstraint o -> o.target.name();
      case DropConstraint o -> o.target.name();
      case RenameConstraint o -> o.target.name();
      case RenameColumn o -> o.target.name();
      case RenameRelation o -> o.target.name();
      case SetRelationSchema o -> o.target.name();
      case SetRelationOwner o -> o.target.name();
      case EnableTrigger o -> o.target.name();
      case EnableRule o -> o.target.name();
      case SetRowSecurity o -> o.target.name();
      case SetCluster o -> o.target.name();
      case SetLogged o -> o.target.name();
      case SetAccessMethod o -> o.target.name();
      case SetTablespace o -> o.target.name();
      case SetStorageParameters o -> o.target.name();
      case SetInherit o -> o.target.name();
      case SetOfType o -> o.target.name();
      case SetReplicaIdentity o -> o.target.name();
      case AttachPartition o -> o.target.name();
      case DetachPartition o -> o.target.name();
    };
  }
}
