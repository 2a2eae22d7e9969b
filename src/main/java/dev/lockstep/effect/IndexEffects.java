package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.IndexOperation.*;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.List;
import java.util.Objects;

/** Effects of index statements (CREATE INDEX, DROP INDEX, REINDEX); measured on 13–18. */
final class IndexEffects {
  private final Tally tally;
  private final Database database;

  IndexEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  void add(IndexOperation operation) {
    switch (operation) {
      case CreateIndex o -> create(o);
      case DropIndex o -> drop(o);
      case Reindex o -> reindex(o);
      case AttachIndexPartition o -> attach(o);
      case IndexDependsOnExtension o -> tally.lock(o.index(), RelationKind.INDEX, ACCESS_EXCLUSIVE);
      case SetIndexStatistics o ->
          tally.lock(o.index(), RelationKind.INDEX, SHARE_UPDATE_EXCLUSIVE);
    }
  }

  private void create(CreateIndex o) {
    Index index = o.index();
    LockMode mode = o.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    Relation relation = database.find(index.table());
    Table partitioned = relation instanceof Table table && table.isPartitioned() ? table : null;
    if (o.concurrently()) {
      tally.refusesTransaction();
      if (partitioned != null) {
        tally.fail(
            "0A000",
            "cannot create index on partitioned table \""
                + index.table().name()
                + "\" concurrently");
      }
    }
    if (relation == null) {
      tally.lock(index.table(), RelationKind.TABLE, mode);
    } else {
      tally.lockTree(index.table(), index.only() || partitioned == null, mode);
      if (relation instanceof View view && !view.materialized()) {
        tally.fail("42809", "cannot create index on relation \"" + view.name().name() + "\"");
      }
    }
    QualifiedName name =
        index.name() == null ? null : new QualifiedName(index.table().schema(), index.name());
    if (name != null && database.find(name) instanceof TableIndex before) {
      if (o.ifNotExists()) {
        return;
      }
      if (before.birth().isInHistory()) {
        tally.fail("42P07", "relation \"" + index.name() + "\" already exists");
      }
    }
    if (partitioned != null && index.unique() && !coversPartitionKey(partitioned, index)) {
      tally.fail(
          "0A000", "unique constraint on partitioned table must include all partitioning columns");
    }
    if (partitioned != null && index.only()) {
      return;
    }
    if (partitioned != null) {
      tally.filled(partitioned).forEach(tally::scan);
    } else {
      tally.scan(index.table());
    }
    tally.build(index.name() != null ? index.name() : "an index of " + index.table().name());
  }

  private static boolean coversPartitionKey(Table table, Index index) {
    if (table.partitionBy() == null) {
      return true;
    }
    List<String> columns =
        index.keys().stream().map(IndexKey::column).filter(Objects::nonNull).toList();
    return table.partitionBy().keys().stream()
        .allMatch(key -> key.column() != null && columns.contains(key.column()));
  }

  private void drop(DropIndex o) {
    if (o.concurrently()) {
      tally.refusesTransaction();
      if (o.cascade()) {
        tally.fail("0A000", "DROP INDEX CONCURRENTLY does not support CASCADE");
      }
    }
    LockMode onTable = o.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
    TableIndex index = database.index(o.index());
    if (index == null) {
      QualifiedName name =
          o.index().schema() == null
              ? o.index().withSchema(database.session().searchPath().getFirst())
              : o.index();
      if (!o.ifExists() && database.schema().dropped().containsKey(name)) {
        tally.fail("42704", "index \"" + o.index().name() + "\" does not exist");
        return;
      }
      tally.lock(o.index(), RelationKind.INDEX, onTable);
      return;
    }
    Relation owner = database.schema().relation(index.table());
    boolean partitioned = owner instanceof Table table && table.isPartitioned();
    if (o.concurrently() && partitioned) {
      tally.fail(
          "0A000", "cannot drop partitioned index \"" + index.name().name() + "\" concurrently");
    }
    if (index.constraint() != null) {
      tally.fail(
          "2BP01",
          "cannot drop index "
              + index.name().name()
              + " because constraint "
              + index.constraint()
              + " requires it");
    }
    tally.lock(index, onTable);
    if (owner instanceof Table table && partitioned) {
      tally.tree(table).forEach(each -> tally.lock(each, onTable));
      index.children().forEach(id -> tally.lockId(id, onTable));
    } else if (owner != null) {
      tally.lock(owner, onTable);
    }
  }

  private void reindex(Reindex o) {
    boolean wide =
        o.scope() == Reindex.Scope.SCHEMA
            || o.scope() == Reindex.Scope.DATABASE
            || o.scope() == Reindex.Scope.SYSTEM;
    if (o.concurrently() || wide) {
      tally.refusesTransaction();
    }
    if (o.name() == null || wide) {
      return;
    }
    Relation relation = database.find(o.name());
    LockMode onTable = o.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    LockMode onIndex = o.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
    switch (relation) {
      case Table table -> {
        if (table.isPartitioned()) {
          tally.refusesTransaction();
        }
        for (Table each : tally.filled(table)) {
          tally.lock(each, onTable);
          tally.scan(each);
          tally.indexes(each).forEach(index -> rebuild(index, onIndex));
        }
      }
      case TableIndex index -> {
        Relation owner = database.schema().relation(index.table());
        if (owner != null) {
          tally.lock(owner, onTable);
          tally.scan(owner);
        }
        rebuild(index, onIndex);
      }
      case null, default -> {
        boolean isIndex = o.scope() == Reindex.Scope.INDEX;
        tally.lock(
            o.name(),
            isIndex ? RelationKind.INDEX : RelationKind.TABLE,
            isIndex ? onIndex : onTable);
        if (!isIndex) {
          tally.scan(o.name());
        }
      }
    }
  }

  private void rebuild(TableIndex index, LockMode mode) {
    if (mode == ACCESS_EXCLUSIVE) {
      tally.rebuild(index);
    } else {
      tally.lock(index, mode);
      tally.build(database.nameOnPath(index));
    }
  }

  private void attach(AttachIndexPartition o) {
    tally.lock(o.index(), RelationKind.INDEX, ACCESS_EXCLUSIVE);
    tally.lock(o.partition(), RelationKind.INDEX, ACCESS_EXCLUSIVE);
  }
}
