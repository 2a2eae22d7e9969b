package dev.lockstep.rules;

import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** CLUSTER writes a table anew in the order of an index while nobody reads or writes it. */
final class Cluster implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof MaintenanceOperation.Cluster cluster)
        || (cluster.table() != null && !now.database().isExisting(cluster.table()))) {
      return;
    }
    String whom =
        cluster.table() == null
            ? "each table that was ever clustered"
            : now.database().nameOnPath(cluster.table());
    out.add(cluster, "Every query on " + whom + " waits while the whole table is written anew.")
        .about(whom)
        .advice(
            "Use pg_repack with the same order, or REPACK (CONCURRENTLY) from PostgreSQL 19 on; or"
                + " an index that INCLUDEs what is read together.");
  }
}
