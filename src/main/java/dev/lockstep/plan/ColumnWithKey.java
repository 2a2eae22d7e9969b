package dev.lockstep.plan;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.print.ModuleText.Changes;
import dev.lockstep.print.ModuleText.Entry;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * New columns and a foreign key of one of them, added NOT VALID right after, as one change, for
 * which Ecto has words: {@code add :user_id, references(:users, validate: false)}.
 */
final class ColumnWithKey {
  private ColumnWithKey() {}

  /** The entries with such neighbours as one. */
  static List<Entry> joined(List<Entry> entries) {
    List<Entry> joined = new ArrayList<>();
    for (Entry entry : entries) {
      if (!joined.isEmpty()
          && joined.getLast() instanceof Changes columns
          && entry instanceof Changes key
          && belongTogether(columns, key)) {
        joined.removeLast();
        joined.add(together(columns, key));
      } else {
        joined.add(entry);
      }
    }
    return joined;
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
            .allMatch(it -> it instanceof AddColumn o && o.target().equals(add.target()))
        && columns.up().getFirst().operations().stream()
            .anyMatch(it -> ((AddColumn) it).column().name().equals(foreign.columns().getFirst()));
  }

  private static Changes together(Changes columns, Changes key) {
    return new Changes(
        List.of(both(columns.up().getFirst(), key.up().getFirst())),
        List.of(both(key.down().getFirst(), columns.down().getFirst())));
  }

  private static Change both(Change first, Change second) {
    List<Operation> operations = new ArrayList<>(first.operations());
    operations.addAll(second.operations());
    return new Change(operations);
  }
}
