package dev.lockstep.rules;

import dev.lockstep.ast.MaintenanceOperation.Vacuum;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.List;

/** VACUUM FULL writes a table anew while nobody reads or writes it. */
final class VacuumFull implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof Vacuum vacuum) || !vacuum.full()) {
      return;
    }
    List<String> tables =
        vacuum.tables().stream()
            .filter(now.database()::isExisting)
            .map(now.database()::nameOnPath)
            .toList();
    if (tables.isEmpty() && !vacuum.tables().isEmpty()) {
      return;
    }
    String whom = tables.isEmpty() ? "each table of the database in turn" : Wording.list(tables);
    out.add(vacuum, "Every query on " + whom + " waits while the whole table is written anew.")
        .about(whom)
        .advice(
            "Leave dead rows to autovacuum or a plain VACUUM, which keep the space for new rows; to"
                + " give it back, use pg_repack, or REPACK (CONCURRENTLY) from PostgreSQL 19 on.");
  }
}
