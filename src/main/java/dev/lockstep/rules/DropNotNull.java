package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** Code that has never met a NULL in a column meets one when NOT NULL is gone. */
final class DropNotNull implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof SetNotNull set)
        || set.notNull()
        || !now.database().isExisting(set.table())) {
      return;
    }
    String table = now.database().nameOnPath(set.table());
    out.add(
            set,
            "Running code may read NULL from "
                + set.column()
                + " of "
                + table
                + " as soon as anybody writes it, and NOT NULL is slow to get back.")
        .about(table)
        .advice("Deploy code that can read NULL first.");
  }
}
