package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** An UPDATE of every row of a live table. */
final class UpdateWithoutWhere implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof Update update)
        || !now.database().isExisting(update.table())
        || !EveryRow.isMeant(update.where(), now)) {
      return;
    }
    String table = now.database().nameOnPath(update.table());
    out.add(
            update,
            "This changes every row of "
                + table
                + " in one go: each stays locked until all are done, and the table may grow to"
                + " twice its size.")
        .about(table)
        .advice(
            "Change the rows in batches by primary key, each committed, in a migration of its own"
                + " outside a transaction; name the rows that still need it in WHERE.")
        .instead(() -> BulkChange.inBatches(now));
  }
}
