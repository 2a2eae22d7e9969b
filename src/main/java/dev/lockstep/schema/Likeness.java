package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.Like;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What CREATE TABLE … (LIKE …) copies from another table (CREATE TABLE, LIKE). */
final class Likeness {
  private final Draft draft;
  private final ColumnChanges columns;
  private final ConstraintChanges constraints;

  Likeness(Draft draft, ColumnChanges columns, ConstraintChanges constraints) {
    this.draft = draft;
    this.columns = columns;
    this.constraints = constraints;
  }

  void copy(int id, Like like) {
    Table source = draft.tableOrUndescribed(like.source(), like.span());
    if (source == null) {
      return;
    }
    draft.changeTable(id, t -> t.withComplete(t.complete() && source.complete()));
    copyColumns(id, source, like);
    if (includes(like, "CONSTRAINTS")) {
      copyChecks(id, source);
    }
    if (includes(like, "INDEXES")) {
      copyIndexes(id, source, like);
    }
  }

  /** The last word on an option counts. */
  private static boolean includes(Like like, String what) {
    boolean included = false;
    for (String option : like.options()) {
      if (option.endsWith(" ALL") || option.endsWith(" " + what)) {
        included = option.startsWith("INCLUDING");
      }
    }
    return included;
  }

  private void copyColumns(int id, Table source, Like like) {
    for (TableColumn column : source.columns()) {
      boolean counts = includes(like, "IDENTITY") && column.identity() != null;
      Birth birth = draft.birth(like.span());
      TableColumn copy =
          new TableColumn(
              column.name(),
              column.type(),
              column.collation(),
              column.notNull(),
              includes(like, "DEFAULTS") ? column.defaultValue() : null,
              includes(like, "GENERATED") ? column.generated() : null,
              counts ? column.identity() : null,
              counts ? columns.makeSequence(id, column.name(), true, birth) : Table.NONE,
              birth,
              column.typeSaid());
      draft.changeTable(id, t -> t.withColumns(Table.plus(t.columns(), copy)));
      if (Boolean.TRUE.equals(column.notNull())) {
        constraints.noteNotNull(
            id, notNullName(source, column.name()), column.name(), birth.place(), false);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable String notNullName(
      Table source, String column) {
    for (TableConstraint constraint : source.constraints()) {
      if (constraint.definition() instanceof Constraint.NotNull notNull
          && notNull.column().equals(column)) {
        return constraint.name();
      }
    }
    return null;
  }

  private void copyChecks(int id, Table source) {
    draft.changeTable(
        id,
        t -> {
          List<TableConstraint> copied = new ArrayList<>(t.constraints());
          source.constraints().stream()
              .filter(c -> c.definition() instanceof Constraint.Check)
              .forEach(copied::add);
          return t.withConstraints(copied);
        });
  }

  private void copyIndexes(int id, Table source, Like like) {
    source.constraints().stream()
        .filter(c -> c.index() != Table.NONE)
        .forEach(
            c -> constraints.addTo(id, Constraint.of(null, c.definition(), like.span()), true));
    source.indexes().stream()
        .map(draft.schema::index)
        .filter(Objects::nonNull)
        .filter(index -> index.constraint() == null)
        .forEach(index -> new IndexChanges(draft).copy(id, index, like.span()));
  }
}
