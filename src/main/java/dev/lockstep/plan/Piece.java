package dev.lockstep.plan;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of a plan that are written, moved and undone together. */
sealed interface Piece {
  /** The statements, as they are judged. */
  List<Statement> statements();

  /**
   * A statement of the author's, taken over as it is; {@code repeated} when it is a setting that
   * stands in an earlier step too.
   */
  record Kept(Statement statement, boolean repeated) implements Piece {
    @Override
    public List<Statement> statements() {
      return List.of(statement);
    }
  }

  /**
   * A part of a statement of the author's that does several things: {@code root} is that statement,
   * {@code leads} when this is the first of its parts.
   */
  record Part(Statement root, Statement statement, boolean leads) implements Piece {
    @Override
    public List<Statement> statements() {
      return List.of(statement);
    }
  }

  /**
   * What a rewrite puts in the place of a statement: its changes, each as one statement, and what
   * undoes them all. {@code replaced} is the author's statement, for the first piece in its place.
   */
  record Made(
      Step.Migrate step,
      List<Change> changes,
      List<Statement> statements,
      List<Change> down,
      @Nullable Statement replaced)
      implements Piece {
    public Made {
      changes = List.copyOf(changes);
      statements = List.copyOf(statements);
      down = List.copyOf(down);
    }

    /** The piece with one of its statements in several parts. */
    Made apart(Statement whole, List<List<Operation>> parts) {
      int index = statements.indexOf(whole);
      List<Change> allChanges = new ArrayList<>(changes);
      List<Statement> allStatements = new ArrayList<>(statements);
      allChanges.remove(index);
      allStatements.remove(index);
      for (List<Operation> operations : parts.reversed()) {
        Change change = new Change(operations);
        allChanges.add(index, change);
        allStatements.add(
            index,
            new Statement(operations, StepPrinter.sql(change), whole.span(), whole.origin()));
      }
      return new Made(step, allChanges, allStatements, down, replaced);
    }
  }
}
