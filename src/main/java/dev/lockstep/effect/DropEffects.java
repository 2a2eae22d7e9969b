package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Effects of dropping relations: what goes with them and what refuses to let them go (manual 5.15,
 * DROP TABLE); measured on 13–18. All that one statement names goes together.
 */
final class DropEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;
  private final Set<Integer> going = new HashSet<>();

  DropEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
    for (Operation sibling : tally.siblings()) {
      Relation relation =
          switch (sibling) {
            case DropTable o -> database.find(o.table());
            case DropView o -> database.find(o.view());
            case DropSequence o -> database.find(o.sequence());
            default -> null;
          };
      if (relation != null) {
        going.add(relation.id());
      }
    }
  }

  void drop(DropTable o) {
    if (isKnown(o.table(), RelationKind.TABLE, o.ifExists())
        && database.find(o.table()) instanceof Table table) {
      dropTable(table, o.cascade());
    }
  }

  void drop(DropView o) {
    RelationKind kind = o.materialized() ? RelationKind.MATVIEW : RelationKind.VIEW;
    if (isKnown(o.view(), kind, o.ifExists()) && database.find(o.view()) instanceof View view) {
      dropView(view, o.cascade());
    }
  }

  void drop(DropSequence o) {
    if (!isKnown(o.sequence(), RelationKind.SEQUENCE, o.ifExists())
        || !(database.find(o.sequence()) instanceof Sequence sequence)) {
      return;
    }
    tally.lock(sequence, ACCESS_EXCLUSIVE);
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof Table table) {
        for (TableColumn column : table.columns()) {
          if (Defaults.sequences(column.defaultValue()).stream()
              .anyMatch(name -> sequence.equals(database.find(name)))) {
            tally.lock(table, ACCESS_EXCLUSIVE);
            refuse(sequence, o.cascade());
          }
        }
      }
    }
    if (sequence.identity()) {
      tally.fail("2BP01", "cannot drop sequence of an identity column");
    }
  }

  /** Whether there is something to drop; an unknown relation is locked and no more is known. */
  private boolean isKnown(QualifiedName name, RelationKind kind, boolean ifExists) {
    if (targets.isMissing(name, ifExists, Targets.UNDEFINED_TABLE)) {
      return false;
    }
    Relation relation = database.find(name);
    if (relation == null) {
      tally.lock(name, kind, ACCESS_EXCLUSIVE);
      return false;
    }
    if (relation.kind() != kind) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not a " + kind.word());
      return false;
    }
    return true;
  }

  private void refuse(Relation relation, boolean cascade) {
    if (!cascade) {
      tally.fail(
          "2BP01",
          "cannot drop "
              + relation.kind().word()
              + " "
              + database.nameOnPath(relation)
              + " because other objects depend on it");
    }
  }

  /** A table with all that is its own, and with CASCADE all that depends on it. */
  void dropTable(Table table, boolean cascade) {
    List<Table> tree = table.isPartitioned() || cascade ? tally.tree(table) : List.of(table);
    tree.forEach(each -> going.add(each.id()));
    for (Table each : tree) {
      dropOwn(each);
      dropDependents(each, table, cascade);
    }
    if (!table.isPartitioned() && !cascade && table.children().stream().anyMatch(this::stays)) {
      refuse(table, false);
    }
    if (table.isPartition()) {
      lockSiblings(table, cascade);
    }
  }

  private boolean stays(int id) {
    return !going.contains(id) && database.schema().relation(id) != null;
  }

  /** A partition's bound was the DEFAULT partition's limit. */
  private void lockSiblings(Table table, boolean cascade) {
    for (int id : table.parents()) {
      Table parent = database.schema().table(id);
      if (parent != null) {
        tally.lock(parent, ACCESS_EXCLUSIVE);
        parent.referencing().stream()
            .filter(this::stays)
            .forEach(referencing -> loseReferences(referencing, table, cascade));
        Table fallback = PartitionEffects.defaultPartition(database, parent);
        if (fallback != null) {
          tally.lock(fallback, ACCESS_EXCLUSIVE);
        }
      }
    }
  }

  private void loseReferences(int referencing, Table partition, boolean cascade) {
    tally.lockId(referencing, ACCESS_EXCLUSIVE);
    refuse(partition, cascade);
  }

  private void dropOwn(Table table) {
    tally.lock(table, ACCESS_EXCLUSIVE);
    for (TableIndex index : tally.indexes(table)) {
      tally.lock(index, ACCESS_EXCLUSIVE);
    }
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof Sequence sequence && sequence.ownerTable() == table.id()) {
        tally.lock(sequence, ACCESS_EXCLUSIVE);
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      Table referenced = database.schema().table(constraint.referenced());
      if (referenced != null) {
        lockReferenced(referenced);
      }
    }
  }

  /** Up to version 14 the partitions of a referenced table are locked, not itself. */
  private void lockReferenced(Table referenced) {
    for (Table each : tally.tree(referenced)) {
      if (!referenced.isPartitioned() || each.id() != referenced.id() || tally.atLeast(15)) {
        tally.lock(each, ACCESS_EXCLUSIVE);
      }
    }
  }

  private void dropDependents(Table table, Table dropped, boolean cascade) {
    for (int id : table.referencing()) {
      tally.lockId(id, ACCESS_EXCLUSIVE);
      if (stays(id)) {
        refuse(dropped, cascade);
      }
    }
    for (View view : Dependents.views(database, table)) {
      if (cascade) {
        lockView(view);
      } else if (stays(view.id())) {
        refuse(dropped, false);
      }
    }
  }

  private void dropView(View view, boolean cascade) {
    lockView(view);
    for (View above : Dependents.views(database, view)) {
      if (cascade) {
        lockView(above);
      } else if (stays(above.id())) {
        refuse(view, false);
      }
    }
  }

  private void lockView(View view) {
    tally.lock(view, ACCESS_EXCLUSIVE);
    tally.indexes(view).forEach(index -> tally.lock(index, ACCESS_EXCLUSIVE));
  }

  /** DROP SCHEMA: everything in it at once. */
  void dropSchema(String schema, boolean cascade) {
    List<Relation> inside =
        database.schema().relations().values().stream()
            .filter(relation -> schema.equals(relation.name().schema()))
            .toList();
    inside.forEach(relation -> going.add(relation.id()));
    lockUsersOfTypes(schema);
    boolean others =
        Stream.concat(
                database.schema().types().keySet().stream(),
                database.schema().routines().keySet().stream())
            .anyMatch(name -> schema.equals(name.schema()));
    if (others && !cascade) {
      tally.fail("2BP01", "cannot drop schema " + schema + " because other objects depend on it");
    }
    for (Relation relation : inside) {
      if (!cascade) {
        tally.fail("2BP01", "cannot drop schema " + schema + " because other objects depend on it");
      }
      switch (relation) {
        case Table table -> dropTable(table, true);
        case View view -> dropView(view, true);
        case Sequence sequence -> tally.lock(sequence, ACCESS_EXCLUSIVE);
        case TableIndex index -> tally.lock(index, ACCESS_EXCLUSIVE);
      }
    }
  }

  /** Columns of a type that goes go with it. */
  private void lockUsersOfTypes(String schema) {
    for (QualifiedName type : database.schema().types().keySet()) {
      if (!schema.equals(type.schema())) {
        continue;
      }
      for (Relation relation : database.schema().relations().values()) {
        if (relation instanceof Table table
            && table.columns().stream().anyMatch(c -> Dependents.isOf(c, type, database))) {
          tally.lock(table, ACCESS_EXCLUSIVE);
        }
      }
    }
  }
}
