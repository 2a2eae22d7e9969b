package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.QualifiedName;
import java.util.Collections;
import java.util.List;

/** What statements on rows leave behind: rows, and triggers that wait for the commit. */
final class RowChanges {
  private final Draft draft;

  RowChanges(Draft draft) {
    this.draft = draft;
  }

  void apply(DataOperation operation) {
    switch (operation) {
      case DataOperation.Insert o -> {
        fill(o.table(), o.valuesOnly() ? Table.Filling.VALUES : Table.Filling.ANY);
        deferChecks(o.table());
        new KnownRows(draft).insert(o);
      }
      case DataOperation.Update o -> {
        new KnownRows(draft).update(o);
        deferChecks(o.table(), o.columns());
        deferReferences(o.table(), o.columns());
      }
      case DataOperation.Delete o -> {
        deferReferences(o.table(), List.of());
        new KnownRows(draft).delete(o);
      }
      case DataOperation.Merge o -> {
        new KnownRows(draft).forget();
        fill(o.table(), Table.Filling.ANY);
        deferChecks(o.table());
      }
      case DataOperation.Select o -> {
        if (o.query().functions().stream().anyMatch(this::isMade)) {
          new KnownRows(draft).forget();
        }
      }
      case DataOperation.Copy o -> {
        if (o.from() && o.table() != null) {
          fill(o.table(), Table.Filling.ANY);
          deferChecks(o.table());
          new KnownRows(draft).forget();
        }
      }
      case DataOperation.Truncate o -> new KnownRows(draft).truncate(o);
      case DataOperation.Call o -> new KnownRows(draft).forget();
    }
  }

  private boolean isMade(QualifiedName function) {
    return draft.schema.routine(function, draft.session.searchPath()) != null;
  }

  private void fill(QualifiedName name, Table.Filling filling) {
    if (draft.find(name) instanceof Table table && filling.compareTo(table.filling()) > 0) {
      draft.put(table.withFilling(filling));
    }
  }

  /** New rows are checked at the commit by what is deferred. */
  private void deferChecks(QualifiedName name) {
    if (draft.find(name) instanceof Table table
        && table.constraints().stream().anyMatch(RowChanges::isDeferredReference)) {
      pend(table);
    }
  }

  private void deferChecks(QualifiedName name, List<String> columns) {
    if (draft.find(name) instanceof Table table
        && table.constraints().stream()
            .filter(RowChanges::isDeferredReference)
            .anyMatch(c -> concerns(ConstraintChanges.columns(c.definition()), columns))) {
      pend(table);
    }
  }

  /** The rows others refer to are looked for at the commit; no columns means they are gone. */
  private void deferReferences(QualifiedName name, List<String> columns) {
    if (!(draft.find(name) instanceof Table table)) {
      return;
    }
    for (int id : table.referencing()) {
      Table other = draft.schema.table(id);
      boolean waits =
          other != null
              && other.constraints().stream()
                  .filter(c -> c.referenced() == table.id() && isDeferredReference(c))
                  .anyMatch(c -> waitsFor(c, columns));
      if (waits) {
        pend(table);
      }
    }
  }

  /** Only NO ACTION can wait (CREATE TABLE, REFERENCES). */
  private static boolean waitsFor(TableConstraint constraint, List<String> columns) {
    Constraint.ForeignKey key = constraint.foreignKey();
    if (key == null) {
      return false;
    }
    Constraint.Action action = columns.isEmpty() ? key.onDelete() : key.onUpdate();
    return (action == null || action.words().equals("NO ACTION"))
        && (columns.isEmpty() || concerns(key.referencedColumns(), columns));
  }

  private static boolean isDeferredReference(TableConstraint constraint) {
    return constraint.timing() == TableConstraint.Timing.DEFERRED
        && constraint.enforced()
        && constraint.foreignKey() != null;
  }

  private static boolean concerns(List<String> keys, List<String> columns) {
    return columns.isEmpty() || keys.isEmpty() || !Collections.disjoint(keys, columns);
  }

  private void pend(Table table) {
    OpenTransaction open = draft.transaction;
    if (open != null && table.filling() != Table.Filling.EMPTY) {
      draft.transaction = open.withPending(open.pending().plus(table.id()));
    }
  }
}
