package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.*;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.RuleOperation.*;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SequenceOperation.*;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.SessionOperation.*;
import dev.lockstep.ast.ViewOperation;
import dev.lockstep.ast.ViewOperation.*;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;

/**
 * Effects of statements on views, sequences, triggers, policies and the rest; measured on 13–18.
 */
final class ObjectEffects {
  private final Tally tally;
  private final Database database;

  ObjectEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  void add(ViewOperation operation) {
    switch (operation) {
      case CreateView o -> {
        if (o.orReplace() && database.find(o.view()) instanceof View view) {
          tally.lock(view, ACCESS_EXCLUSIVE);
        }
        o.query().relations().forEach(name -> tally.lock(name, RelationKind.TABLE, ACCESS_SHARE));
      }
      case CreateMaterializedView o -> {
        if (!o.ifNotExists() || database.find(o.view()) == null) {
          new DataEffects(tally).read(o.query(), o.withData());
        }
      }
      case RefreshMaterializedView o -> refresh(o);
      case DropView o -> drop(o);
    }
  }

  private void refresh(RefreshMaterializedView o) {
    tally.lock(o.view(), RelationKind.MATVIEW, o.concurrently() ? EXCLUSIVE : ACCESS_EXCLUSIVE);
    if (database.find(o.view()) instanceof View view) {
      if (o.concurrently() && !view.populated()) {
        tally.fail(
            "0A000", "CONCURRENTLY cannot be used when the materialized view is not populated");
      }
      if (view.query() != null && o.withData()) {
        new DataEffects(tally).read(view.query(), true);
      }
      if (!o.concurrently()) {
        tally.rewriteOnly(view);
      }
    } else {
      tally.scan(o.view());
    }
  }

  private void drop(DropView o) {
    RelationKind kind = o.materialized() ? RelationKind.MATVIEW : RelationKind.VIEW;
    tally.lock(o.view(), kind, ACCESS_EXCLUSIVE);
    if (database.find(o.view()) instanceof View view) {
      var dependents = Dependents.views(database, view);
      if (o.cascade()) {
        dependents.forEach(each -> tally.lock(each, ACCESS_EXCLUSIVE));
      } else if (dependents.stream().anyMatch(each -> !tally.dropsToo(each))) {
        tally.fail(
            "2BP01",
            "cannot drop view " + view.name().name() + " because other objects depend on it");
      }
    }
  }

  void add(SequenceOperation operation) {
    switch (operation) {
      case CreateSequence o -> {
        if (o.ownedBy().size() > 1) {
          String table = o.ownedBy().get(o.ownedBy().size() - 2);
          tally.lock(dev.lockstep.ast.QualifiedName.of(table), RelationKind.TABLE, ACCESS_SHARE);
        }
      }
      case AlterSequence o -> tally.lock(o.sequence(), RelationKind.SEQUENCE, SHARE_ROW_EXCLUSIVE);
      case DropSequence o -> tally.lock(o.sequence(), RelationKind.SEQUENCE, ACCESS_EXCLUSIVE);
    }
  }

  void add(RuleOperation operation) {
    switch (operation) {
      case CreateTrigger o -> {
        tally.lock(o.table(), RelationKind.TABLE, SHARE_ROW_EXCLUSIVE);
        if (o.from() != null) {
          tally.lock(o.from(), RelationKind.TABLE, SHARE_ROW_EXCLUSIVE);
        }
      }
      case RenameTrigger o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case DropTrigger o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case CreatePolicy o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case AlterPolicy o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case DropPolicy o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case CreateRule o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case RenameRule o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      case DropRule o -> tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    }
  }

  void add(ObjectOperation operation) {
    switch (operation) {
      case ClusterCommand o -> {
        if (o.kind() != ClusterCommand.Kind.ALTER_DATABASE) {
          tally.refusesTransaction();
        }
      }
      case CreateSubscription o -> {
        if (o.createsSlot()) {
          tally.refusesTransaction();
        }
      }
      case DropSubscription o -> tally.refusesTransaction();
      case CreateStatistics o -> tally.lock(o.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
      case CreatePublication o ->
          o.tables()
              .forEach(
                  each -> tally.lock(each.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE));
      case AlterPublication o ->
          o.tables()
              .forEach(
                  each -> tally.lock(each.table(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE));
      case Comment o -> comment(o);
      case Grant o -> {
        if (tally.atLeast(18)) {
          o.relations().forEach(name -> tally.lock(name, RelationKind.TABLE, ACCESS_SHARE));
        }
      }
      case DropSchema o -> dropSchema(o);
      case CreateSchema o -> {}
      case RenameSchema o -> {}
      case CreateExtension o -> {}
      case DropExtension o -> {}
      case OtherObject o -> {}
    }
  }

  private void comment(Comment o) {
    switch (o.kind()) {
      case "TABLE", "COLUMN", "FOREIGN TABLE", "TRIGGER", "POLICY", "RULE", "CONSTRAINT" ->
          tally.lock(o.object(), RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
      case "INDEX" -> tally.lock(o.object(), RelationKind.INDEX, SHARE_UPDATE_EXCLUSIVE);
      case "SEQUENCE" -> tally.lock(o.object(), RelationKind.SEQUENCE, SHARE_UPDATE_EXCLUSIVE);
      case "VIEW" -> tally.lock(o.object(), RelationKind.VIEW, SHARE_UPDATE_EXCLUSIVE);
      case "MATERIALIZED VIEW" ->
          tally.lock(o.object(), RelationKind.MATVIEW, SHARE_UPDATE_EXCLUSIVE);
      default -> {}
    }
  }

  private void dropSchema(DropSchema o) {
    for (Relation relation : database.schema().relations().values()) {
      if (o.schema().equals(relation.name().schema()) && !(relation instanceof TableIndex)) {
        if (!o.cascade()) {
          tally.fail(
              "2BP01", "cannot drop schema " + o.schema() + " because other objects depend on it");
        }
        tally.lock(relation, ACCESS_EXCLUSIVE);
      }
    }
  }

  void add(SessionOperation operation) {
    switch (operation) {
      case Discard o -> {
        if (o.what().equals("ALL")) {
          tally.refusesTransaction();
        }
      }
      case SetParameter o -> {}
      case ResetParameter o -> {}
      case OtherSession o -> {}
    }
  }
}
