package dev.lockstep.engine;

import dev.lockstep.schema.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration with its statements in order, and the database before and after it; {@code rollback}
 * is null for one that cannot be rolled back. The history is known when all that ran before it is.
 */
public record MigrationContext(
    MigrationScope scope,
    List<StatementContext> statements,
    Database before,
    Database after,
    @Nullable RollbackRun rollback,
    boolean isHistoryKnown) {
  public MigrationContext {
    statements = List.copyOf(statements);
  }
}
