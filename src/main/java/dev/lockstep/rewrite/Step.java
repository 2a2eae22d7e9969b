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

  /** What to look at before the step is run. */
  List<Check> checks();

  /**
   * A migration file of its own. {@code name} is in snake case, without a version. Each entry of
   * {@code up} and {@code down} is one statement; an empty {@code down} means that the step need
   * not be undone, unless {@code irreversible} says why it cannot be.
   */
  record Migrate(
      String name,
      String title,
      boolean transaction,
      List<Change> up,
      List<Change> down,
      @Nullable String irreversible,
      List<Check> checks)
      implements Step {
    public Migrate {
      up = List.copyOf(up);
      down = List.copyOf(down);
      checks = List.copyOf(checks);
    }

    public Migrate(
        String name, String title, boolean transaction, List<Change> up, List<Change> down) {
      this(name, title, transaction, up, down, null, List.of());
    }

    public Migrate checking(Check... first) {
      return new Migrate(name, title, transaction, up, down, irreversible, List.of(first));
    }

    public Migrate checking(List<Check> first) {
      return new Migrate(name, title, transaction, up, down, irreversible, first);
    }

    /** The step that these undo. */
    public Migrate undoneBy(Change... changes) {
      return new Migrate(name, title, transaction, up, List.of(changes), null, checks);
    }

    /** The step for which there is no way back. */
    public Migrate irreversible(String why) {
      return new Migrate(name, title, transaction, up, List.of(), why, checks);
    }
  }

  /**
   * One statement of a step: operations that are sent together. {@code text} is the user's own SQL
   * when the statement is taken over as it is, else null. {@code accepted} are the rules it breaks
   * on purpose.
   */
  record Change(List<Operation> operations, @Nullable String text, @Nullable Accepted accepted) {
    public Change {
      operations = List.copyOf(operations);
    }

    public Change(List<Operation> operations, @Nullable String text) {
      this(operations, text, null);
    }

    public Change(List<Operation> operations) {
      this(operations, null);
    }

    /** The same, which breaks the rules on purpose. */
    public Change accepting(String reason, String... rules) {
      return new Change(operations, text, new Accepted(List.of(rules), reason));
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
      @Nullable String key,
      List<Check> checks)
      implements Step {
    public Backfill {
      checks = List.copyOf(checks);
    }

    public Backfill(
        String name,
        String title,
        QualifiedName table,
        String set,
        String where,
        @Nullable String key) {
      this(name, title, table, set, where, key, List.of());
    }
  }

  /** Ship code, or look at something, and wait. */
  record Deploy(String title, List<Check> checks) implements Step {
    public Deploy {
      checks = List.copyOf(checks);
    }

    public Deploy(String title) {
      this(title, List.of());
    }
  }
}
