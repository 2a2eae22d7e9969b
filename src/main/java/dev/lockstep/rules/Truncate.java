package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** TRUNCATE empties a live table under ACCESS EXCLUSIVE. */
final class Truncate implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof DataOperation.Truncate truncate) || MadeHere.isDropped(now)) {
      return;
    }
    String table = now.database().nameOnPath(truncate.table());
    out.add(
            truncate,
            "All rows of "
                + table
                + " are lost, and every query on it waits until the transaction ends.")
        .about(table)
        .advice(
            "Delete the rows that are to go in batches by primary key, each committed, in a"
                + " migration of its own outside a transaction.");
  }
}
