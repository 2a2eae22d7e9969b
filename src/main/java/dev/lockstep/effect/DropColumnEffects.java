package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;

import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ReferringKey;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.List;

/** Effects of DROP COLUMN and of what goes with the column; measured on 13–18. */
final class DropColumnEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  DropColumnEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void drop(DropColumn o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    Table table = database.table(o.table());
    if (table == null) {
      tally.lock(o.table(), dev.lockstep.schema.RelationKind.TABLE, ACCESS_EXCLUSIVE);
      return;
    }
    lockForDrop(o, table);
    if (table.isTyped()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot drop column from typed table");
    }
    if (Targets.isSystemColumn(o.column())) {
      tally.fail("0A000", "cannot drop system column \"" + o.column() + "\"");
      return;
    }
    if (table.column(o.column()) == null) {
      if (!o.ifExists()) {
        targets.lacksColumn(table, o.column());
      }
      return;
    }
    refuse(o, table);
    for (Table each : tally.reach(o.target())) {
      dropFrom(each, o);
    }
  }

  /** Under ONLY those directly below are locked: the column becomes their own. */
  private void lockForDrop(DropColumn o, Table table) {
    if (o.target().only() || table.column(o.column()) == null) {
      tally.lock(table, ACCESS_EXCLUSIVE);
      if (table.column(o.column()) != null) {
        tally.lockChildren(table, ACCESS_EXCLUSIVE);
      }
    } else {
      tally.tree(table).forEach(each -> tally.lock(each, ACCESS_EXCLUSIVE));
    }
  }

  private void refuse(DropColumn o, Table table) {
    targets.refusesInherited(table, o.column(), "cannot drop");
    if (tally.reach(o.target()).stream()
        .anyMatch(each -> PartitionKeys.columns(each).contains(o.column()))) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot drop column \"" + o.column() + "\" because it is part of the partition key");
    }
    if (table.isPartitioned()) {
      targets.refusesOnly(o.target(), table, "dropping a column");
    }
  }

  private void dropFrom(Table table, DropColumn o) {
    String name = o.column();
    TableColumn column = table.column(name);
    if (column != null) {
      tally.lockId(column.sequence(), ACCESS_EXCLUSIVE);
    }
    for (TableConstraint constraint : table.constraints()) {
      if (ConstraintEffects.columns(constraint.definition()).contains(name)) {
        tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
      }
    }
    dependentKeys(o, table);
    lockIndexes(table, name);
    dependentViews(o, table);
    dependentColumns(o, table);
    dependentRules(o, table);
  }

  /** Foreign keys that rest on an index of the column, that of a constraint or not. */
  private void dependentKeys(DropColumn o, Table table) {
    for (TableIndex index : tally.indexes(table)) {
      if (index.definition() != null && index.definition().columns().contains(o.column())) {
        for (ReferringKey key : ReferringKey.on(index, database.schema())) {
          tally.lock(key.table(), ACCESS_EXCLUSIVE);
          refuseDependent(o, table);
        }
      }
    }
  }

  private void dependentViews(DropColumn o, Table table) {
    List<View> views = Dependents.viewsOf(database, table, o.column());
    for (View view : views) {
      lockView(view);
      Dependents.views(database, view).forEach(this::lockView);
      refuseDependent(o, table);
    }
  }

  private void lockView(View view) {
    tally.lock(view, ACCESS_EXCLUSIVE);
    tally.indexes(view).forEach(index -> tally.lock(index, ACCESS_EXCLUSIVE));
  }

  private void lockIndexes(Table table, String column) {
    for (TableIndex index : tally.indexes(table)) {
      if (index.definition() != null && index.definition().columns().contains(column)) {
        tally.lock(index, ACCESS_EXCLUSIVE);
      }
    }
  }

  /** Up to version 14 a generated column goes with the column it is made from. */
  private void dependentColumns(DropColumn o, Table table) {
    for (TableColumn other : table.columns()) {
      if (other.generated() != null
          && other.generated().expression().columns().contains(o.column())) {
        lockIndexes(table, other.name());
        if (tally.atLeast(15)) {
          refuseDependent(o, table);
        }
      }
    }
  }

  private void dependentRules(DropColumn o, Table table) {
    if (table.policies().stream().anyMatch(policy -> policy.columns().contains(o.column()))
        || table.triggers().stream().anyMatch(trigger -> trigger.columns().contains(o.column()))) {
      refuseDependent(o, table);
    }
  }

  private void refuseDependent(DropColumn o, Table table) {
    if (!o.cascade()) {
      tally.fail(
          "2BP01",
          "cannot drop column "
              + o.column()
              + " of table "
              + database.nameOnPath(table)
              + " because other objects depend on it");
    }
  }
}
