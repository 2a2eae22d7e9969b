package dev.lockstep.schema;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.IndexOperation.*;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What index statements change in the schema. */
final class IndexChanges {
  private final Draft draft;

  IndexChanges(Draft draft) {
    this.draft = draft;
  }

  void apply(IndexOperation operation) {
    switch (operation) {
      case CreateIndex o -> create(o);
      case DropIndex o -> drop(o);
      case Reindex o -> {
        if (o.scope() == Reindex.Scope.INDEX
            && o.name() != null
            && draft.find(o.name()) instanceof TableIndex index) {
          draft.put(index.withValid(true));
        }
      }
      case AttachIndexPartition o -> attach(o);
      case IndexDependsOnExtension o -> {}
      case SetIndexStatistics o -> {}
    }
  }

  private void drop(DropIndex o) {
    if (o.cascade() && draft.find(o.index()) instanceof TableIndex index) {
      new ConstraintChanges(draft).dropReferring(index, o.span());
    }
    new Removals(draft).drop(o.index(), o.cascade(), o.span());
  }

  private void create(CreateIndex o) {
    Index index = o.index();
    Relation relation = draft.find(index.table());
    String schema =
        relation != null ? relation.name().schema() : draft.qualify(index.table()).schema();
    if (index.name() != null && o.ifNotExists()) {
      if (draft.find(new QualifiedName(schema, index.name())) != null) {
        return;
      }
    }
    if (relation instanceof View view) {
      int id = put(view.id(), view.name(), index, null, o.span());
      draft.put(view.withIndexes(Table.plus(view.indexes(), id)));
      return;
    }
    Table table = draft.tableOrUndescribed(index.table(), o.span());
    if (table == null) {
      return;
    }
    if (index.only() && table.isPartitioned()) {
      int id = make(table.id(), index, null, o.span());
      draft.changeIndex(id, i -> i.withValid(table.children().isEmpty()));
    } else {
      makeTree(table.id(), index, o.span());
    }
  }

  /** Makes an index of a table and, where it is partitioned, of all below it. Returns its id. */
  int makeTree(int tableId, Index index, Span span) {
    int id = make(tableId, index, null, span);
    Table table = draft.schema.table(tableId);
    TableIndex made = draft.schema.index(id);
    if (table != null && made != null && table.isPartitioned()) {
      Inheritance inheritance = new Inheritance(draft, new ConstraintChanges(draft));
      table.children().forEach(child -> inheritance.shareIndex(child, made, span));
    }
    return id;
  }

  /** Makes one index the part of another that a partition holds. */
  void link(int parent, int child) {
    draft.changeIndex(child, i -> i.withParent(parent));
    draft.changeIndex(parent, i -> i.withChildren(Table.plus(i.children(), child)));
  }

  /** Makes an index of a table; {@code constraint} names the key it serves. Returns its id. */
  int make(int tableId, Index index, @Nullable String constraint, Span span) {
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return Table.NONE;
    }
    int id = put(tableId, table.name(), index, constraint, span);
    draft.changeTable(tableId, t -> t.withIndexes(Table.plus(t.indexes(), id)));
    return id;
  }

  private int put(
      int owner, QualifiedName table, Index index, @Nullable String constraint, Span span) {
    String schema = table.schema();
    String name =
        index.name() != null
            ? index.name()
            : ServerNames.index(
                table.name(),
                index,
                taken -> draft.schema.names().containsKey(new QualifiedName(schema, taken)));
    TableIndex made =
        new TableIndex(
            draft.newId(),
            new QualifiedName(schema, name),
            owner,
            index,
            true,
            constraint,
            Table.NONE,
            List.of(),
            draft.birth(span));
    draft.put(made);
    return made.id();
  }

  /** Copies an index of another table, as CREATE TABLE … LIKE … INCLUDING INDEXES does. */
  void copy(int tableId, TableIndex source, Span span) {
    if (source.definition() != null) {
      make(tableId, source.definition().withName(null), null, span);
    }
  }

  private void attach(AttachIndexPartition o) {
    if (draft.find(o.index()) instanceof TableIndex parent
        && draft.find(o.partition()) instanceof TableIndex child) {
      link(parent.id(), child.id());
      Table table = draft.schema.table(parent.table());
      boolean all = table != null && parent.children().size() + 1 >= table.children().size();
      draft.changeIndex(parent.id(), i -> i.withValid(parent.valid() || all));
    }
  }
}
