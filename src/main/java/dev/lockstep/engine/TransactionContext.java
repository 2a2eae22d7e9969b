package dev.lockstep.engine;

import java.util.List;

/** The statements of one transaction in order; {@code open} is false for a statement on its own. */
public record TransactionContext(
    List<StatementContext> statements, MigrationScope migration, boolean open) {
  public TransactionContext {
    statements = List.copyOf(statements);
  }
}
