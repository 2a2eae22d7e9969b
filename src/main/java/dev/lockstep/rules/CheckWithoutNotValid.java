package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;

/** A check constraint reads the whole table under ACCESS EXCLUSIVE when it is added. */
final class CheckWithoutNotValid implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddConstraint add)
        || !(add.constraint().definition() instanceof Constraint.Check)
        || now.effect().scans().isEmpty()
        || !now.database().isExisting(add.table())) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(add, "Every query on " + table + " waits while all its rows are checked.")
        .about(table)
        .advice("Add the constraint NOT VALID, and validate it in another transaction.")
        .instead(() -> Rewrites.addNotValid(now.database(), now.statement().statement(), add));
  }
}
