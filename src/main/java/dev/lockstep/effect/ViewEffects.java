package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.EXCLUSIVE;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.ViewOperation;
import dev.lockstep.ast.ViewOperation.*;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.List;

/** Effects of statements on views and materialized views; measured on 13–18. */
final class ViewEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  ViewEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void add(ViewOperation operation) {
    switch (operation) {
      case CreateView o -> create(o);
      case CreateMaterializedView o -> create(o);
      case RefreshMaterializedView o -> refresh(o);
      case DropView o -> new DropEffects(tally).drop(o);
    }
  }

  private void create(CreateView o) {
    Relation before = o.temporary() ? null : database.find(o.view());
    if (before instanceof View view && !view.materialized() && o.orReplace()) {
      tally.lock(view, ACCESS_EXCLUSIVE);
      refuseFewerColumns(view, o.query());
    } else if (before != null && before.birth().isInHistory()) {
      tally.fail(
          o.orReplace() ? Targets.WRONG_OBJECT_TYPE : Targets.DUPLICATE_TABLE,
          "relation \"" + o.view().name() + "\" already exists");
    }
    Outputs.refuse(o.query(), tally);
    for (QualifiedName name : o.query().relations()) {
      if (!name.equals(o.view()) && !targets.isMissing(name, false, Targets.UNDEFINED_TABLE)) {
        tally.lock(name, RelationKind.TABLE, ACCESS_SHARE);
      }
    }
  }

  /** OR REPLACE may add columns at the end, and change none (CREATE VIEW). */
  private void refuseFewerColumns(View view, Query query) {
    List<String> before =
        view.query() == null ? List.of() : Outputs.of(view.query(), database, view.birth());
    List<String> now = Outputs.of(query, database, null);
    boolean told = !before.isEmpty() && !now.isEmpty();
    if (told && (now.size() < before.size() || !now.subList(0, before.size()).equals(before))) {
      tally.fail(Targets.INVALID_TABLE_DEFINITION, "cannot drop or rename columns of view");
    }
  }

  private void create(CreateMaterializedView o) {
    Relation before = database.find(o.view());
    if (before != null && !o.ifNotExists() && before.birth().isInHistory()) {
      tally.fail(Targets.DUPLICATE_TABLE, "relation \"" + o.view().name() + "\" already exists");
    }
    boolean temporary =
        o.query().relations().stream()
            .anyMatch(name -> database.table(name) instanceof Table table && table.isTemporary());
    if (temporary) {
      tally.fail("0A000", "materialized views must not use temporary tables or views");
    }
    Outputs.refuse(o.query(), tally);
    boolean runs = o.withData() && before == null;
    new Reading(tally).read(o.query(), runs);
  }

  private void refresh(RefreshMaterializedView o) {
    if (targets.isMissing(o.view(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    if (o.concurrently() && !o.withData()) {
      tally.fail("42601", "CONCURRENTLY and WITH NO DATA cannot be used together");
      return;
    }
    Relation relation = database.find(o.view());
    if (relation == null) {
      tally.lock(o.view(), RelationKind.MATVIEW, o.concurrently() ? EXCLUSIVE : ACCESS_EXCLUSIVE);
      tally.scan(o.view());
      return;
    }
    if (!(relation instanceof View view) || !view.materialized()) {
      tally.fail(
          relation instanceof Table ? "0A000" : Targets.WRONG_OBJECT_TYPE,
          "\"" + o.view().name() + "\" is not a materialized view");
      return;
    }
    tally.lock(view, o.concurrently() ? EXCLUSIVE : ACCESS_EXCLUSIVE);
    if (o.concurrently()) {
      refuseConcurrently(view);
    }
    if (view.query() != null && o.withData()) {
      new Reading(tally).read(view.query(), true);
    }
    if (o.concurrently()) {
      tally.scan(view);
    } else {
      tally.rewriteOnly(view);
      tally.indexes(view).forEach(tally::rebuild);
      if (!tally.indexes(view).isEmpty()) {
        tally.scan(view);
      }
    }
  }

  private void refuseConcurrently(View view) {
    if (!view.populated()) {
      tally.fail(
          "0A000", "CONCURRENTLY cannot be used when the materialized view is not populated");
    }
    boolean identified =
        tally.indexes(view).stream()
            .anyMatch(index -> index.definition() == null || identifies(index.definition()));
    if (view.birth().isInHistory() && !identified) {
      tally.fail("55000", "cannot refresh concurrently without a unique index");
    }
  }

  private static boolean identifies(Index index) {
    return index.unique()
        && index.where() == null
        && index.keys().stream().allMatch(key -> key.column() != null);
  }
}
