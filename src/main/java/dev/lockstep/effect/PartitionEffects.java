package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AttachPartition;
import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.ast.TableOperation.PartitionBy;
import dev.lockstep.ast.TableOperation.PartitionOf;
import dev.lockstep.ast.TableOperation.Persistence;
import dev.lockstep.ast.TableOperation.SetInherit;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.PartitionBound;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Effects of making, attaching and detaching partitions (manual 5.12); measured on 13–18. */
final class PartitionEffects {
  private static final String INVALID_OBJECT_DEFINITION = "42P17";

  private final Tally tally;
  private final Database database;
  private final Targets targets;

  PartitionEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  /** CREATE TABLE … PARTITION OF: the parent is locked fully, its DEFAULT partition read. */
  void create(PartitionOf of, @Nullable PartitionBy by, Persistence persistence) {
    if (targets.isMissing(of.parent(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(of.parent(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    Table parent = database.table(of.parent());
    if (parent == null || isUndescribed(parent)) {
      return;
    }
    if (parent.isTemporary() && persistence != Persistence.TEMPORARY) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "cannot create a permanent relation as partition of a temporary relation");
      return;
    }
    if (!parent.isPartitioned()) {
      tally.fail(INVALID_OBJECT_DEFINITION, "\"" + of.parent().name() + "\" is not partitioned");
      return;
    }
    refuseBound(parent, of.bound());
    if (by != null && !areKeysCovered(parent, by)) {
      PartitionKeys.fail(tally);
    }
    readDefault(parent, of.bound());
    shareWithParent(parent, null);
  }

  /** Whether the unique indexes of the parent can be those of a partition that is divided too. */
  private boolean areKeysCovered(Table parent, PartitionBy by) {
    return tally.indexes(parent).stream()
        .map(TableIndex::definition)
        .filter(index -> index != null && index.unique())
        .allMatch(index -> PartitionKeys.areCoveredBy(by, Objects.requireNonNull(index).columns()));
  }

  /** A table that the history only spoke of may well be partitioned. */
  private static boolean isUndescribed(Table parent) {
    return !parent.isPartitioned() && !parent.complete();
  }

  private void refuseForm(Table parent, Bound bound) {
    if (!PartitionBounds.fits(bound, Objects.requireNonNull(parent.partitionBy()))) {
      tally.fail(Targets.INVALID_TABLE_DEFINITION, "invalid bound specification for a partition");
    }
  }

  /** Each modulus is a factor of the next larger, and no row has two homes. */
  private void refuseHash(Table parent, Bound bound) {
    int[] own = PartitionBound.hash(bound);
    if (own == null) {
      return;
    }
    if (own[1] >= own[0]) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "remainder for hash partition must be less than modulus");
    }
    for (Table sibling : partitions(parent)) {
      int[] other = sibling.bound() == null ? null : PartitionBound.hash(sibling.bound());
      if (other == null) {
        continue;
      }
      int smaller = Math.min(own[0], other[0]);
      if (Math.max(own[0], other[0]) % smaller != 0) {
        tally.fail(
            INVALID_OBJECT_DEFINITION,
            "every hash partition modulus must be a factor of the next larger modulus");
      }
      if (own[1] % smaller == other[1] % smaller) {
        tally.fail(
            INVALID_OBJECT_DEFINITION,
            "partition would overlap partition \"" + sibling.name().name() + "\"");
      }
    }
  }

  private void refuseBound(Table parent, Bound bound) {
    refuseForm(parent, bound);
    refuseHash(parent, bound);
    Ranges admitted = PartitionBounds.of(bound, parent.partitionBy());
    if (!bound.isDefault()
        && admitted != null
        && !admitted.intervals().isEmpty()
        && admitted.intervals().stream().allMatch(Ranges.Interval::isEmpty)) {
      tally.fail(INVALID_OBJECT_DEFINITION, "empty range bound specified for partition");
    }
    boolean taken =
        bound.isDefault()
            ? defaultPartition(database, parent) != null
            : PartitionBounds.overlaps(parent, bound, partitions(parent));
    if (taken) {
      tally.fail(INVALID_OBJECT_DEFINITION, "partition would overlap another partition");
    }
  }

  private List<Table> partitions(Table parent) {
    return parent.children().stream()
        .map(database.schema()::table)
        .filter(Objects::nonNull)
        .toList();
  }

  private void readDefault(Table parent, Bound bound) {
    Table fallback = defaultPartition(database, parent);
    if (fallback != null && !bound.isDefault()) {
      tally.lock(fallback, ACCESS_EXCLUSIVE);
      if (!PartitionBounds.provesOutside(fallback, parent, bound)) {
        tally.filled(fallback).forEach(tally::scan);
      }
    }
  }

  /** Indexes and foreign keys, both ways, are made the new partition's too. */
  private void shareWithParent(Table parent, @Nullable Table partition) {
    tally.indexes(parent).forEach(index -> tally.lock(index, SHARE_UPDATE_EXCLUSIVE));
    for (TableConstraint constraint : parent.constraints()) {
      if (constraint.foreignKey() != null) {
        boolean adopted = partition != null && hasSameKey(partition, constraint);
        tally.lockId(constraint.referenced(), adopted ? ACCESS_EXCLUSIVE : SHARE_ROW_EXCLUSIVE);
      }
    }
    LockMode onReferencing = tally.atLeast(15) ? SHARE_ROW_EXCLUSIVE : ACCESS_SHARE;
    parent.referencing().forEach(id -> tally.lockId(id, onReferencing));
  }

  private static boolean hasSameKey(Table partition, TableConstraint constraint) {
    return partition.constraints().stream()
        .anyMatch(
            own ->
                own.referenced() == constraint.referenced()
                    && own.foreignKey() != null
                    && ConstraintEffects.columns(own.definition())
                        .equals(ConstraintEffects.columns(constraint.definition())));
  }

  void attach(AttachPartition o) {
    Table parent = database.table(o.table());
    if (!targets.isTable(o.target())
        || refusesUnpartitioned(parent)
        || targets.isMissing(o.partition(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(o.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
    tally.lockTree(o.partition(), false, ACCESS_EXCLUSIVE);
    Table partition = database.table(o.partition());
    if (parent == null || partition == null || isUndescribed(parent)) {
      tally.scanTree(o.partition());
      return;
    }
    if (partition.isPartition()) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE, "\"" + o.partition().name() + "\" is already a partition");
    }
    refuseForm(parent, o.bound());
    refuseColumns(parent, partition);
    refuseBound(parent, o.bound());
    if (!isProven(parent, partition, o.bound())) {
      tally.filled(partition).forEach(tally::scan);
    } else if (!o.bound().isDefault()) {
      tally.because(
          "a valid CHECK proves that every row of "
              + o.partition().name()
              + " is within the bound");
    }
    readDefault(parent, o.bound());
    shareWithParent(parent, partition);
  }

  /** Whether the table is known to have no partitions, which is seen before the other name is. */
  private boolean refusesUnpartitioned(@Nullable Table parent) {
    if (parent == null || parent.isPartitioned() || !parent.complete()) {
      return false;
    }
    tally.fail(
        tally.atLeast(18) ? Targets.WRONG_OBJECT_TYPE : INVALID_OBJECT_DEFINITION,
        "table \"" + parent.name().name() + "\" is not partitioned");
    return true;
  }

  private boolean isProven(Table parent, Table partition, Bound bound) {
    if (!bound.isDefault()) {
      return PartitionBounds.provesWithin(partition, parent, bound);
    }
    return partitions(parent).stream()
        .map(Table::bound)
        .filter(Objects::nonNull)
        .allMatch(other -> PartitionBounds.provesOutside(partition, parent, other));
  }

  private void refuseColumns(Table parent, Table partition) {
    for (TableColumn column : parent.columns()) {
      TableColumn own = partition.column(column.name());
      boolean missing = own == null && partition.complete();
      boolean different =
          own != null
              && own.type() != null
              && column.type() != null
              && !own.type().sameAs(column.type());
      if (missing || different) {
        tally.fail("42804", "child table is missing column \"" + column.name() + "\" or its type");
      }
      boolean nullable =
          own != null
              && Boolean.FALSE.equals(own.notNull())
              && Boolean.TRUE.equals(column.notNull());
      if (nullable) {
        tally.fail(
            "42804", "column \"" + column.name() + "\" in child table must be marked NOT NULL");
      }
    }
  }

  static @Nullable Table defaultPartition(Database database, Table parent) {
    for (int id : parent.children()) {
      Table child = database.schema().table(id);
      if (child != null && child.bound() != null && child.bound().isDefault()) {
        return child;
      }
    }
    return null;
  }

  void detach(DetachPartition o) {
    if ((o.concurrently() || o.finalizing()) && !tally.atLeast(14)) {
      tally.fail("42601", "syntax error at or near \"CONCURRENTLY\"");
      return;
    }
    if (!targets.isTable(o.target())) {
      return;
    }
    Table parent = database.table(o.table());
    Table partition = database.table(o.partition());
    if (o.concurrently()) {
      tally.refusesTransaction();
    }
    if (refusesUnpartitioned(parent)
        || targets.isMissing(o.partition(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    if (parent != null && partition != null && !parent.children().contains(partition.id())) {
      tally.fail(
          Targets.UNDEFINED_TABLE,
          "relation \"" + o.partition().name() + "\" is not a partition of it");
    }
    if (o.concurrently() || o.finalizing()) {
      detachConcurrently(o, parent);
    } else {
      detach(o.table(), o.partition(), parent, partition);
    }
  }

  private void detachConcurrently(DetachPartition o, @Nullable Table parent) {
    tally.lock(o.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
    tally.lock(o.partition(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    if (parent == null) {
      return;
    }
    if (database.table(o.partition()) instanceof Table partition) {
      lockAttachedIndexes(partition);
    }
    if (o.finalizing()) {
      tally.fail("55000", "no pending detach operation for this partition");
    } else if (defaultPartition(database, parent) != null) {
      tally.fail("55000", "cannot detach partitions concurrently when a default partition exists");
    }
  }

  private void detach(
      QualifiedName parentName,
      QualifiedName partitionName,
      @Nullable Table parent,
      @Nullable Table partition) {
    tally.lock(parentName, RelationKind.TABLE, ACCESS_EXCLUSIVE);
    boolean keyed = parent != null && !parent.referencing().isEmpty();
    tally.lock(
        partitionName,
        RelationKind.TABLE,
        keyed || tally.atLeast(14) ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE);
    if (parent == null || partition == null) {
      return;
    }
    tally.tree(partition).stream().skip(1).forEach(each -> tally.lock(each, ACCESS_EXCLUSIVE));
    lockAttachedIndexes(partition);
    Table fallback = defaultPartition(database, parent);
    if (fallback != null) {
      tally.lock(fallback, ACCESS_EXCLUSIVE);
    }
    for (TableConstraint constraint : parent.constraints()) {
      tally.lockId(constraint.referenced(), SHARE_ROW_EXCLUSIVE);
    }
    for (int id : parent.referencing()) {
      Table other = database.schema().table(id);
      if (other != null) {
        // Rows that refer to the partition would be left without their parent.
        tally.lock(other, ACCESS_EXCLUSIVE);
        tally.scan(other);
      }
    }
  }

  private void lockAttachedIndexes(Table partition) {
    for (TableIndex index : tally.indexes(partition)) {
      if (index.parent() != Table.NONE) {
        tally.lock(index, ACCESS_EXCLUSIVE);
      }
    }
  }

  /** INHERIT and NO INHERIT. */
  void inherit(SetInherit o) {
    if (!targets.isTable(o.target())
        || targets.isMissing(o.parent(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    tally.lock(o.parent(), RelationKind.TABLE, o.inherit() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_SHARE);
    Table child = database.table(o.table());
    Table parent = database.table(o.parent());
    if (child == null || parent == null) {
      return;
    }
    if (child.isPartition() || parent.isPartitioned() || child.isPartitioned()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot change inheritance of a partition");
    }
    if (child.isTyped()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot change inheritance of typed table");
    }
    boolean isChild = parent.children().contains(child.id());
    if (!o.inherit()) {
      if (!isChild) {
        tally.fail(Targets.UNDEFINED_TABLE, "relation is not a parent of the table");
      }
      return;
    }
    if (isChild || tally.tree(child).contains(parent)) {
      tally.fail(Targets.DUPLICATE_TABLE, "circular or repeated inheritance not allowed");
    }
    refuseColumns(parent, child);
  }
}
