package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a table gets from the one it is a partition of or inherits from (manual 5.11 and 5.12):
 * columns, checks and, if it is a partition, indexes, keys and foreign keys. What a partition has
 * of the same form already becomes its parent's instead of being made again.
 */
final class Inheritance {
  private final Draft draft;
  private final ConstraintChanges constraints;

  Inheritance(Draft draft, ConstraintChanges constraints) {
    this.draft = draft;
    this.constraints = constraints;
  }

  /** Puts a table below another. */
  void adopt(int childId, int parentId, boolean partition, Span span) {
    Table parent = draft.schema.table(parentId);
    if (parent == null || childId == parentId) {
      return;
    }
    draft.put(parent.withChildren(Table.plus(parent.children(), childId)));
    draft.changeTable(
        childId,
        child ->
            child
                .withParents(Table.plus(child.parents(), parentId))
                .withComplete(child.complete() && parent.complete())
                .withColumns(columns(child, parent))
                .withConstraints(checks(child, parent)));
    if (partition) {
      equip(childId, parentId, span);
    }
  }

  private List<TableColumn> columns(Table child, Table parent) {
    List<TableColumn> all = new ArrayList<>(child.columns());
    for (TableColumn column : parent.columns()) {
      TableColumn own = child.column(column.name());
      if (own == null) {
        all.add(column.inherited());
      } else if (Boolean.TRUE.equals(column.notNull())) {
        all.set(all.indexOf(own), own.withNotNull(true));
      }
    }
    return all;
  }

  private static List<TableConstraint> checks(Table child, Table parent) {
    List<TableConstraint> all = new ArrayList<>(child.constraints());
    for (TableConstraint constraint : parent.constraints()) {
      boolean passedOn =
          switch (constraint.definition()) {
            case Constraint.Check check -> !check.noInherit();
            case Constraint.NotNull notNull ->
                !notNull.noInherit() && !hasNotNull(child, notNull.column());
            default -> false;
          };
      if (passedOn && child.constraint(constraint.name()) == null) {
        all.add(constraint);
      }
    }
    return all;
  }

  private static boolean hasNotNull(Table table, String column) {
    return table.constraints().stream()
        .anyMatch(
            c -> c.definition() instanceof Constraint.NotNull own && own.column().equals(column));
  }

  private void equip(int childId, int parentId, Span span) {
    Table parent = Objects.requireNonNull(draft.schema.table(parentId));
    for (TableConstraint constraint : parent.constraints()) {
      switch (constraint.definition()) {
        case Constraint.PrimaryKey key -> shareKey(childId, constraint, span);
        case Constraint.Unique key -> shareKey(childId, constraint, span);
        case Constraint.Exclude key -> shareKey(childId, constraint, span);
        case Constraint.ForeignKey key -> shareForeignKey(childId, constraint, key, span);
        case Constraint.Check check -> {}
        case Constraint.NotNull notNull -> {}
        case Constraint.UsingIndex using -> {}
      }
    }
    for (int id : parent.indexes()) {
      TableIndex index = draft.schema.index(id);
      if (index != null && index.constraint() == null) {
        shareIndex(childId, index, span);
      }
    }
  }

  /** The key of a partition that stands for a key of its parent, made where there is none. */
  void shareKey(int childId, TableConstraint key, Span span) {
    Table child = draft.schema.table(childId);
    TableIndex wanted = draft.schema.index(key.index());
    if (child == null || wanted == null) {
      return;
    }
    TableIndex found = null;
    for (TableConstraint own : child.constraints()) {
      TableIndex index = draft.schema.index(own.index());
      if (index != null && index.parent() == Table.NONE && index.hasSameForm(wanted)) {
        found = index;
      }
    }
    if (found == null) {
      constraints.addTo(childId, Constraint.of(null, key.definition(), span), false);
      Table now = Objects.requireNonNull(draft.schema.table(childId));
      found = draft.schema.index(now.constraints().getLast().index());
    }
    if (found != null) {
      new IndexChanges(draft).link(wanted.id(), found.id());
    }
  }

  /** The foreign key of a partition that stands for one of its parent. */
  void shareForeignKey(
      int childId, TableConstraint constraint, Constraint.ForeignKey key, Span span) {
    Table child = draft.schema.table(childId);
    if (child == null) {
      return;
    }
    boolean there =
        child.constraints().stream()
            .anyMatch(
                own ->
                    own.referenced() == constraint.referenced()
                        && own.foreignKey() instanceof Constraint.ForeignKey other
                        && other.columns().equals(key.columns()));
    if (!there) {
      String name = child.constraint(constraint.name()) == null ? constraint.name() : null;
      Constraint made =
          Constraint.of(name, key, span)
              .withNotValid(!constraint.validated() && constraint.enforced());
      constraints.addTo(childId, made, false);
    }
  }

  /** The index of a partition that stands for one of its parent, made where there is none. */
  void shareIndex(int childId, TableIndex wanted, Span span) {
    Table child = draft.schema.table(childId);
    if (child == null || wanted.definition() == null) {
      return;
    }
    IndexChanges indexes = new IndexChanges(draft);
    int below = Table.NONE;
    for (int id : child.indexes()) {
      TableIndex own = draft.schema.index(id);
      if (own != null && own.valid() && own.parent() == Table.NONE && own.hasSameForm(wanted)) {
        below = id;
        break;
      }
    }
    if (below == Table.NONE) {
      below = indexes.makeTree(childId, wanted.definition().withName(null), span);
    }
    indexes.link(wanted.id(), below);
  }
}
