package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ROW_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.DataOperation.*;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.MaintenanceOperation.*;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Effects of statements on rows and of maintenance commands (manual 13.3); measured on 13–18. */
final class DataEffects {
  private final Tally tally;
  private final Database database;

  DataEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  void add(DataOperation operation) {
    switch (operation) {
      case Insert o -> {
        tally.lock(o.table(), RelationKind.TABLE, ROW_EXCLUSIVE);
        read(o.source(), !o.valuesOnly());
        tally.changesRows();
      }
      case Update o -> {
        tally.lockTree(o.table(), false, ROW_EXCLUSIVE);
        tally.scanTree(o.table());
        read(o.source(), true);
        tally.changesRows();
      }
      case Delete o -> {
        tally.lockTree(o.table(), false, ROW_EXCLUSIVE);
        tally.scanTree(o.table());
        read(o.source(), true);
        tally.changesRows();
      }
      case Merge o -> {
        tally.lock(o.table(), RelationKind.TABLE, ROW_EXCLUSIVE);
        tally.scanTree(o.table());
        read(o.source(), true);
        tally.changesRows();
      }
      case Select o -> {
        o.query()
            .relations()
            .forEach(
                name ->
                    tally.lock(name, RelationKind.TABLE, o.locking() ? ROW_SHARE : ACCESS_SHARE));
        read(o.query(), true);
      }
      case Copy o -> {
        if (o.table() != null) {
          tally.lock(o.table(), RelationKind.TABLE, o.from() ? ROW_EXCLUSIVE : ACCESS_SHARE);
        }
        if (o.query() != null) {
          read(o.query(), true);
        }
        tally.changesRows();
      }
      case Truncate o -> truncate(o);
      case Call o -> {}
    }
  }

  /** What a query reads; {@code runs} is false when it is only planned. */
  void read(Query query, boolean runs) {
    Set<Integer> seen = new HashSet<>();
    query.relations().forEach(name -> read(name, runs, seen));
  }

  private void read(QualifiedName name, boolean runs, Set<Integer> seen) {
    Relation relation = database.find(name);
    tally.lock(name, RelationKind.TABLE, ACCESS_SHARE);
    if (relation == null) {
      if (runs) {
        tally.scan(name);
      }
      return;
    }
    if (!seen.add(relation.id())) {
      return;
    }
    if (relation instanceof View view && !view.materialized()) {
      if (view.query() != null) {
        view.query().relations().forEach(inner -> read(inner, runs, seen));
      }
    } else if (runs && relation instanceof Table table) {
      for (Table each : tally.filled(table)) {
        tally.lock(each, ACCESS_SHARE);
        tally.scan(each);
      }
    }
  }

  private void truncate(Truncate o) {
    Relation relation = database.find(o.table());
    if (!(relation instanceof Table table)) {
      tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      tally.rewriteTree(o.table());
      return;
    }
    for (Table each : o.only() ? List.of(table) : tally.tree(table)) {
      tally.lock(each, ACCESS_EXCLUSIVE);
    }
    tally.rewriteTree(o.table());
    for (int id : table.referencing()) {
      Table other = database.schema().table(id);
      if (other == null || other.id() == table.id()) {
        continue;
      }
      if (o.cascade()) {
        tally.lock(other, ACCESS_EXCLUSIVE);
        tally.rewrite(other);
      } else {
        tally.fail("0A000", "cannot truncate a table referenced in a foreign key constraint");
      }
    }
  }

  void add(MaintenanceOperation operation) {
    switch (operation) {
      case Vacuum o -> {
        tally.refusesTransaction();
        LockMode mode = o.full() ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
        for (QualifiedName name : o.tables()) {
          tally.lock(name, RelationKind.TABLE, mode);
          if (o.full()) {
            tally.rewriteTree(name);
          }
        }
      }
      case Analyze o ->
          o.tables().forEach(name -> tally.lock(name, RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE));
      case Cluster o -> {
        if (o.table() == null) {
          tally.refusesTransaction();
        } else {
          tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
          tally.rewriteTree(o.table());
        }
      }
      case LockTable o -> {
        LockMode mode = LockMode.of(o.mode());
        tally.lockTree(o.table(), o.only(), mode == null ? ACCESS_EXCLUSIVE : mode);
      }
      case OtherCommand o -> {}
    }
  }
}
