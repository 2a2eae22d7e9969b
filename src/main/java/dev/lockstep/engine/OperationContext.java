package dev.lockstep.engine;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Target;
import dev.lockstep.effect.Effect;
import dev.lockstep.effect.Effects;
import dev.lockstep.schema.Database;

/** One operation and everything around it, as a rule sees it. */
public record OperationContext(Operation operation, StatementContext statement) {
  /** The database just before the statement. */
  public Database database() {
    return statement.database();
  }

  public Target target() {
    return statement.database().target();
  }

  public MigrationScope migration() {
    return statement.migration();
  }

  /** What the server does for this operation of the statement. */
  public Effect effect() {
    return statement.statement().operations().size() == 1
        ? statement.effect()
        : Effects.of(operation, statement.statement(), statement.database());
  }
}
