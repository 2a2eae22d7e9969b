package dev.lockstep.rules;

import dev.lockstep.ast.MaintenanceOperation.LockTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.LockMode;
import java.util.List;

/** LOCK TABLE keeps others from a table until the transaction ends, and queues for it itself. */
final class ExplicitLock implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof LockTable lock)
        || lock.nowait()
        || !now.database().isExisting(lock.table())
        || hasTimeout(now.database().session().value("lock_timeout"))) {
      return;
    }
    LockMode said = LockMode.of(lock.mode());
    LockMode mode = said == null ? LockMode.ACCESS_EXCLUSIVE : said;
    if (!mode.blocksWrites()) {
      return;
    }
    String table = now.database().nameOnPath(lock.table());
    out.add(
            lock,
            "Every "
                + (mode.blocksReads() ? "query on " : "write to ")
                + table
                + " waits until the transaction ends, and meanwhile behind this LOCK itself, for as"
                + " long as it waits for the queries already running.")
        .about(table)
        .advice(
            "Set a short lock_timeout before it, or say NOWAIT, and try again when it fails; take"
                + " the weakest mode that does.");
  }

  private static boolean hasTimeout(@org.jspecify.annotations.Nullable List<String> value) {
    return value != null && !value.isEmpty() && !value.getFirst().matches("0+(\\s*[a-z]+)?");
  }
}
