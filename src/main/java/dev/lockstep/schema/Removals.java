package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import java.util.List;

/** Takes relations out of the schema, with what cannot stand without them. */
final class Removals {
  private final Draft draft;

  Removals(Draft draft) {
    this.draft = draft;
  }

  /** Drops the relation of that name, known or not, with the views on it if asked to cascade. */
  void drop(QualifiedName name, boolean cascade, Span span) {
    Relation relation = draft.find(name);
    if (relation == null) {
      draft.schema = draft.schema.withDropped(draft.qualify(name), draft.place(span));
      return;
    }
    if (cascade) {
      draft.schema.viewsOn(relation.id()).forEach(view -> drop(view, span));
    }
    drop(relation, span);
  }

  void drop(Relation relation, Span span) {
    switch (relation) {
      case Table table -> dropTable(table, span);
      case TableIndex index -> dropIndex(index, span);
      case Sequence sequence -> remove(sequence, span);
      case View view -> {
        view.indexes().forEach(id -> removeId(id, span));
        remove(view, span);
      }
    }
  }

  private void dropTable(Table table, Span span) {
    for (int id : table.indexes()) {
      removeId(id, span);
    }
    for (TableColumn column : table.columns()) {
      removeId(column.sequence(), span);
    }
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.referenced() != Table.NONE) {
        draft.changeTable(
            constraint.referenced(),
            t -> t.withReferencing(Table.minus(t.referencing(), table.id())));
      }
    }
    for (int id : table.referencing()) {
      draft.changeTable(
          id,
          t ->
              t.withConstraints(
                  t.constraints().stream().filter(c -> c.referenced() != table.id()).toList()));
    }
    for (int id : table.parents()) {
      draft.changeTable(id, t -> t.withChildren(Table.minus(t.children(), table.id())));
    }
    remove(table, span);
    for (int id : List.copyOf(table.children())) {
      Table child = draft.schema.table(id);
      if (child != null) {
        dropTable(child, span);
      }
    }
  }

  void dropIndex(TableIndex index, Span span) {
    draft.changeTable(index.table(), t -> t.withIndexes(Table.minus(t.indexes(), index.id())));
    remove(index, span);
    for (int child : index.children()) {
      TableIndex below = draft.schema.index(child);
      if (below != null) {
        dropIndex(below, span);
      }
    }
  }

  void removeId(int id, Span span) {
    Relation relation = draft.schema.relation(id);
    if (relation != null) {
      remove(relation, span);
    }
  }

  private void remove(Relation relation, Span span) {
    draft.schema = draft.schema.without(relation, draft.place(span));
  }

  /** Drops everything in a schema. */
  void dropSchema(String schema, Span span) {
    for (Relation relation : List.copyOf(draft.schema.relations().values())) {
      if (schema.equals(relation.name().schema()) && draft.schema.relation(relation.id()) != null) {
        drop(relation.name(), true, span);
      }
    }
    TypeChanges types = new TypeChanges(draft);
    for (DataType type : List.copyOf(draft.schema.types().values())) {
      if (schema.equals(type.name().schema())) {
        types.drop(type, true, span);
      }
    }
    for (QualifiedName name : List.copyOf(draft.schema.routines().keySet())) {
      if (schema.equals(name.schema())) {
        draft.schema = draft.schema.withoutRoutine(name);
      }
    }
  }
}
