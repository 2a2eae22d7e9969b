package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;

import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.*;

/**
 * Locks of CREATE, ALTER and DROP TABLE: manual 13.3.1 and the ALTER TABLE page for versions 10–18,
 * each measured. Every group of actions has a class of its own.
 */
final class TableEffects {
  private final Tally tally;
  private final ColumnEffects columns;
  private final ConstraintEffects constraints;
  private final ConstraintChangeEffects changes;
  private final PropertyEffects properties;
  private final PartitionEffects partitions;

  TableEffects(Tally tally, Statement statement) {
    this.tally = tally;
    this.constraints = new ConstraintEffects(tally, statement);
    this.changes = new ConstraintChangeEffects(tally);
    this.columns = new ColumnEffects(tally, statement);
    this.properties = new PropertyEffects(tally);
    this.partitions = new PartitionEffects(tally);
  }

  void add(TableOperation operation) {
    switch (operation) {
      case CreateTable o -> new CreateTableEffects(tally).create(o);
      case DropTable o -> new DropEffects(tally).drop(o);
      case AddColumn o -> new AddColumnEffects(tally, constraints).add(o);
      case DropColumn o -> new DropColumnEffects(tally).drop(o);
      case AlterColumnType o -> new ColumnTypeEffects(tally).alter(o);
      case SetNotNull o -> columns.setNotNull(o);
      case SetDefault o -> columns.setDefault(o);
      case SetExpression o -> columns.setExpression(o);
      case AddIdentity o -> columns.addIdentity(o);
      case AlterIdentity o -> columns.alterIdentity(o);
      case DropIdentity o -> columns.dropIdentity(o);
      case SetColumnAttribute o -> columns.setAttribute(o);
      case AddConstraint o -> constraints.add(o);
      case AlterConstraint o -> changes.alter(o);
      case ValidateConstraint o -> changes.validate(o);
      case DropConstraint o -> changes.drop(o);
      case RenameConstraint o -> changes.rename(o);
      case RenameColumn o -> properties.renameColumn(o);
      case RenameRelation o -> properties.rename(o);
      case SetRelationSchema o -> properties.setSchema(o);
      case SetRelationOwner o -> properties.setOwner(o);
      case EnableTrigger o -> properties.enableTrigger(o);
      case EnableRule o -> properties.enableRule(o);
      case SetRowSecurity o -> properties.lockTable(o.target(), ACCESS_EXCLUSIVE);
      case SetCluster o -> properties.setCluster(o);
      case SetLogged o -> properties.setLogged(o);
      case SetAccessMethod o -> properties.setAccessMethod(o);
      case SetTablespace o -> properties.setTablespace(o);
      case SetStorageParameters o -> properties.setParameters(o);
      case SetInherit o -> partitions.inherit(o);
      case SetOfType o -> properties.setOfType(o);
      case SetReplicaIdentity o -> properties.setReplicaIdentity(o);
      case AttachPartition o -> partitions.attach(o);
      case DetachPartition o -> partitions.detach(o);
    }
  }
}
