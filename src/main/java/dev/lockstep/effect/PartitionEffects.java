package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AttachPartition;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.ast.TableOperation.PartitionOf;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Effects of making, attaching and detaching partitions (manual 5.12); measured on 13–18. */
final class PartitionEffects {
  private final Tally tally;
  private final Database database;

  PartitionEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  /** CREATE TABLE … PARTITION OF; ACCESS EXCLUSIVE on the parent, the DEFAULT partition is read. */
  void create(PartitionOf of) {
    tally.lock(of.parent(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    Table parent = database.table(of.parent());
    if (parent == null) {
      return;
    }
    Table fallback = defaultPartition(parent);
    if (fallback != null && !of.bound().isDefault()) {
      tally.lock(fallback, ACCESS_EXCLUSIVE);
      tally.scan(fallback);
    }
    lockReferenced(parent);
  }

  private void lockReferenced(Table parent) {
    for (TableConstraint constraint : parent.constraints()) {
      tally.lockId(constraint.referenced(), SHARE_ROW_EXCLUSIVE);
    }
  }

  void attach(AttachPartition o) {
    tally.lock(o.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
    tally.lockTree(o.partition(), false, ACCESS_EXCLUSIVE);
    Table parent = database.table(o.table());
    Table partition = database.table(o.partition());
    if (!o.bound().isDefault() && !boundIsProven(parent, partition)) {
      tally.scanTree(o.partition());
    }
    if (parent == null) {
      return;
    }
    Table fallback = defaultPartition(parent);
    if (fallback != null && !o.bound().isDefault()) {
      tally.lock(fallback, ACCESS_EXCLUSIVE);
      if (!hasCheckOn(fallback, keys(parent))) {
        tally.scan(fallback);
      }
    }
    if (partition != null) {
      buildMissingIndexes(parent, partition);
    }
    lockReferenced(parent);
  }

  private @Nullable Table defaultPartition(Table parent) {
    for (int id : parent.children()) {
      Table child = database.schema().table(id);
      if (child != null && child.bound() != null && child.bound().isDefault()) {
        return child;
      }
    }
    return null;
  }

  private static List<String> keys(Table parent) {
    if (parent.partitionBy() == null) {
      return List.of();
    }
    return parent.partitionBy().keys().stream()
        .map(IndexKey::expression)
        .map(Expression::columns)
        .flatMap(List::stream)
        .toList();
  }

  /** A valid CHECK over the key, with NOT NULL known, is taken to imply the bound. */
  private boolean boundIsProven(@Nullable Table parent, @Nullable Table partition) {
    if (parent == null || partition == null || keys(parent).isEmpty()) {
      return false;
    }
    List<String> keys = keys(parent);
    return hasCheckOn(partition, keys) && keys.stream().allMatch(key -> isNotNull(partition, key));
  }

  private static boolean isNotNull(Table table, String column) {
    var found = table.column(column);
    if (found != null && Boolean.TRUE.equals(found.notNull())) {
      return true;
    }
    return table.constraints().stream()
        .filter(TableConstraint::holds)
        .anyMatch(
            c ->
                c.definition() instanceof Constraint.Check check
                    && NotNullProof.implies(check.expression(), column));
  }

  private static boolean hasCheckOn(Table table, List<String> columns) {
    return !columns.isEmpty()
        && table.constraints().stream()
            .filter(TableConstraint::holds)
            .anyMatch(
                c ->
                    c.definition() instanceof Constraint.Check check
                        && check.expression().columns().containsAll(columns));
  }

  private void buildMissingIndexes(Table parent, Table partition) {
    for (TableIndex wanted : tally.indexes(parent)) {
      boolean there =
          wanted.definition() == null
              || tally.indexes(partition).stream().anyMatch(i -> sameKeys(i, wanted));
      if (!there) {
        tally.scan(partition);
        tally.build(wanted.name().name());
      }
    }
  }

  private static boolean sameKeys(TableIndex one, TableIndex other) {
    return one.definition() != null
        && other.definition() != null
        && one.definition().keys().stream()
            .map(k -> k.expression().text())
            .toList()
            .equals(other.definition().keys().stream().map(k -> k.expression().text()).toList());
  }

  void detach(DetachPartition o) {
    Table parent = database.table(o.table());
    if (o.concurrently()) {
      tally.refusesTransaction();
      tally.lock(o.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
      tally.lock(o.partition(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      if (!tally.atLeast(14)) {
        tally.fail("42601", "syntax error at or near \"CONCURRENTLY\"");
      } else if (parent != null && defaultPartition(parent) != null) {
        tally.fail(
            "55000", "cannot detach partitions concurrently when a default partition exists");
      }
      return;
    }
    if (o.finalizing()) {
      tally.lock(o.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
      tally.lock(o.partition(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      return;
    }
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    tally.lock(
        o.partition(),
        RelationKind.TABLE,
        tally.atLeast(14) ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE);
    if (parent != null) {
      Table fallback = defaultPartition(parent);
      if (fallback != null) {
        tally.lock(fallback, ACCESS_EXCLUSIVE);
      }
      for (TableConstraint constraint : parent.constraints()) {
        tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
      }
    }
  }

  /** Whether any partition tree of that name is known to be partitioned. */
  static boolean isPartitioned(Database database, QualifiedName name) {
    Table table = database.table(name);
    return table != null && table.isPartitioned();
  }
}
