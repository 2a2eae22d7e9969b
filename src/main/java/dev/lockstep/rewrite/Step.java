package dev.lockstep.rewrite;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a rewrite. */
public sealed interface Step {
  /** What the step does, as an imperative sentence without a full stop. */
  String title();

  /**
   * A migration file of its own. {@code name} is in snake case, without a version. Each entry of
   * {@code up} and {@code down} is one statement; an empty {@code down} means that the step need
   * not be undone.
   */
  record Migrate(String name, String title, boolean transaction, List<Change> up, List<Change> down)
      implements Step {
    public Migrate {
      up = List.copyOf(up);
      down = List.copyOf(down);
    }
  }

  /**
   * One statement of a step: operations that are sent together. {@code text} is the user's own SQL
   * when the statement is taken over as it is, else null.
   */
  record Change(List<Operation> operations, @Nullable String text) {
    public Change {
      operations = List.copyOf(operations);
    }

    public Change(List<Operation> operations) {
      this(operations, null);
    }

    /** The user's own statement, unchanged. */
    public static Change of(Statement statement) {
      return new Change(statement.operations(), statement.text());
    }

    public static Change of(Operation... operations) {
      return new Change(List.of(operations));
    }
  }

  /**
   * Rows changed batch by batch, each batch committed, by key order; {@code set} and {@code where}
   * are SQL over the table's columns; {@code key} is its primary key, null when it is not known.
   */
  record Backfill(
      String name,
      String title,
      QualifiedName table,
      String set,
      String where,
      @Nullable String key)
      implements Step {}

  /** Ship code, or look at something, and wait. */
  record Deploy(String title) implements Step {}
}
