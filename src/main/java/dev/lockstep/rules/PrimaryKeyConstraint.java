package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.KeyRewrites;

/** The index of a primary key is built, and NULL looked for, under ACCESS EXCLUSIVE. */
final class PrimaryKeyConstraint implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddConstraint add)
        || !(add.constraint().definition() instanceof Constraint.PrimaryKey)
        || !Concurrency.buildsIndex(now.effect())
        || !now.database().isExisting(add.table())) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(add, "Every query on " + table + " waits while the index of the primary key is built.")
        .about(table)
        .advice("Make its columns NOT NULL first. " + KeyAdvice.of(now.database(), add.table()))
        .instead(() -> KeyRewrites.addKey(now.database(), now.statement().statement(), add));
  }
}
