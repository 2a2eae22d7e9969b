package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.IndexOperation.*;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.ReferringKey;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Effects of index statements (CREATE INDEX, DROP INDEX, ALTER INDEX); measured on 13–18. */
final class IndexEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  IndexEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void add(IndexOperation operation) {
    switch (operation) {
      case CreateIndex o -> create(o);
      case DropIndex o -> drop(o);
      case Reindex o -> new ReindexEffects(tally).reindex(o);
      case AttachIndexPartition o -> attach(o);
      case IndexDependsOnExtension o -> tally.lock(o.index(), RelationKind.INDEX, ACCESS_EXCLUSIVE);
      case SetIndexStatistics o -> setStatistics(o);
    }
  }

  private void create(CreateIndex o) {
    Index index = o.index();
    if (o.concurrently()) {
      tally.refusesTransaction();
    }
    if (targets.isMissing(index.table(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    LockMode mode = o.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    Relation relation = database.find(index.table());
    Table partitioned = relation instanceof Table table && table.isPartitioned() ? table : null;
    if (partitioned != null && o.concurrently()) {
      tally.fail(
          "0A000",
          "cannot create index on partitioned table \"" + index.table().name() + "\" concurrently");
    }
    if (relation instanceof View view && !view.materialized()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot create index on a view");
    }
    // The partitions are locked before the name is looked for.
    tally.lockTree(index.table(), index.only() || partitioned == null, mode);
    if (isThere(o, relation)) {
      return;
    }
    if (partitioned != null && "pg_default".equals(index.tablespace())) {
      tally.fail("0A000", "cannot specify default tablespace for partitioned relations");
    }
    if (relation == null) {
      tally.scan(index.table());
    }
    refuse(index, relation, partitioned);
  }

  /** Whether IF NOT EXISTS leaves it at a lock on the table; another of that name fails. */
  private boolean isThere(CreateIndex o, @Nullable Relation table) {
    if (o.index().name() == null) {
      return false;
    }
    String schema = table == null ? o.index().table().schema() : table.name().schema();
    Relation before = database.find(new QualifiedName(schema, o.index().name()));
    if (before == null) {
      return false;
    }
    if (o.ifNotExists()) {
      tally.because(
          before.birth().place(), "IF NOT EXISTS: " + o.index().name() + " is there already");
    } else if (before.birth().isInHistory()) {
      tally.fail(Targets.DUPLICATE_TABLE, "relation \"" + o.index().name() + "\" already exists");
    }
    return o.ifNotExists();
  }

  private void refuse(Index index, @Nullable Relation relation, @Nullable Table partitioned) {
    if (relation instanceof Table table) {
      index.columns().forEach(column -> targets.lacksColumn(table, column));
      index.keys().forEach(key -> refuseVirtual(table, key));
    }
    if (index.unique() && index.method() != null && index.method().equals("hash")) {
      tally.fail("0A000", "access method \"hash\" does not support unique indexes");
    }
    for (IndexKey key : index.keys()) {
      refuseMutable(key.expression());
    }
    refuseMutable(index.where());
    StorageParameters.checkIndex(index.method(), index.parameters(), tally);
    if (relation instanceof Table table) {
      OperatorClasses.check(index, table, tally);
    }
    if (partitioned != null && index.unique()) {
      List<String> columns =
          index.keys().stream().map(IndexKey::column).filter(Objects::nonNull).toList();
      if (!PartitionKeys.areCoveredBy(tally.tree(partitioned), columns)) {
        PartitionKeys.fail(tally);
      }
    }
  }

  private void refuseVirtual(Table table, IndexKey key) {
    TableColumn column = key.column() == null ? null : table.column(key.column());
    if (column != null
        && column.generated() != null
        && column.generated().kind() != Column.Generated.Kind.STORED
        && tally.atLeast(18)) {
      tally.fail("0A000", "indexes on virtual generated columns are not supported");
    }
  }

  /** An index must give the same value for the same row for ever (manual 11.7). */
  private void refuseMutable(@Nullable Expression expression) {
    new ExpressionErrors(tally).refuseOtherRows(expression, "index expressions");
    if (expression != null && Volatility.isSurelyMutable(expression, database)) {
      tally.fail("42P17", "functions in index expression must be marked IMMUTABLE");
    }
  }

  private void drop(DropIndex o) {
    if (o.concurrently()) {
      tally.refusesTransaction();
      if (tally.siblings().size() > 1) {
        tally.fail("0A000", "DROP INDEX CONCURRENTLY does not support dropping multiple objects");
      }
      if (o.cascade()) {
        tally.fail("0A000", "DROP INDEX CONCURRENTLY does not support CASCADE");
      }
    }
    if (targets.isMissing(o.index(), o.ifExists(), Targets.UNDEFINED_OBJECT)) {
      return;
    }
    LockMode onTable = o.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
    Relation relation = database.find(o.index());
    if (!(relation instanceof TableIndex index)) {
      if (relation != null) {
        tally.fail(Targets.WRONG_OBJECT_TYPE, "\"" + o.index().name() + "\" is not an index");
      }
      tally.lock(o.index(), RelationKind.INDEX, ACCESS_EXCLUSIVE);
      return;
    }
    Relation owner = database.schema().relation(index.table());
    boolean partitioned = owner instanceof Table table && table.isPartitioned();
    refuseDrop(o, index, partitioned);
    lockIndexes(index);
    if (owner instanceof Table table && partitioned) {
      tally.tree(table).forEach(each -> tally.lock(each, onTable));
    } else if (owner != null) {
      tally.lock(owner, onTable);
    }
  }

  private void lockIndexes(TableIndex index) {
    tally.lock(index, ACCESS_EXCLUSIVE);
    for (int id : index.children()) {
      TableIndex below = database.schema().index(id);
      if (below != null) {
        lockIndexes(below);
      }
    }
  }

  private void refuseDrop(DropIndex o, TableIndex index, boolean partitioned) {
    String name = index.name().name();
    if (o.concurrently() && partitioned) {
      tally.fail("0A000", "cannot drop partitioned index \"" + name + "\" concurrently");
    }
    if (index.constraint() != null) {
      tally.fail(
          "2BP01",
          "cannot drop index "
              + name
              + " because constraint "
              + index.constraint()
              + " requires it");
    }
    TableIndex parent = database.schema().index(index.parent());
    if (parent != null) {
      tally.fail(
          "2BP01",
          "cannot drop index " + name + " because index " + parent.name().name() + " requires it");
    }
    for (ReferringKey key : ReferringKey.on(index, database.schema())) {
      tally.lock(key.table(), ACCESS_EXCLUSIVE);
      if (!o.cascade()) {
        tally.fail("2BP01", "cannot drop index " + name + " because other objects depend on it");
      }
    }
  }

  private void attach(AttachIndexPartition o) {
    if (targets.isMissing(o.partition(), false, Targets.UNDEFINED_TABLE)
        || targets.isMissing(o.index(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(o.index(), RelationKind.INDEX, SHARE_UPDATE_EXCLUSIVE);
    tally.lock(o.partition(), RelationKind.INDEX, ACCESS_EXCLUSIVE);
    TableIndex parent = database.index(o.index());
    TableIndex part = database.index(o.partition());
    if (parent == null || part == null) {
      return;
    }
    Table above = database.schema().table(parent.table());
    if (above != null && !above.isPartitioned() && above.complete()) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE, "\"" + parent.name().name() + "\" is not a partitioned index");
    }
    tally.lockId(parent.table(), ACCESS_SHARE);
    tally.lockId(part.table(), ACCESS_SHARE);
    if (!isAlike(parent, part)) {
      tally.fail("55000", "cannot attach index as a partition of the other index");
    }
    boolean another = part.parent() != Table.NONE && part.parent() != parent.id();
    boolean taken =
        parent.children().stream()
            .map(database.schema()::index)
            .filter(Objects::nonNull)
            .anyMatch(other -> other.table() == part.table() && other.id() != part.id());
    if (another || taken) {
      tally.fail("55000", "cannot attach index: another index is already attached");
    }
  }

  /** Whether the second index belongs to a partition of the first one's table and has its keys. */
  private boolean isAlike(TableIndex parent, TableIndex part) {
    Table above = database.schema().table(parent.table());
    boolean below = above == null || !above.complete() || above.children().contains(part.table());
    Index one = parent.definition();
    Index other = part.definition();
    boolean keyed =
        one == null
            || other == null
            || one.keys().size() == other.keys().size()
                && one.unique() == other.unique()
                && one.keys().stream()
                    .map(IndexKey::column)
                    .toList()
                    .equals(other.keys().stream().map(IndexKey::column).toList());
    return below && keyed;
  }

  /** Only expression columns of an index have statistics of their own. */
  private void setStatistics(SetIndexStatistics o) {
    if (targets.isMissing(o.index(), o.ifExists(), Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(o.index(), RelationKind.INDEX, SHARE_UPDATE_EXCLUSIVE);
    TableIndex index = database.index(o.index());
    if (index == null || index.definition() == null || !o.column().matches("\\d{1,4}")) {
      return;
    }
    int number = Integer.parseInt(o.column());
    List<IndexKey> keys = index.definition().keys();
    if (number > keys.size() + index.definition().include().size()) {
      tally.fail(Targets.UNDEFINED_COLUMN, "column number " + number + " does not exist");
    } else if (number > keys.size() || keys.get(number - 1).column() != null) {
      tally.fail("0A000", "cannot alter statistics on non-expression column of an index");
    }
  }
}
