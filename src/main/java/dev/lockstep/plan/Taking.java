package dev.lockstep.plan;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.plan.Piece.Part;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a statement that does several things apart, so that the one that gives way stands alone:
 * what has nothing to do with it, then it, then what rests on it.
 */
final class Taking {
  private Taking() {}

  /** The piece in parts; itself alone where it is one already, or cannot be taken apart. */
  static List<Piece> apart(Piece piece, Trial.Hit hit) {
    Operation operation = operationOf(hit);
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
      case Kept kept -> parts(kept.statement(), kept.statement(), parts, true);
      case Part part -> parts(part.root(), part.statement(), parts, part.leads());
      case Made made -> List.of(made.apart(hit.statement(), parts));
    };
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

  /** The operation that the finding is about: the smallest of those around it. */
  private static @Nullable Operation operationOf(Trial.Hit hit) {
    Span place = hit.finding().span();
    Operation smallest = null;
    for (Operation operation : hit.statement().operations()) {
      Span span = operation.span();
      if (span.encloses(place) && (smallest == null || length(span) < length(smallest.span()))) {
        smallest = operation;
      }
    }
    return smallest == null && !hit.statement().operations().isEmpty()
        ? hit.statement().operations().getFirst()
        : smallest;
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
