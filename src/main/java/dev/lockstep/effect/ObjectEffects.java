package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.*;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import java.util.List;

/** Effects of statements on schemas, publications, comments and the rest; measured on 13–18. */
final class ObjectEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  ObjectEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
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
      case CreateStatistics o -> lockTable(o.table(), o.columns());
      case CreatePublication o -> o.tables().forEach(each -> lockTable(each.table(), List.of()));
      case AlterPublication o -> o.tables().forEach(each -> lockTable(each.table(), List.of()));
      case Comment o -> comment(o);
      case Grant o -> grant(o);
      case DropSchema o -> new DropEffects(tally).dropSchema(o.schema(), o.cascade());
      case CreateSchema o -> {}
      case RenameSchema o -> {}
      case CreateExtension o -> {}
      case DropExtension o -> {}
      case OtherObject o -> {}
    }
  }

  private void lockTable(QualifiedName name, List<String> columns) {
    if (targets.isMissing(name, false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(name, RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
    if (database.find(name) instanceof Table table) {
      columns.forEach(column -> targets.lacksColumn(table, column));
    }
  }

  /** The relation itself is locked; what hangs on a table only looks it up. */
  private void comment(Comment o) {
    RelationKind kind =
        switch (o.kind()) {
          case "TABLE", "COLUMN", "FOREIGN TABLE", "TRIGGER", "POLICY", "RULE", "CONSTRAINT" ->
              RelationKind.TABLE;
          case "INDEX" -> RelationKind.INDEX;
          case "SEQUENCE" -> RelationKind.SEQUENCE;
          case "VIEW" -> RelationKind.VIEW;
          case "MATERIALIZED VIEW" -> RelationKind.MATVIEW;
          default -> null;
        };
    if (kind == null || targets.isMissing(o.object(), false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    boolean hangs =
        switch (o.kind()) {
          case "TRIGGER", "POLICY", "RULE", "CONSTRAINT" -> true;
          default -> false;
        };
    tally.lock(o.object(), kind, hangs ? ACCESS_SHARE : SHARE_UPDATE_EXCLUSIVE);
    if (o.kind().equals("COLUMN")
        && o.part() != null
        && database.find(o.object()) instanceof Table table) {
      targets.lacksColumn(table, o.part());
    }
  }

  private void grant(Grant o) {
    for (QualifiedName name : o.relations()) {
      if (!targets.isMissing(name, false, Targets.UNDEFINED_TABLE) && tally.atLeast(18)) {
        tally.lock(name, RelationKind.TABLE, ACCESS_SHARE);
      }
    }
  }
}
