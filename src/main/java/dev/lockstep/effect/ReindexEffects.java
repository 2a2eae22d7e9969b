package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Effects of REINDEX; measured on 13–18. Partitions are reached from version 14 on. */
final class ReindexEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  ReindexEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void reindex(Reindex o) {
    boolean wide = o.scope().compareTo(Reindex.Scope.TABLE) > 0;
    if (o.concurrently() || wide) {
      tally.refusesTransaction();
    }
    LockMode onTable = o.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    if (wide) {
      if (o.scope() == Reindex.Scope.SCHEMA && o.name() != null) {
        reindexSchema(o.name().name(), onTable);
      }
      return;
    }
    if (o.name() == null || targets.isMissing(o.name(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    boolean byIndex = o.scope() == Reindex.Scope.INDEX;
    Relation relation = database.find(o.name());
    switch (relation) {
      case TableIndex index when byIndex -> reindexIndex(o, index, onTable);
      case Table table when !byIndex -> reindexTable(table, onTable);
      case View view when !byIndex && view.materialized() -> rebuildAll(view, onTable);
      case null -> {
        tally.lock(
            o.name(),
            byIndex ? RelationKind.INDEX : RelationKind.TABLE,
            byIndex ? ACCESS_EXCLUSIVE : onTable);
        if (!byIndex) {
          tally.scan(o.name());
        }
      }
      default ->
          tally.fail(
              Targets.WRONG_OBJECT_TYPE,
              "\"" + o.name().name() + "\" is not " + (byIndex ? "an index" : "a table"));
    }
  }

  private void reindexTable(Table table, LockMode mode) {
    if (!table.isPartitioned()) {
      rebuildAll(table, mode);
      return;
    }
    if (!tally.atLeast(14)) {
      // Version 13 warns and does nothing.
      tally.lock(table, mode);
      return;
    }
    tally.refusesTransaction();
    tally.lock(table, mode);
    tally.filled(table).forEach(each -> rebuildAll(each, mode));
  }

  private void reindexIndex(Reindex o, TableIndex index, LockMode onTable) {
    Relation owner = database.schema().relation(index.table());
    if (!(owner instanceof Table table) || !table.isPartitioned()) {
      rebuild(index, owner, onTable);
      return;
    }
    if (!tally.atLeast(14)) {
      tally.fail("0A000", "REINDEX is not yet implemented for partitioned indexes");
      return;
    }
    tally.refusesTransaction();
    tally.lock(table, onTable);
    if (!o.concurrently()) {
      tally.lock(index, ACCESS_EXCLUSIVE);
    }
    lockBetween(index, onTable);
    for (TableIndex leaf : leaves(index)) {
      rebuild(leaf, database.schema().relation(leaf.table()), onTable);
    }
  }

  /** Partitioned indexes below the one named are locked as tables are. */
  private void lockBetween(TableIndex index, LockMode mode) {
    for (int id : index.children()) {
      TableIndex below = database.schema().index(id);
      if (below != null && !below.children().isEmpty()) {
        tally.lock(below, mode);
        lockBetween(below, mode);
      }
    }
  }

  private List<TableIndex> leaves(TableIndex index) {
    if (index.children().isEmpty()) {
      return List.of(index);
    }
    return index.children().stream()
        .map(database.schema()::index)
        .filter(java.util.Objects::nonNull)
        .flatMap(below -> leaves(below).stream())
        .toList();
  }

  private void reindexSchema(String schema, LockMode mode) {
    for (Relation relation : database.schema().relations().values()) {
      boolean indexed =
          relation instanceof Table table && !table.isPartitioned()
              || relation instanceof View view && view.materialized();
      if (indexed && schema.equals(relation.name().schema())) {
        rebuildAll(relation, mode);
      }
    }
  }

  private void rebuildAll(Relation relation, LockMode mode) {
    tally.lock(relation, mode);
    tally.indexes(relation).forEach(index -> rebuild(index, relation, mode));
  }

  /** CONCURRENTLY too takes the index fully at the end, to put the new one in its place. */
  private void rebuild(TableIndex index, @Nullable Relation owner, LockMode mode) {
    tally.rebuild(index);
    if (owner != null) {
      tally.lock(owner, mode);
      tally.scan(owner);
    }
  }
}
