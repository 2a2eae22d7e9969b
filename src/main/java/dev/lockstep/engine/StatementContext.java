package dev.lockstep.engine;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.effect.Effect;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Sequence;
import java.util.List;

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

  /** The tables it reads or writes whole, by qualified names: their size says how long it takes. */
  public List<QualifiedName> bulk() {
    return effect.bulk().stream()
        .map(QualifiedName::parse)
        .filter(name -> !(database.find(name) instanceof Sequence))
        .map(database::qualified)
        .toList();
  }

  /** Whether the statement runs inside a transaction block of any kind. */
  public boolean inTransaction() {
    return inBlock || database.inTransaction();
  }
}
