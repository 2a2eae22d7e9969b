package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.*;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.List;
import java.util.Set;

/**
 * Locks of CREATE, ALTER and DROP TABLE: manual 13.3.1 and the ALTER TABLE page for versions 10–18,
 * each measured. The actions on columns and constraints have classes of their own.
 */
final class TableEffects {
  /** Storage parameters that need only SHARE UPDATE EXCLUSIVE (ALTER TABLE, Notes on SET). */
  private static final Set<String> LIGHT_PARAMETERS =
      Set.of(
          "fillfactor",
          "toast_tuple_target",
          "parallel_workers",
          "log_autovacuum_min_duration",
          "vacuum_index_cleanup",
          "vacuum_truncate",
          "n_distinct",
          "n_distinct_inherited");

  private final Tally tally;
  private final Database database;
  private final ColumnEffects columns;
  private final ConstraintEffects constraints;
  private final PartitionEffects partitions;

  TableEffects(Tally tally, Statement statement) {
    this.tally = tally;
    this.database = tally.database();
    this.constraints = new ConstraintEffects(tally, statement);
    this.columns = new ColumnEffects(tally, constraints, statement);
    this.partitions = new PartitionEffects(tally);
  }

  void add(TableOperation operation) {
    switch (operation) {
      case CreateTable o -> create(o);
      case DropTable o -> drop(o);
      case AddColumn o -> columns.add(o);
      case DropColumn o -> columns.drop(o);
      case AlterColumnType o -> columns.alterType(o);
      case SetNotNull o -> columns.setNotNull(o);
      case SetDefault o -> lock(o.target(), ACCESS_EXCLUSIVE);
      case SetExpression o -> columns.setExpression(o);
      case AddIdentity o -> lock(o.target(), ACCESS_EXCLUSIVE);
      case AlterIdentity o -> columns.alterIdentity(o);
      case DropIdentity o -> columns.dropIdentity(o);
      case SetColumnAttribute o ->
          lock(
              o.target(),
              o.attribute() == SetColumnAttribute.Attribute.STATISTICS
                      || o.attribute() == SetColumnAttribute.Attribute.OPTIONS
                  ? SHARE_UPDATE_EXCLUSIVE
                  : ACCESS_EXCLUSIVE);
      case AddConstraint o -> constraints.add(o);
      case AlterConstraint o -> constraints.alter(o);
      case ValidateConstraint o -> constraints.validate(o);
      case DropConstraint o -> constraints.drop(o);
      case RenameConstraint o -> lock(o.target(), ACCESS_EXCLUSIVE);
      case RenameColumn o -> lock(o.target(), ACCESS_EXCLUSIVE);
      case RenameRelation o -> rename(o);
      case SetRelationSchema o -> setSchema(o);
      case SetRelationOwner o -> setOwner(o);
      case EnableTrigger o -> lock(o.target(), SHARE_ROW_EXCLUSIVE);
      case EnableRule o -> lock(o.target(), ACCESS_EXCLUSIVE);
      case SetRowSecurity o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case SetCluster o -> tally.lock(o.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
      case SetLogged o -> setLogged(o);
      case SetAccessMethod o -> rewriteAll(o);
      case SetTablespace o -> setTablespace(o);
      case SetStorageParameters o ->
          tally.lock(
              o.table(),
              kind(o.target()),
              o.parameters().stream().allMatch(p -> isLight(p.name()))
                  ? SHARE_UPDATE_EXCLUSIVE
                  : ACCESS_EXCLUSIVE);
      case SetInherit o -> {
        tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
        tally.lock(
            o.parent(),
            RelationKind.TABLE,
            o.inherit() ? SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_SHARE);
      }
      case SetOfType o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case SetReplicaIdentity o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case AttachPartition o -> partitions.attach(o);
      case DetachPartition o -> partitions.detach(o);
    }
  }

  private static boolean isLight(String name) {
    String plain = name.startsWith("toast.") ? name.substring("toast.".length()) : name;
    return LIGHT_PARAMETERS.contains(plain) || plain.startsWith("autovacuum_");
  }

  private void lock(RelationTarget target, LockMode mode) {
    tally.lockTree(target.name(), target.only(), mode);
  }

  private static RelationKind kind(RelationTarget target) {
    return switch (target.kind()) {
      case TABLE, FOREIGN_TABLE -> RelationKind.TABLE;
      case VIEW -> RelationKind.VIEW;
      case MATERIALIZED_VIEW -> RelationKind.MATVIEW;
      case INDEX -> RelationKind.INDEX;
      case SEQUENCE -> RelationKind.SEQUENCE;
      case TYPE -> RelationKind.TYPE;
    };
  }

  private void create(CreateTable o) {
    Relation before = database.find(o.table());
    if (before != null && before.birth().isInHistory() && !o.ifNotExists()) {
      tally.fail("42P07", "relation \"" + o.table().name() + "\" already exists");
    }
    if (before != null && o.ifNotExists()) {
      return;
    }
    for (Column column : o.columns()) {
      column.constraints().forEach(c -> references(o, c));
    }
    o.constraints().forEach(c -> references(o, c));
    o.inherits().forEach(parent -> tally.lock(parent, RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE));
    o.likes().forEach(like -> tally.lock(like.source(), RelationKind.TABLE, LockMode.ACCESS_SHARE));
    if (o.partitionOf() != null) {
      partitions.create(o.partitionOf());
    }
    if (o.query() != null) {
      new DataEffects(tally).read(o.query(), o.withData());
    }
  }

  private void references(CreateTable o, Constraint constraint) {
    if (constraint.definition() instanceof Constraint.ForeignKey key
        && !key.referenced().equals(o.table())) {
      tally.lock(key.referenced(), RelationKind.TABLE, SHARE_ROW_EXCLUSIVE);
    }
  }

  private void drop(DropTable o) {
    Relation relation = database.find(o.table());
    if (relation == null) {
      if (database
              .schema()
              .dropped()
              .containsKey(
                  o.table().schema() == null
                      ? o.table().withSchema(database.session().searchPath().getFirst())
                      : o.table())
          && !o.ifExists()) {
        tally.fail("42P01", "table \"" + o.table().name() + "\" does not exist");
        return;
      }
      tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      return;
    }
    if (!(relation instanceof Table table)) {
      return;
    }
    List<Table> tree = table.isPartitioned() || o.cascade() ? tally.tree(table) : List.of(table);
    for (Table each : tree) {
      dropOne(each);
    }
    for (int id : table.parents()) {
      tally.lockId(id, ACCESS_EXCLUSIVE);
    }
    if (o.cascade()) {
      dependents(table).forEach(view -> tally.lock(view, ACCESS_EXCLUSIVE));
    } else if (table.referencing().stream().anyMatch(id -> id != table.id() && stays(id))
        || dependents(table).stream().anyMatch(view -> !tally.dropsToo(view))
        || (!table.isPartitioned() && !table.children().isEmpty())) {
      tally.fail(
          "2BP01",
          "cannot drop table "
              + database.nameOnPath(table)
              + " because other objects depend on it");
    }
  }

  private boolean stays(int id) {
    Relation relation = database.schema().relation(id);
    return relation != null && !tally.dropsToo(relation);
  }

  private void dropOne(Table table) {
    tally.lock(table, ACCESS_EXCLUSIVE);
    tally.indexes(table).forEach(index -> tally.lock(index, ACCESS_EXCLUSIVE));
    for (TableColumn column : table.columns()) {
      tally.lockId(column.sequence(), ACCESS_EXCLUSIVE);
    }
    table.constraints().forEach(c -> tally.lockId(c.referenced(), ACCESS_EXCLUSIVE));
    table.referencing().forEach(id -> tally.lockId(id, ACCESS_EXCLUSIVE));
  }

  private List<View> dependents(Table table) {
    return Dependents.views(database, table);
  }

  private void rename(RenameRelation o) {
    LockMode mode =
        o.target().kind() == RelationTarget.Kind.INDEX
                && database.find(o.table()) instanceof TableIndex
            ? SHARE_UPDATE_EXCLUSIVE
            : ACCESS_EXCLUSIVE;
    boolean unknownIndex =
        o.target().kind() == RelationTarget.Kind.INDEX && database.find(o.table()) == null;
    tally.lock(o.table(), kind(o.target()), unknownIndex ? SHARE_UPDATE_EXCLUSIVE : mode);
  }

  private void setSchema(SetRelationSchema o) {
    tally.lock(o.table(), kind(o.target()), ACCESS_EXCLUSIVE);
    lockSequences(o);
  }

  private void setOwner(SetRelationOwner o) {
    tally.lock(o.table(), kind(o.target()), ACCESS_EXCLUSIVE);
    lockSequences(o);
  }

  private void lockSequences(TableOperation o) {
    if (database.table(o.table()) instanceof Table table) {
      table.columns().forEach(column -> tally.lockId(column.sequence(), ACCESS_EXCLUSIVE));
    }
  }

  private void setLogged(SetLogged o) {
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    tally.rewriteTree(o.table());
    if (tally.atLeast(15) && database.table(o.table()) instanceof Table table) {
      for (TableColumn column : table.columns()) {
        Relation relation = database.schema().relation(column.sequence());
        if (relation instanceof Sequence sequence) {
          tally.lock(sequence, ACCESS_EXCLUSIVE);
          tally.rewriteOnly(sequence);
        }
      }
    }
  }

  private void rewriteAll(SetAccessMethod o) {
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    tally.rewriteTree(o.table());
  }

  private void setTablespace(SetTablespace o) {
    tally.lock(o.table(), kind(o.target()), ACCESS_EXCLUSIVE);
    Relation relation = database.find(o.table());
    if (relation != null) {
      tally.rewriteOnly(relation);
    } else {
      tally.rewriteTree(o.table());
    }
  }
}
