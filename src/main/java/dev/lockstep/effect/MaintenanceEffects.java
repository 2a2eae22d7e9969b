package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.MaintenanceOperation.*;
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
import org.jspecify.annotations.Nullable;

/** Effects of VACUUM, ANALYZE, CLUSTER and LOCK (manual 24.1 and 13.3.1); measured on 13–18. */
final class MaintenanceEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  MaintenanceEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void add(MaintenanceOperation operation) {
    switch (operation) {
      case Vacuum o -> {
        tally.refusesTransaction();
        o.tables().forEach(name -> vacuum(name, o.full()));
        if (o.analyze()) {
          o.tables().forEach(this::analyze);
        }
      }
      case Analyze o -> o.tables().forEach(this::analyze);
      case Cluster o -> cluster(o);
      case LockTable o -> lock(o);
      case OtherCommand o -> {}
    }
  }

  private void vacuum(QualifiedName name, boolean full) {
    if (targets.isMissing(name, false, Targets.UNDEFINED_TABLE) || isView(name)) {
      return;
    }
    LockMode mode = full ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
    Relation relation = database.find(name);
    if (!(relation instanceof Table table)) {
      tally.lock(name, RelationKind.TABLE, mode);
      if (full) {
        tally.rewriteUnknown(name);
      }
      return;
    }
    // Inheriting tables are vacuumed along from version 18 on.
    boolean below = table.isPartitioned() || tally.atLeast(18);
    for (Table each : below ? tally.tree(table) : List.of(table)) {
      if (each.id() == table.id() || !each.isPartitioned()) {
        tally.lock(each, each.isPartitioned() ? ACCESS_SHARE : mode);
      }
      if (full && !each.isPartitioned()) {
        tally.rewrite(each);
      }
    }
  }

  /** Views are skipped with a warning. */
  private boolean isView(QualifiedName name) {
    return database.find(name) instanceof View view && !view.materialized();
  }

  private void analyze(QualifiedName name) {
    if (targets.isMissing(name, false, Targets.UNDEFINED_TABLE) || isView(name)) {
      return;
    }
    tally.lock(name, RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
    if (database.table(name) instanceof Table table) {
      boolean analyzed = table.isPartitioned() || tally.atLeast(18);
      LockMode below = analyzed ? SHARE_UPDATE_EXCLUSIVE : ACCESS_SHARE;
      tally.tree(table).stream().skip(1).forEach(each -> tally.lock(each, below));
    }
  }

  private void cluster(Cluster o) {
    if (o.table() == null) {
      tally.refusesTransaction();
      return;
    }
    if (targets.isMissing(o.table(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    Table table = database.table(o.table());
    String wanted = o.index();
    boolean refused = table != null && table.isPartitioned() && !tally.atLeast(15);
    if (table != null && wanted != null && !refused && isForeign(table, wanted)) {
      boolean ofAnother = database.index(new QualifiedName(table.name().schema(), wanted)) != null;
      tally.fail(
          ofAnother ? Targets.WRONG_OBJECT_TYPE : Targets.UNDEFINED_OBJECT,
          "index \"" + wanted + "\" for table \"" + table.name().name() + "\" does not exist");
      return;
    }
    if (table != null && table.isPartitioned()) {
      clusterPartitions(table, wanted);
      return;
    }
    if (table != null && wanted == null && isUnmarked(table)) {
      return;
    }
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    if (table == null) {
      tally.rewriteUnknown(o.table());
      if (database.find(o.table()) instanceof View view) {
        tally.indexes(view).forEach(tally::rebuild);
      }
    } else {
      tally.rewrite(table);
    }
  }

  private boolean isForeign(Table table, String index) {
    return table.complete()
        && tally.indexes(table).stream().noneMatch(own -> own.name().name().equals(index));
  }

  /** Whether no index is marked for CLUSTER without a name, so that it fails. */
  private boolean isUnmarked(Table table) {
    boolean unmarked = table.complete() && database.schema().index(table.clusteredOn()) == null;
    if (unmarked) {
      tally.fail(
          Targets.UNDEFINED_OBJECT,
          "there is no previously clustered index for table \"" + table.name().name() + "\"");
    }
    return unmarked;
  }

  private void clusterPartitions(Table table, @Nullable String index) {
    if (!tally.atLeast(15)) {
      tally.fail("0A000", "cannot cluster a partitioned table");
      return;
    }
    // A partitioned table has no mark of its own (CLUSTER).
    if (index == null) {
      tally.fail(Targets.UNDEFINED_OBJECT, "there is no previously clustered index");
      return;
    }
    tally.refusesTransaction();
    tally.lock(table, ACCESS_EXCLUSIVE);
    for (Table each : tally.filled(table)) {
      tally.lock(each, ACCESS_EXCLUSIVE);
      tally.rewrite(each);
    }
  }

  private void lock(LockTable o) {
    if (targets.isMissing(o.table(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    LockMode said = LockMode.of(o.mode());
    LockMode mode = said == null ? ACCESS_EXCLUSIVE : said;
    switch (database.find(o.table())) {
      case View view when view.materialized() ->
          tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot lock a materialized view");
      case View view -> lockView(view, mode, 0);
      case TableIndex index -> tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot lock an index");
      case null, default -> tally.lockTree(o.table(), o.only(), mode);
    }
  }

  /** LOCK of a view locks what it reads, view by view. */
  private void lockView(View view, LockMode mode, int depth) {
    tally.lock(view, mode);
    view.uses().stream()
        .map(database.schema()::relation)
        .filter(Objects::nonNull)
        .forEach(
            inner -> {
              if (inner instanceof View below && !below.materialized() && depth < view.id()) {
                lockView(below, mode, depth + 1);
              } else if (inner instanceof Table table) {
                tally.tree(table).forEach(each -> tally.lock(each, mode));
              }
            });
  }
}
