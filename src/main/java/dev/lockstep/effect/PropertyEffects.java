package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation.*;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Effects of ALTER on what a relation is called, where it lies and how it is stored (ALTER TABLE,
 * Notes); measured on 13–18.
 */
final class PropertyEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  PropertyEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  /** An action on one table alone. */
  void lockTable(RelationTarget target, LockMode mode) {
    if (targets.isTable(target)) {
      tally.lock(target.name(), RelationKind.TABLE, mode);
    }
  }

  void renameColumn(RenameColumn o) {
    if (!targets.fits(o.target())) {
      return;
    }
    Table table = database.table(o.table());
    if (table == null) {
      tally.lock(o.table(), Targets.kind(o.target()), ACCESS_EXCLUSIVE);
      return;
    }
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    if (table.isTyped()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot rename column of typed table");
    }
    if (Targets.isSystemColumn(o.from())) {
      tally.fail("0A000", "cannot rename system column \"" + o.from() + "\"");
    }
    if (targets.lacksColumn(table, o.from())) {
      return;
    }
    targets.refusesInherited(table, o.from(), "cannot rename");
    targets.refusesOnly(o.target(), table, "renaming a column");
    TableColumn taken = table.column(o.to());
    if (taken != null && taken.birth().isInHistory()) {
      tally.fail("42701", "column \"" + o.to() + "\" already exists");
    }
  }

  void rename(RenameRelation o) {
    if (!targets.fits(o.target())) {
      return;
    }
    Relation relation = database.find(o.table());
    boolean asIndex = o.target().kind() == RelationTarget.Kind.INDEX;
    boolean isIndex = relation == null || relation instanceof TableIndex;
    tally.lock(
        o.table(),
        Targets.kind(o.target()),
        asIndex && isIndex ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE);
    if (relation != null && isTaken(relation.name().withName(o.to()))) {
      tally.fail(Targets.DUPLICATE_TABLE, "relation \"" + o.to() + "\" already exists");
    }
    boolean typed = relation instanceof Table || relation instanceof View;
    if (relation != null
        && typed
        && database.type(relation.name().withName(o.to())) instanceof DataType type
        && type.birth().isInHistory()) {
      // A relation has a row type of its name.
      tally.fail("42710", "type \"" + o.to() + "\" already exists");
    }
  }

  private boolean isTaken(QualifiedName name) {
    Relation other = database.find(name);
    return other != null && other.birth().isInHistory();
  }

  void setSchema(SetRelationSchema o) {
    if (!targets.fits(o.target())) {
      return;
    }
    Relation relation = database.find(o.table());
    tally.lock(o.table(), Targets.kind(o.target()), ACCESS_EXCLUSIVE);
    if (relation instanceof Sequence sequence && sequence.ownerTable() != Table.NONE) {
      tally.fail("0A000", "cannot move an owned sequence into another schema");
    }
    targets.isSchemaThere(o.schema(), false);
    if (o.schema().startsWith("pg_temp")
        || relation instanceof Table table && table.isTemporary()) {
      tally.fail("0A000", "cannot move objects into or out of temporary schemas");
    }
    if (relation != null
        && !o.schema().equals(relation.name().schema())
        && isTaken(relation.name().withSchema(o.schema()))) {
      tally.fail(
          Targets.DUPLICATE_TABLE,
          "relation \"" + relation.name().name() + "\" already exists in schema " + o.schema());
    }
    lockSequences(relation);
  }

  /** A new owner becomes that of the indexes too; the present one changes nothing. */
  void setOwner(SetRelationOwner o) {
    if (!targets.fits(o.target())) {
      return;
    }
    Relation relation = database.find(o.table());
    tally.lock(o.table(), Targets.kind(o.target()), ACCESS_EXCLUSIVE);
    if (relation != null && !isPresentOwner(o.owner())) {
      tally.indexes(relation).forEach(index -> tally.lock(index, ACCESS_EXCLUSIVE));
      lockSequences(relation);
    }
  }

  private static boolean isPresentOwner(String owner) {
    return owner.equalsIgnoreCase("current_user")
        || owner.equalsIgnoreCase("session_user")
        || owner.equalsIgnoreCase("current_role");
  }

  private void lockSequences(@Nullable Relation relation) {
    if (relation instanceof Table table) {
      table.columns().forEach(column -> tally.lockId(column.sequence(), ACCESS_EXCLUSIVE));
    }
  }

  void enableTrigger(EnableTrigger o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    Table table = database.table(o.table());
    boolean below = table != null && !o.target().only() && isSharedWithPartitions(o, table);
    tally.lockTree(o.table(), !below, SHARE_ROW_EXCLUSIVE);
    boolean named = !o.trigger().equals("ALL") && !o.trigger().equals("USER");
    if (named
        && table != null
        && table.complete()
        && table.triggers().stream().noneMatch(t -> t.name().equals(o.trigger()))) {
      tally.fail(
          Targets.UNDEFINED_OBJECT, "trigger \"" + o.trigger() + "\" for table does not exist");
    }
  }

  /**
   * Whether partitions have one of the triggers meant too: those for each row, among them the
   * server's own for foreign keys, which only ALL means and version 13 left alone.
   */
  private boolean isSharedWithPartitions(EnableTrigger o, Table table) {
    if (!table.isPartitioned()) {
      return false;
    }
    boolean all = o.trigger().equals("ALL");
    boolean any = all || o.trigger().equals("USER");
    boolean keyed =
        !table.referencing().isEmpty()
            || table.constraints().stream().anyMatch(c -> c.foreignKey() != null);
    return (all && keyed && tally.atLeast(14))
        || !table.complete()
        || table.triggers().stream()
            .anyMatch(t -> t.forEachRow() && (any || t.name().equals(o.trigger())));
  }

  void enableRule(EnableRule o) {
    lockTable(o.target(), ACCESS_EXCLUSIVE);
    if (database.table(o.table()) instanceof Table table
        && table.complete()
        && !table.rules().contains(o.rule())) {
      tally.fail(
          Targets.UNDEFINED_OBJECT,
          "rule \"" + o.rule() + "\" for relation \"" + o.table().name() + "\" does not exist");
    }
  }

  void setOfType(SetOfType o) {
    lockTable(o.target(), ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    if (table == null || !table.complete()) {
      return;
    }
    if (o.type() == null) {
      if (!table.isTyped()) {
        tally.fail(Targets.WRONG_OBJECT_TYPE, "\"" + o.table().name() + "\" is not a typed table");
      }
      return;
    }
    if (!table.parents().isEmpty()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "typed tables cannot inherit");
    }
    if (database.type(o.type()) instanceof DataType.OtherType type
        && type.attributes() != null
        && !table.columns().stream()
            .map(TableColumn::name)
            .toList()
            .equals(type.attributes().stream().map(Column::name).toList())) {
      tally.fail("42804", "table has other columns than the type");
    }
  }

  void setCluster(SetCluster o) {
    if (!targets.fits(o.target())) {
      return;
    }
    tally.lock(o.table(), Targets.kind(o.target()), SHARE_UPDATE_EXCLUSIVE);
    if (database.table(o.table()) instanceof Table table && table.isPartitioned()) {
      tally.fail("0A000", "cannot mark index clustered in partitioned table");
      return;
    }
    TableIndex index = indexOf(o.table(), o.index());
    if (index != null) {
      tally.lock(index, SHARE_UPDATE_EXCLUSIVE);
    }
  }

  /** The index of a relation; a name known to be none of its indexes fails the statement. */
  private @Nullable TableIndex indexOf(QualifiedName relationName, @Nullable String name) {
    Relation relation = database.find(relationName);
    if (name == null || relation == null) {
      return null;
    }
    TableIndex index = database.index(new QualifiedName(relation.name().schema(), name));
    boolean known =
        relation instanceof Table table
            && table.complete()
            && tally.indexes(table).stream().allMatch(own -> !own.name().name().equals(name));
    if (known) {
      tally.fail(
          index == null ? Targets.UNDEFINED_OBJECT : Targets.WRONG_OBJECT_TYPE,
          "index \"" + name + "\" for table \"" + relation.name().name() + "\" does not exist");
      return null;
    }
    return index;
  }

  void setLogged(SetLogged o) {
    if (!targets.fits(o.target())) {
      return;
    }
    Relation relation = database.find(o.table());
    if (relation instanceof Sequence sequence) {
      if (!tally.atLeast(15)) {
        tally.fail(Targets.WRONG_OBJECT_TYPE, "\"" + o.table().name() + "\" is not a table");
      }
      tally.lock(sequence, ACCESS_EXCLUSIVE);
      if (!o.logged()) {
        tally.rewriteOnly(sequence);
      }
      return;
    }
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    if (!(relation instanceof Table table)) {
      tally.rewriteUnknown(o.table());
      return;
    }
    if (refusesLogged(table)) {
      return;
    }
    Persistence wanted = o.logged() ? Persistence.PERMANENT : Persistence.UNLOGGED;
    if (table.complete() && table.persistence() == wanted) {
      return;
    }
    refuseMixture(table, o.logged());
    tally.rewrite(table);
    if (tally.atLeast(15)) {
      for (TableColumn column : table.columns()) {
        Relation sequence = database.schema().relation(column.sequence());
        if (sequence != null) {
          tally.lock(sequence, ACCESS_EXCLUSIVE);
          tally.rewriteOnly(sequence);
        }
      }
    }
  }

  /** Whether there is nothing to write: a partitioned table has no rows, a temporary no log. */
  private boolean refusesLogged(Table table) {
    if (table.isTemporary()) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION, "cannot change logged status of a temporary table");
    }
    if (table.isPartitioned() && tally.atLeast(18)) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "SET LOGGED and UNLOGGED cannot be performed on a partitioned table");
    }
    return table.isTemporary() || table.isPartitioned();
  }

  /** A permanent table cannot refer to an unlogged one. */
  private void refuseMixture(Table table, boolean logged) {
    boolean mixed =
        logged
            ? table.constraints().stream()
                .map(c -> database.schema().table(c.referenced()))
                .filter(Objects::nonNull)
                .anyMatch(other -> other.persistence() == Persistence.UNLOGGED)
            : table.referencing().stream()
                .map(database.schema()::table)
                .filter(Objects::nonNull)
                .anyMatch(
                    other ->
                        other.id() != table.id() && other.persistence() == Persistence.PERMANENT);
    if (mixed) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "could not change table to logged or unlogged because of its foreign keys");
    }
  }

  /** The method a table has already is no change; a table's own is taken to be heap. */
  void setAccessMethod(SetAccessMethod o) {
    if (!targets.fits(o.target())) {
      return;
    }
    tally.lock(o.table(), Targets.kind(o.target()), ACCESS_EXCLUSIVE);
    if (database.table(o.table()) instanceof Table table && table.isPartitioned()) {
      if (!tally.atLeast(17)) {
        tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot change access method of a partitioned table");
      }
      return;
    }
    if (!o.method().equalsIgnoreCase("heap") && !o.method().equalsIgnoreCase("default")) {
      tally.rewrite(RelationTarget.table(o.table()));
    }
  }

  void setTablespace(SetTablespace o) {
    if (!targets.fits(o.target())) {
      return;
    }
    tally.lock(o.table(), Targets.kind(o.target()), ACCESS_EXCLUSIVE);
    Relation relation = database.find(o.table());
    if (o.tablespace().equals("pg_default")) {
      return;
    }
    if (relation != null) {
      tally.rewriteOnly(relation);
    } else {
      tally.rewriteUnknown(o.table());
    }
  }

  void setParameters(SetStorageParameters o) {
    if (!targets.fits(o.target())) {
      return;
    }
    boolean light = o.parameters().stream().allMatch(p -> StorageParameters.isLight(p.name()));
    tally.lock(
        o.table(), Targets.kind(o.target()), light ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE);
    Relation relation = database.find(o.table());
    if (relation instanceof View view && !view.materialized()) {
      return;
    }
    boolean partitioned =
        relation instanceof Table table && table.isPartitioned()
            || relation instanceof TableIndex index && !index.children().isEmpty();
    if (partitioned
        && !o.reset()
        && o.parameters().stream().anyMatch(p -> !p.name().startsWith("toast."))) {
      boolean wrongType = relation instanceof TableIndex || tally.atLeast(16);
      tally.fail(
          wrongType ? Targets.WRONG_OBJECT_TYPE : StorageParameters.INVALID_PARAMETER_VALUE,
          "cannot specify storage parameters for a partitioned relation");
    }
    if (relation instanceof Table && !o.reset()) {
      o.parameters().forEach(p -> StorageParameters.check(p, tally));
    }
    if (relation instanceof TableIndex index && index.definition() != null && !o.reset()) {
      StorageParameters.checkIndex(index.definition().method(), o.parameters(), tally);
    }
  }

  void setReplicaIdentity(SetReplicaIdentity o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    TableIndex index = indexOf(o.table(), o.index());
    Table table = database.table(o.table());
    if (index == null) {
      return;
    }
    tally.lock(index, SHARE);
    if (table != null && index.definition() != null && !identifies(table, index)) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "index \"" + index.name().name() + "\" cannot be used as replica identity");
    }
  }

  private static boolean identifies(Table table, TableIndex index) {
    return index.definition() != null
        && index.isUnique()
        && index.definition().where() == null
        && index.definition().keys().stream()
            .map(IndexKey::column)
            .allMatch(
                column -> {
                  TableColumn found = column == null ? null : table.column(column);
                  return found != null && Boolean.TRUE.equals(found.notNull());
                });
  }
}
