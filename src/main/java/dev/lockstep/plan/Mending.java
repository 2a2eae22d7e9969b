package dev.lockstep.plan;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Part;
import dev.lockstep.plan.PlanStep.Migrate;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts parts of one statement together again that have come to stand side by side. */
final class Mending {
  private Mending() {}

  static List<PlanStep> mended(List<PlanStep> steps) {
    List<PlanStep> mended = new ArrayList<>();
    for (PlanStep step : steps) {
      mended.add(
          step instanceof Migrate migrate ? migrate.withPieces(pieces(migrate.pieces())) : step);
    }
    return mended;
  }

  private static List<Piece> pieces(List<Piece> pieces) {
    List<Piece> mended = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece last = mended.isEmpty() ? null : mended.getLast();
      if (piece instanceof Part part
          && last instanceof Part before
          && part.root() == before.root()) {
        mended.removeLast();
        mended.add(together(before, part));
      } else {
        mended.add(piece);
      }
    }
    return mended;
  }

  private static Piece together(Part one, Part two) {
    Statement root = one.root();
    List<Operation> operations = new ArrayList<>(one.statement().operations());
    operations.addAll(two.statement().operations());
    operations.sort(Comparator.comparingInt(root.operations()::indexOf));
    if (operations.equals(root.operations())) {
      return new Kept(root, false);
    }
    String text = StepPrinter.sql(new Change(operations));
    Statement statement =
        new Statement(operations, text, root.span(), root.origin(), root.presumed());
    return new Part(root, statement, one.leads() || two.leads());
  }
}
