package dev.lockstep.rules;

import dev.lockstep.ast.ObjectOperation.ClusterCommand;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** Dropping a database is no step of a migration: everything in it is gone for good. */
final class DropDatabase implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (now.operation() instanceof ClusterCommand drop
        && drop.kind() == ClusterCommand.Kind.DROP_DATABASE) {
      String name = drop.name() == null ? "the database" : "the database " + drop.name();
      out.add(drop, "All data in " + name + " is lost, and nothing can roll that back.")
          .advice("Take it out of the migration: drop a database by hand, after a last backup.");
    }
  }
}
