package dev.lockstep.plan;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.print.ModuleText.Changes;
import dev.lockstep.print.ModuleText.Entry;
import dev.lockstep.print.ModuleText.Lines;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * New columns and a foreign key of one of them, added NOT VALID right after, as one change, for
 * which Ecto has words: {@code add :user_id, references(:users, validate: false)}.
 */
final class ColumnWithKey {
  private ColumnWithKey() {}

  /** The entries with such changes as one. */
  static List<Entry> joined(List<Entry> entries) {
    List<Entry> joined = new ArrayList<>();
    for (Entry entry : entries) {
      int place = entry instanceof Changes key ? columnsOf(key, joined) : -1;
      if (place >= 0
          && joined.get(place) instanceof Changes columns
          && entry instanceof Changes key) {
        joined.set(place, together(columns, key));
      } else {
        joined.add(entry);
      }
    }
    return joined;
  }

  /** Where the columns of a key are added, with nothing between that the key speaks of; else -1. */
  private static int columnsOf(Changes key, List<Entry> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i) instanceof Changes columns && belongTogether(columns, key)) {
        return together(columns, key).isInWords() ? i : -1;
      }
      if (!(before.get(i) instanceof Lines lines) || speaksOf(lines, key)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean speaksOf(Lines lines, Changes key) {
    for (Operation operation : key.up().getFirst().operations()) {
      boolean isSaid =
          operation instanceof AddConstraint add
              && add.constraint().definition() instanceof Constraint.ForeignKey foreign
              && !lines.text().contains(foreign.referenced().name())
              && !lines.text().contains(add.table().name());
      if (!isSaid) {
        return true;
      }
    }
    return false;
  }

  private static boolean belongTogether(Changes columns, Changes key) {
    return columns.up().size() == 1
        && columns.down().size() == 1
        && key.up().size() == 1
        && key.down().size() == 1
        && key.up().getFirst().operations().size() == 1
        && key.up().getFirst().operations().getFirst() instanceof AddConstraint add
        && add.constraint().notValid()
        && add.constraint().definition() instanceof Constraint.ForeignKey foreign
        && foreign.columns().size() == 1
        && columns.up().getFirst().operations().stream()
            .allMatch(it -> isColumnOrKey(it, add.target()))
        && columns.up().getFirst().operations().stream()
            .anyMatch(it -> isColumn(it, foreign.columns().getFirst()));
  }

  private static boolean isColumnOrKey(Operation operation, RelationTarget target) {
    return switch (operation) {
      case AddColumn o -> o.target().equals(target);
      case AddConstraint o ->
          o.target().equals(target)
              && o.constraint().notValid()
              && o.constraint().definition() instanceof Constraint.ForeignKey;
      default -> false;
    };
  }

  private static boolean isColumn(Operation operation, String name) {
    return operation instanceof AddColumn add && add.column().name().equals(name);
  }

  /** The key after its column, and what undoes it before what undoes that. */
  private static Changes together(Changes columns, Changes key) {
    AddConstraint add = (AddConstraint) key.up().getFirst().operations().getFirst();
    Constraint.ForeignKey foreign = (Constraint.ForeignKey) add.constraint().definition();
    List<Operation> up = new ArrayList<>(columns.up().getFirst().operations());
    int column = 0;
    while (!isColumn(up.get(column), foreign.columns().getFirst())) {
      column++;
    }
    up.add(column + 1, add);
    List<Operation> down = new ArrayList<>(key.down().getFirst().operations());
    down.addAll(columns.down().getFirst().operations());
    return new Changes(List.of(new Change(up)), List.of(new Change(down)));
  }
}
