package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.HeldLock;

/** Batches that share a transaction keep every row locked until the last one, as none would. */
final class BatchesInOneTransaction implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Operation operation = now.operation();
    QualifiedName changed = BulkChange.table(operation);
    if (changed == null
        || !Batches.isOne(now)
        || Batches.isCommitted(now)
        || !now.database().isExisting(changed)) {
      return;
    }
    HeldLock held = now.database().held(changed);
    if (held != null && held.mode().blocksWrites()) {
      return;
    }
    String table = now.database().nameOnPath(changed);
    out.add(
            operation,
            "The batches share one transaction: every row of "
                + table
                + " that they change stays locked until the last batch is done.")
        .about(table)
        .advice(
            now.migration().isEcto()
                ? "Set @disable_ddl_transaction true, so that each batch commits on its own."
                : "Commit each batch: COMMIT in the loop, outside any other transaction.");
  }
}
