package dev.lockstep.engine;

import dev.lockstep.ast.Statement;
import dev.lockstep.effect.Effect;
import dev.lockstep.schema.Database;

/**
 * One statement, what it does, and the database just before it. {@code inBlock} when it stands in a
 * DO block or a function, which always runs inside a transaction; {@code index} counts the
 * statements of the script from 0.
 */
public record StatementContext(
    Statement statement,
    Effect effect,
    Database database,
    MigrationScope migration,
    boolean inBlock,
    int index) {

  /** Whether the statement runs inside a transaction block of any kind. */
  public boolean inTransaction() {
    return inBlock || database.inTransaction();
  }
}
