package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** A DELETE of every row of a live table. */
final class DeleteWithoutWhere implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof Delete delete)
        || !now.database().isExisting(delete.table())
        || !EveryRow.isMeant(delete.where(), now)) {
      return;
    }
    String table = now.database().nameOnPath(delete.table());
    out.add(
            delete,
            "This deletes every row of "
                + table
                + " in one go: the data is gone, and each row stays locked until all are done.")
        .about(table)
        .advice(
            "Name the rows in WHERE; delete in batches by primary key, each committed, in a"
                + " migration of its own outside a transaction.");
  }
}
