package dev.lockstep.schema;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import java.util.HashSet;
import java.util.Set;

/**
 * Notes what an author says of columns that the history has not described: their type, then what
 * else is said of them. What the history knows stays as it is.
 */
final class Presumptions {
  private record Column(QualifiedName table, String name) {}

  private final Draft draft;
  private final TableChanges changes;
  private final Set<Column> noted = new HashSet<>();

  Presumptions(Draft draft) {
    this.draft = draft;
    this.changes = new TableChanges(draft);
  }

  void note(Statement statement) {
    for (Operation operation : statement.presumed()) {
      switch (operation) {
        case AlterColumnType type -> {
          Column column = new Column(type.table(), type.column());
          if (isUndescribed(column) && !isAddedIn(statement, column)) {
            noted.add(column);
            changes.apply(type);
          }
        }
        case SetNotNull o when noted.contains(new Column(o.table(), o.column())) ->
            changes.apply(o);
        case SetDefault o when noted.contains(new Column(o.table(), o.column())) ->
            changes.apply(o);
        case AddConstraint o
            when ConstraintChanges.columns(o.constraint().definition()).stream()
                .anyMatch(name -> noted.contains(new Column(o.table(), name))) ->
            changes.apply(o);
        case CreateIndex o
            when o.index().columns().stream()
                .anyMatch(name -> noted.contains(new Column(o.index().table(), name))) ->
            new IndexChanges(draft).apply(o);
        default -> {}
      }
    }
  }

  private static boolean isAddedIn(Statement statement, Column column) {
    return statement.operations().stream()
        .anyMatch(
            o ->
                o instanceof AddColumn add
                    && column.equals(new Column(add.table(), add.column().name())));
  }

  private boolean isUndescribed(Column column) {
    Relation relation = draft.find(column.table);
    if (relation == null) {
      return !draft.schema.dropped().containsKey(draft.qualify(column.table));
    }
    if (!(relation instanceof Table table)) {
      return false;
    }
    TableColumn known = table.column(column.name);
    return known == null ? !table.complete() : known.type() == null;
  }
}
