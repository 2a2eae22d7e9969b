package dev.lockstep.plan;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.SessionOperation.SetParameter;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.plan.PlanStep.Migrate;
import dev.lockstep.rewrite.Inverse;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.schema.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What undoes each step of a plan. A statement of the author's way back goes to the step that does
 * what it undoes; what a rewrite makes brings its own; what neither undoes is said.
 */
final class WayBack {
  /** One thing that is done to undo a step. */
  sealed interface Undo {}

  /** A statement of the author's way back, as it stands. */
  record Own(Statement statement) implements Undo {}

  /** Changes made for it. */
  record Changes(List<Change> changes) implements Undo {}

  /** What undoes a step, why nothing does, and what it cannot undo, each as a sentence. */
  record Back(List<Undo> undo, @Nullable String irreversible, List<String> notes) {}

  private final MigrationPlan plan;
  private final List<Statement> back;
  private final boolean isReversed;

  /** Which operations of the way back a step has, by the number of the statement. */
  private final Map<Migrate, Map<Integer, List<Operation>>> owned = new HashMap<>();

  private final List<Statement> unplaced = new ArrayList<>();

  WayBack(MigrationPlan plan) {
    this.plan = plan;
    this.back = statements(plan.original().loaded().migration().rollback());
    DslModule module = plan.original().loaded().migration().module();
    this.isReversed = module != null && module.isReversed();
    for (int i = 0; i < back.size(); i++) {
      place(i);
    }
  }

  /** Whether half a way back would take the place of none: the author gave none. */
  boolean isBetterMissing(Migrate step) {
    return plan.original().loaded().migration().rollback() instanceof Rollback.Missing
        && !of(step).notes().isEmpty();
  }

  private static List<Statement> statements(Rollback rollback) {
    List<Statement> all =
        switch (rollback) {
          case Rollback.Defined defined -> defined.script().statements();
          case Rollback.Raises raises -> raises.script().statements();
          case Rollback.Missing missing -> List.of();
          case Rollback.NotSupported none -> List.of();
        };
    return all.stream()
        .filter(it -> it.operations().stream().noneMatch(o -> o instanceof TransactionOperation))
        .toList();
  }

  /** The author's statements that belong to no step. */
  List<Statement> unplaced() {
    return unplaced;
  }

  /** The author's whole way back. */
  List<Statement> all() {
    return back;
  }

  /** What undoes a statement of a migration that says both directions in one. */
  List<Change> reversed(Statement statement) {
    List<Change> changes = new ArrayList<>();
    for (Statement it : back) {
      List<Operation> undoing =
          it.operations().stream().filter(operation -> undoes(it, operation, statement)).toList();
      if (!undoing.isEmpty() && undoing.size() == it.operations().size()) {
        changes.add(Change.of(it));
      } else if (!undoing.isEmpty()) {
        changes.add(new Change(undoing));
      }
    }
    return changes;
  }

  private void place(int index) {
    Statement statement = back.get(index);
    if (isSetting(statement)) {
      return;
    }
    boolean isPlaced = false;
    for (Operation operation : statement.operations()) {
      Migrate owner = owner(statement, operation);
      if (owner != null) {
        owned
            .computeIfAbsent(owner, key -> new HashMap<>())
            .computeIfAbsent(index, key -> new ArrayList<>())
            .add(operation);
      }
      isPlaced |=
          owner != null
              || isUndoneByRewrite(statement, operation)
              || plan.replaced().stream().anyMatch(it -> undoes(statement, operation, it));
    }
    if (!isPlaced) {
      unplaced.add(statement);
    }
  }

  private static boolean isSetting(Statement statement) {
    return !statement.operations().isEmpty()
        && statement.operations().stream().allMatch(SetParameter.class::isInstance);
  }

  /** The last step that does what the operation undoes, unless a rewrite undoes that itself. */
  private @Nullable Migrate owner(Statement statement, Operation operation) {
    Migrate made = null;
    Migrate named = null;
    for (PlanStep step : plan.steps().reversed()) {
      if (step instanceof Migrate migrate) {
        for (Piece piece : migrate.pieces()) {
          boolean isAuthors = !(piece instanceof Made);
          if (isAuthors && undoes(statement, operation, piece.statements().getFirst())) {
            return migrate;
          }
          boolean isNamed = isAuthors && namesWhatChanges(statement, piece.statements());
          named = isNamed && named == null ? migrate : named;
          boolean isMade =
              piece instanceof Made it && new Undoing(it.statements()).undoes(operation);
          made = isMade && made == null ? migrate : made;
        }
      }
    }
    if (isUndoneByRewrite(statement, operation)) {
      return null;
    }
    return made == null && !isReversed ? named : made;
  }

  /** Whether a statement of the way back speaks of what these statements change. */
  private static boolean namesWhatChanges(Statement statement, List<Statement> done) {
    Set<String> words = Touch.of(List.of(statement)).words();
    List<Subject> changes = Touch.of(done).changes();
    return changes != null
        && changes.stream().anyMatch(it -> it.names().size() > 1 && words.containsAll(it.names()));
  }

  private boolean undoes(Statement statement, Operation operation, Statement done) {
    boolean isTold = new Undoing(List.of(done)).undoes(operation);
    return isReversed
        ? isOfSameCall(statement, done) && (isTold || Subject.undone(operation) == null)
        : isTold;
  }

  private static boolean isOfSameCall(Statement one, Statement other) {
    DslCall first = one.origin();
    DslCall second = other.origin();
    return first != null
        && second != null
        && first.span().equals(second.span())
        && Objects.equals(first.name(), second.name());
  }

  /** Whether the steps that took the place of a statement undo themselves what this undoes. */
  private boolean isUndoneByRewrite(Statement statement, Operation operation) {
    if (isReversed && plan.replaced().stream().anyMatch(it -> undoes(statement, operation, it))) {
      return true;
    }
    for (PlanStep step : plan.steps()) {
      if (step instanceof Migrate migrate) {
        for (Piece piece : migrate.pieces()) {
          if (piece instanceof Made made
              && made.down().stream()
                  .anyMatch(change -> isSameSubject(change.operations(), operation))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isSameSubject(List<Operation> operations, Operation operation) {
    Subject subject = Subject.undone(operation);
    return subject != null
        && operations.stream().anyMatch(it -> subject.equals(Subject.undone(it)));
  }

  /** What undoes a step: last done, first undone; the author's statements together, in order. */
  Back of(Migrate step) {
    List<Undo> undo = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Map<Integer, List<Operation>> own = owned.getOrDefault(step, Map.of());
    if (step.transaction() && !isReversed) {
      back.stream().filter(WayBack::isSetting).forEach(it -> undo.add(new Own(it)));
    }
    boolean isOwnWritten = false;
    for (Piece piece : step.pieces().reversed()) {
      if (piece instanceof Made made && !made.down().isEmpty()) {
        undo.add(new Changes(made.down()));
      }
      boolean isUndone =
          own.entrySet().stream()
              .anyMatch(
                  it -> isAnyUndone(back.get(it.getKey()), it.getValue(), piece.statements()));
      if (isUndone && !isOwnWritten) {
        addOwn(own, step, undo);
        isOwnWritten = true;
      } else if (!isUndone) {
        addInverse(piece, undo, notes);
      }
    }
    if (!isOwnWritten) {
      addOwn(own, step, undo);
    }
    return new Back(undo, irreversible(step), notes);
  }

  private void addOwn(Map<Integer, List<Operation>> own, Migrate step, List<Undo> undo) {
    own.keySet().stream()
        .sorted()
        .forEach(i -> undo.add(undo(back.get(i), own.getOrDefault(i, List.of()), step)));
  }

  private void addInverse(Piece piece, List<Undo> undo, List<String> notes) {
    switch (piece) {
      case Made made -> {}
      case Kept kept when kept.repeated() || goesWithItsTable(kept.statement()) -> {}
      case Kept kept -> addInverse(kept.statement(), kept.statement(), undo, notes);
      case Piece.Part part when goesWithItsTable(part.statement()) -> {}
      case Piece.Part part -> addInverse(part.root(), part.statement(), undo, notes);
    }
  }

  /** Why a rewrite says that there is no way back from the step; null where it does not. */
  private static @Nullable String irreversible(Migrate step) {
    for (Piece piece : step.pieces()) {
      if (piece instanceof Made made && made.step().irreversible() != null) {
        return made.step().irreversible();
      }
    }
    return null;
  }

  private boolean isAnyUndone(
      Statement statement, List<Operation> operations, List<Statement> done) {
    return operations.stream()
        .anyMatch(
            operation ->
                new Undoing(done).undoes(operation)
                    || done.stream().anyMatch(it -> undoes(statement, operation, it)));
  }

  private static Undo undo(Statement statement, List<Operation> operations, Migrate step) {
    if (!step.transaction()
        && operations.size() == 1
        && operations.getFirst() instanceof CreateIndex create
        && !create.concurrently()) {
      CreateIndex concurrent =
          new CreateIndex(create.index(), true, create.ifNotExists(), create.span());
      return new Changes(List.of(Change.of(concurrent)));
    }
    return operations.size() == statement.operations().size()
        ? new Own(statement)
        : new Changes(List.of(new Change(operations)));
  }

  /** Whether the author's way back drops the table that the statement is about. */
  private boolean goesWithItsTable(Statement statement) {
    return back.stream()
        .flatMap(it -> it.operations().stream())
        .anyMatch(it -> it instanceof DropTable drop && Undoing.goesWith(statement, drop));
  }

  private void addInverse(
      Statement root, Statement statement, List<Undo> undo, List<String> notes) {
    if (isSetting(statement)) {
      return;
    }
    Database before = plan.original().databaseBefore(root);
    Change inverse = before == null ? null : Inverse.of(statement, before);
    if (inverse == null) {
      notes.add("Not undone: " + firstLine(statement));
    } else {
      undo.add(new Changes(List.of(inverse)));
    }
  }

  /** The first line of a statement, or of the call that sends what is not known. */
  String firstLine(Statement statement) {
    String text = shown(statement);
    String line = text.lines().findFirst().orElse("");
    return line.length() < text.length() ? line + " …" : line;
  }

  /** A statement's text, or that of the call that sends what is not known. */
  String shown(Statement statement) {
    DslCall call = statement.origin();
    boolean isUnknown = statement.text().indexOf(SqlText.HOLE) >= 0;
    String file = plan.original().loaded().file().text();
    String text =
        isUnknown && call != null && !call.span().isSynthetic()
            ? file.substring(call.span().start(), call.span().end())
            : statement.text();
    return text.strip().replace(SqlText.HOLE, '…');
  }
}
