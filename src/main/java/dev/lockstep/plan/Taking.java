package dev.lockstep.plan;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.plan.Piece.Part;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a statement that does several things apart, so that the one that gives way stands alone:
 * what has nothing to do with it, then it, then what rests on it.
 */
final class Taking {
  private final Trial.Hit hit;
  private final Original original;
  private final @Nullable Operation operation;
  private final Rewrite rewrite;

  Taking(Trial.Hit hit, Rewrite rewrite, Original original) {
    this.hit = hit;
    this.original = original;
    this.rewrite = rewrite;
    this.operation = operationOf(hit, rewrite);
  }

  /**
   * Whether the statement is better taken apart: the rewrite does not do, and undo, its other
   * operations, or it adds a constraint, which is nothing to the others.
   */
  boolean isNeeded() {
    if (operation instanceof AddConstraint) {
      return true;
    }
    Set<Subject> done = new HashSet<>();
    Set<Subject> undone = new HashSet<>();
    boolean isReversible = true;
    for (Step step : rewrite.steps()) {
      if (step instanceof Step.Migrate migrate) {
        addSubjects(migrate.up(), done);
        addSubjects(migrate.down(), undone);
        isReversible &= migrate.irreversible() == null;
      }
    }
    Set<Subject> needed = isReversible ? undone : done;
    return hit.statement().operations().stream()
        .filter(it -> it != operation)
        .map(Subject::undone)
        .anyMatch(it -> it == null || !done.contains(it) || !needed.contains(it));
  }

  private static void addSubjects(List<Change> changes, Set<Subject> into) {
    for (Change change : changes) {
      for (Operation it : change.operations()) {
        Subject subject = Subject.undone(it);
        if (subject != null) {
          into.add(subject);
        }
      }
    }
  }

  /** The piece in parts; itself alone where it is one already, or cannot be taken apart. */
  List<Piece> apart(Piece piece) {
    boolean isDivisible =
        hit.statement().operations().size() > 1
            && hit.statement().operations().stream().allMatch(it -> canPrint(List.of(it)));
    List<List<Operation>> parts =
        operation == null || !isDivisible
            ? List.of()
            : parts(hit.statement().operations(), operation);
    if (parts.size() < 2) {
      return List.of(piece);
    }
    return switch (piece) {
      case Kept kept -> meaningful(parts(kept.statement(), kept.statement(), parts, true));
      case Part part -> meaningful(parts(part.root(), part.statement(), parts, part.leads()));
      case Made made -> List.of(made.apart(hit.statement(), parts));
    };
  }

  /** Ecto's modify sends the type along, which is nothing where the column has it. */
  private List<Piece> meaningful(List<Piece> pieces) {
    return pieces.stream().filter(piece -> !isTypeSentAgain((Part) piece)).toList();
  }

  private boolean isTypeSentAgain(Part part) {
    Database database = original.databaseBefore(part.root());
    return database != null
        && part.root().origin() != null
        && part.statement().operations().stream()
            .allMatch(it -> it instanceof AlterColumnType alter && isThere(alter, database));
  }

  private static boolean isThere(AlterColumnType alter, Database database) {
    TableColumn column = database.column(alter.table(), alter.column());
    return column != null
        && column.type() != null
        && column.type().sameAs(alter.type())
        && alter.using() == null
        && alter.collation() == null;
  }

  private static List<Piece> parts(
      Statement root, Statement whole, List<List<Operation>> parts, boolean leads) {
    List<Piece> pieces = new ArrayList<>();
    for (List<Operation> operations : parts) {
      String text = StepPrinter.sql(new Change(operations));
      Statement statement =
          new Statement(operations, text, whole.span(), whole.origin(), whole.presumed());
      pieces.add(new Part(root, statement, leads && pieces.isEmpty()));
    }
    return pieces;
  }

  /**
   * The operation that the finding is about: the smallest of those around it; of two as small one
   * that the rewrite does not do as it is.
   */
  private static @Nullable Operation operationOf(Trial.Hit hit, Rewrite rewrite) {
    Span place = hit.finding().span();
    Operation smallest = null;
    for (Operation operation : hit.statement().operations()) {
      Span span = operation.span();
      if (span.encloses(place)
          && (smallest == null
              || length(span) < length(smallest.span())
              || (length(span) == length(smallest.span()) && isDone(smallest, rewrite)))) {
        smallest = operation;
      }
    }
    return smallest == null && !hit.statement().operations().isEmpty()
        ? hit.statement().operations().getFirst()
        : smallest;
  }

  private static boolean isDone(Operation operation, Rewrite rewrite) {
    for (Step step : rewrite.steps()) {
      if (step instanceof Step.Migrate migrate
          && migrate.up().stream().anyMatch(it -> it.operations().contains(operation))) {
        return true;
      }
    }
    return false;
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  /** Before, the operation itself, after; an empty part is left out. */
  private static List<List<Operation>> parts(List<Operation> operations, Operation operation) {
    List<Operation> before = new ArrayList<>();
    List<Operation> after = new ArrayList<>();
    List<Touch> passed = new ArrayList<>();
    boolean isBehind = false;
    for (Operation other : operations) {
      if (other == operation) {
        isBehind = true;
        passed.add(touch(other));
      } else if (!isBehind) {
        before.add(other);
      } else if (passed.stream().allMatch(touch(other)::mayPrecede)) {
        before.add(other);
      } else {
        after.add(other);
        passed.add(touch(other));
      }
    }
    List<List<Operation>> parts = new ArrayList<>();
    for (List<Operation> part : List.of(before, List.of(operation), after)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts.stream().allMatch(Taking::canPrint) ? parts : List.of();
  }

  private static boolean canPrint(List<Operation> operations) {
    return StepPrinter.canPrint(operations);
  }

  private static Touch touch(Operation operation) {
    String text = StepPrinter.sql(new Change(List.of(operation)));
    return Touch.of(List.of(new Statement(List.of(operation), text, operation.span(), null)));
  }
}
