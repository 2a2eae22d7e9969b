package dev.lockstep.engine;

import dev.lockstep.schema.Database;
import java.util.List;

/** A migration with its statements in order, and the database before and after it. */
public record MigrationContext(
    MigrationScope scope, List<StatementContext> statements, Database before, Database after) {
  public MigrationContext {
    statements = List.copyOf(statements);
  }
}
