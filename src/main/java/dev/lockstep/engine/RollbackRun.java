package dev.lockstep.engine;

import dev.lockstep.schema.Database;
import java.util.List;

/**
 * A migration rolled back right after it was applied: the statements that undo it, in order, and
 * the database they leave.
 */
public record RollbackRun(List<StatementContext> statements, Database after) {
  public RollbackRun {
    statements = List.copyOf(statements);
  }
}
