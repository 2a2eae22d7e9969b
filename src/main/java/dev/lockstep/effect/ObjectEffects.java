package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.*;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.Persistence;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Effects of statements on schemas, publications, comments and the rest; measured on 13–18. */
final class ObjectEffects {
  /** One plain column, which has statistics anyway. */
  private static final Pattern SINGLE_STATISTICS =
      Pattern.compile("(?is).*\\bon\\s+(?:\"[^\"]+\"|\\w+)\\s+from\\b.*");

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
      case DropSubscription o -> {
        boolean absent =
            tally.isWhole()
                && o.ifExists()
                && !database.schema().hasMade("SUBSCRIPTION", o.subscription());
        if (!absent) {
          tally.refusesTransaction();
        }
      }
      case CreateStatistics o -> {
        lockTable(o.table(), o.columns());
        if (SINGLE_STATISTICS.matcher(tally.text()).matches()) {
          tally.fail("42P17", "extended statistics require at least 2 columns");
        }
      }
      case CreatePublication o -> o.tables().forEach(this::publish);
      case AlterPublication o -> o.tables().forEach(this::publish);
      case Comment o -> comment(o);
      case Grant o -> grant(o);
      case DropSchema o -> {
        if (targets.isSchemaThere(o.schema(), o.ifExists())) {
          new DropEffects(tally).dropSchema(o.schema(), o.cascade());
        }
      }
      case CreateSchema o -> {
        if (!o.ifNotExists()) {
          refuseTaken(o.schema());
        }
      }
      case RenameSchema o -> {
        if (targets.isSchemaThere(o.schema(), false)) {
          refuseTaken(o.to());
        }
      }
      case CreateExtension o -> {}
      case DropExtension o -> {
        if (!o.cascade() && !DropDependents.of(o, database).isEmpty()) {
          tally.fail("2BP01", "cannot drop extension because other objects depend on it");
        }
      }
      case OtherObject o -> {}
    }
  }

  private void refuseTaken(String schema) {
    if (schema.startsWith("pg_")) {
      tally.fail("42939", "unacceptable schema name \"" + schema + "\"");
    }
    if (database.schema().hasMade(schema)) {
      tally.fail("42P06", "schema \"" + schema + "\" already exists");
    }
  }

  /** A published table is locked with those that inherit from it, but not its partitions. */
  private void publish(PublishedTable published) {
    lockTable(published.table(), List.of());
    if (database.find(published.table()) instanceof View) {
      tally.fail("22023", "cannot add relation \"" + published.table() + "\" to publication");
    }
    Table table = database.table(published.table());
    if (table == null) {
      return;
    }
    if (!published.columns().isEmpty() && !tally.atLeast(15)) {
      tally.fail("42601", "syntax error");
    }
    if (table.persistence() != Persistence.PERMANENT) {
      tally.fail("22023", "cannot add relation \"" + table.name().name() + "\" to publication");
    }
    if (!table.isPartitioned() && !Reading.isOnly(tally.text(), published.table())) {
      tally.lockTree(published.table(), false, SHARE_UPDATE_EXCLUSIVE);
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
    if (refusesComment(o, kind)) {
      return;
    }
    tally.lock(o.object(), kind, hangs ? ACCESS_SHARE : SHARE_UPDATE_EXCLUSIVE);
    if (o.kind().equals("COLUMN")
        && o.part() != null
        && database.find(o.object()) instanceof Table table) {
      targets.lacksColumn(table, o.part());
    }
  }

  /** Whether the relation is of another kind, or lacks what is to be commented on. */
  private boolean refusesComment(Comment o, RelationKind kind) {
    Relation relation = database.find(o.object());
    if (relation == null) {
      return false;
    }
    boolean named = o.kind().equals("COLUMN") || o.kind().equals("RULE");
    if (!named && relation.kind() != kind && !(o.kind().equals("TRIGGER"))) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE, "\"" + o.object().name() + "\" is not a " + kind.word());
      return true;
    }
    String part = o.part();
    boolean missing =
        relation instanceof Table table
            && table.complete()
            && part != null
            && switch (o.kind()) {
              case "TRIGGER" -> table.triggers().stream().noneMatch(t -> t.name().equals(part));
              case "POLICY" -> table.policies().stream().noneMatch(p -> p.name().equals(part));
              case "RULE" -> !table.rules().contains(part);
              case "CONSTRAINT" -> table.constraint(part) == null;
              default -> false;
            };
    if (missing) {
      tally.fail(
          Targets.UNDEFINED_OBJECT,
          o.kind().toLowerCase(Locale.ROOT) + " \"" + part + "\" does not exist");
    }
    return missing;
  }

  private void grant(Grant o) {
    for (QualifiedName name : o.relations()) {
      if (!targets.isMissing(name, false, Targets.UNDEFINED_TABLE) && tally.atLeast(18)) {
        tally.lock(name, RelationKind.TABLE, ACCESS_SHARE);
      }
    }
  }
}
