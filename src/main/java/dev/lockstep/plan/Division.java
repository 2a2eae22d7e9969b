package dev.lockstep.plan;

import dev.lockstep.ast.Statement;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a piece of several changes when one of them gives way: those before it and those
 * behind it, each with what undoes them.
 */
record Division(List<Piece> before, List<Piece> after) {
  /** The piece without that statement. */
  static Division around(Made piece, Statement statement) {
    int index = piece.statements().indexOf(statement);
    return new Division(part(piece, 0, index), part(piece, index + 1, piece.changes().size()));
  }

  void addTo(List<Piece> earlier, List<Piece> later) {
    earlier.addAll(before);
    later.addAll(after);
  }

  private static List<Piece> part(Made piece, int from, int to) {
    if (from >= to) {
      return List.of();
    }
    List<Statement> statements = piece.statements().subList(from, to);
    List<Change> down = new ArrayList<>();
    for (Change change : piece.down()) {
      Undoing undoing = new Undoing(statements);
      if (change.operations().stream().allMatch(undoing::undoes)) {
        down.add(change);
      }
    }
    return List.of(
        new Made(piece.step(), piece.changes().subList(from, to), statements, down, null));
  }
}
