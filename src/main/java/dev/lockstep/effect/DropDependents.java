package dev.lockstep.effect;

import dev.lockstep.ast.DataOperation.Truncate;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.ObjectOperation.DropExtension;
import dev.lockstep.ast.ObjectOperation.DropSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TypeOperation.DropType;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ReferringKey;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Routine;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the history knows to depend on what a DROP names: it keeps the DROP from succeeding, or with
 * CASCADE goes along (manual 5.15). TRUNCATE … CASCADE empties the tables that refer to it.
 */
public final class DropDependents {
  private final Database database;
  private final Set<String> found = new LinkedHashSet<>();

  private DropDependents(Database database) {
    this.database = database;
  }

  /**
   * The dependents in words ({@code the view open_orders}), each once; empty where none is known.
   */
  public static List<String> of(Operation operation, Database database) {
    DropDependents dependents = new DropDependents(database);
    switch (operation) {
      case DropTable o -> dependents.ofRelation(database.find(o.table()));
      case DropIndex o -> dependents.ofIndex(database.index(o.index()));
      case DropView o -> dependents.ofRelation(database.find(o.view()));
      case DropSequence o -> dependents.ofRelation(database.find(o.sequence()));
      case DropColumn o -> dependents.ofColumn(database.table(o.table()), o.column());
      case DropConstraint o -> dependents.ofConstraint(database.table(o.table()), o.constraint());
      case DropType o -> dependents.ofType(o.type());
      case DropRoutine o -> dependents.ofRoutine(o.routine());
      case DropSchema o -> dependents.ofSchema(o.schema());
      case DropExtension o -> dependents.ofExtension(o.extension());
      case Truncate o -> dependents.ofRows(database.table(o.table()));
      default -> {}
    }
    return List.copyOf(dependents.found);
  }

  private void ofRelation(@Nullable Relation relation) {
    switch (relation) {
      case Table table -> ofTable(table);
      case View view -> addViews(Dependents.views(database, view));
      case Sequence sequence -> ofSequence(sequence);
      case null, default -> {}
    }
  }

  private void ofTable(Table table) {
    addViews(Dependents.views(database, table));
    for (Table other : tables(table.referencing())) {
      for (TableConstraint constraint : other.constraints()) {
        if (constraint.referenced() == table.id() && other.id() != table.id()) {
          add("the foreign key", constraint.name() + " of " + database.nameOnPath(other));
        }
      }
    }
    for (Table child : tables(table.children())) {
      add(child.isPartition() ? "the partition" : "the table", database.nameOnPath(child));
    }
  }

  private List<Table> tables(List<Integer> ids) {
    return ids.stream().map(database.schema()::table).filter(Objects::nonNull).toList();
  }

  private void ofSequence(Sequence sequence) {
    for (Table table : tables()) {
      for (TableColumn column : table.columns()) {
        boolean counts =
            Defaults.sequences(column.defaultValue()).stream()
                .anyMatch(name -> sequence.equals(database.find(name)));
        if (counts) {
          add("the default of", column.name() + " of " + database.nameOnPath(table));
        }
        if (sequence.identity() && column.sequence() == sequence.id()) {
          add("the identity of", column.name() + " of " + database.nameOnPath(table));
        }
      }
    }
  }

  private void ofColumn(@Nullable Table table, String column) {
    if (table == null) {
      return;
    }
    addViews(Dependents.viewsOf(database, table, column));
    for (int id : table.indexes()) {
      TableIndex index = database.schema().index(id);
      if (index != null
          && index.definition() != null
          && index.definition().columns().contains(column)) {
        ofIndex(index);
      }
    }
    table.policies().stream()
        .filter(policy -> policy.columns().contains(column))
        .forEach(policy -> add("the policy", policy.name()));
    table.triggers().stream()
        .filter(trigger -> trigger.columns().contains(column))
        .forEach(trigger -> add("the trigger", trigger.name()));
    for (TableColumn other : table.columns()) {
      if (other.generated() != null && other.generated().expression().columns().contains(column)) {
        add("the generated column", other.name());
      }
    }
  }

  private void ofConstraint(@Nullable Table table, String name) {
    TableConstraint constraint = table == null ? null : table.constraint(name);
    if (constraint != null) {
      ofKey(constraint);
    }
  }

  private void ofKey(TableConstraint key) {
    ofIndex(database.schema().index(key.index()));
  }

  private void ofIndex(@Nullable TableIndex index) {
    List<ReferringKey> referring =
        index == null ? List.of() : ReferringKey.on(index, database.schema());
    for (ReferringKey key : referring) {
      String table = database.nameOnPath(key.table());
      add("the foreign key", key.constraint().name() + " of " + table);
    }
  }

  private void ofType(QualifiedName type) {
    for (Table table : tables()) {
      for (TableColumn column : table.columns()) {
        if (Dependents.isOf(column, type, database)) {
          add("the column", column.name() + " of " + database.nameOnPath(table));
        }
      }
      if (type.equals(table.ofType())) {
        add("the table", database.nameOnPath(table));
      }
    }
  }

  private void ofRoutine(QualifiedName name) {
    Routine routine = database.schema().routine(name, database.session().searchPath());
    if (routine == null) {
      return;
    }
    for (Table table : tables()) {
      RoutineUses.of(routine, table, database).forEach(found::add);
    }
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof View view && RoutineUses.isCalled(routine, view, database)) {
        add(kind(view), database.nameOnPath(view));
      }
    }
  }

  private void ofSchema(String schema) {
    for (Relation relation : database.schema().relations().values()) {
      if (schema.equals(relation.name().schema()) && !(relation instanceof TableIndex)) {
        add("the " + relation.kind().word(), relation.name().toString());
        ofRelation(relation);
      }
    }
  }

  private void ofExtension(String extension) {
    for (Table table : tables()) {
      for (TableColumn column : table.columns()) {
        boolean typed = column.type() != null && Extensions.hasType(extension, column.type());
        if (typed && database.type(typeName(column)) == null) {
          add("the column", column.name() + " of " + database.nameOnPath(table));
        }
        Expression value = column.defaultValue();
        if (value != null && Extensions.hasFunction(extension, value.functions(), database)) {
          add("the default of", column.name() + " of " + database.nameOnPath(table));
        }
      }
    }
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof TableIndex index && Extensions.serves(extension, index, database)) {
        add("the index", database.nameOnPath(index));
      }
    }
  }

  private static QualifiedName typeName(TableColumn column) {
    return column.type() == null
        ? QualifiedName.of("")
        : new QualifiedName(column.type().schema(), column.type().name());
  }

  private void ofRows(@Nullable Table table) {
    List<Table> emptied = new ArrayList<>();
    if (table != null) {
      emptied.add(table);
    }
    for (int i = 0; i < emptied.size(); i++) {
      for (Table other : tables(emptied.get(i).referencing())) {
        if (!emptied.contains(other)) {
          emptied.add(other);
          add("the rows of", database.nameOnPath(other));
        }
      }
    }
  }

  private List<Table> tables() {
    return database.schema().relations().values().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  private void addViews(List<View> views) {
    views.forEach(view -> add(kind(view), database.nameOnPath(view)));
  }

  private static String kind(View view) {
    return view.materialized() ? "the materialized view" : "the view";
  }

  private void add(String kind, String name) {
    found.add(kind + " " + name);
  }
}
