package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** An exclusion constraint builds its index under ACCESS EXCLUSIVE, and has no other form. */
final class ExclusionConstraint implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddConstraint add)
        || !(add.constraint().definition() instanceof Constraint.Exclude)
        || !Concurrency.buildsIndex(now.effect())
        || !now.database().isExisting(add.table())) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(
            add,
            "Every query on "
                + table
                + " waits while the index of the exclusion constraint is built and all rows are"
                + " compared.")
        .about(table)
        .advice(
            "PostgreSQL has no other way to add one: make a new table with the constraint and copy"
                + " the rows in batches, or do it in a maintenance window.");
  }
}
