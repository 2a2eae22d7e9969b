package dev.lockstep.plan;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.DropTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which operations of a way back undo what some statements do, by what they change. */
final class Undoing {
  private final Set<Subject> done = new HashSet<>();

  Undoing(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Operation operation : statement.operations()) {
        Subject subject = Subject.undone(operation);
        if (subject != null) {
          done.add(subject);
        }
      }
    }
  }

  boolean undoes(Operation back) {
    Subject subject = Subject.undone(back);
    return subject != null && done.contains(subject);
  }

  /** Whether a table that is dropped takes along all that the statement has made on it. */
  static boolean goesWith(Statement statement, DropTable drop) {
    Set<String> words = Touch.of(List.of(statement)).words();
    return words.contains(drop.table().name().toLowerCase(java.util.Locale.ROOT));
  }
}
