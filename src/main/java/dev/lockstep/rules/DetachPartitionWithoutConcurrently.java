package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.PartitionRewrites;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Detaching or dropping a partition locks the parent, and with it every query on any partition. */
final class DetachPartitionWithoutConcurrently implements OperationRule {
  private static final int FIRST_WITH_CONCURRENTLY = 14;

  @Override
  public void check(OperationContext now, Findings out) {
    if (!now.target().atLeast(FIRST_WITH_CONCURRENTLY)) {
      return;
    }
    switch (now.operation()) {
      case DetachPartition detach when !detach.concurrently() && !detach.finalizing() ->
          detach(now, detach, out);
      case DropTable drop -> drop(now, drop, out);
      case Operation other -> {}
    }
  }

  private static void detach(OperationContext now, DetachPartition detach, Findings out) {
    Database database = now.database();
    if (!database.isExisting(detach.table())
        || hasDefault(database.table(detach.table()), database)) {
      return;
    }
    String parent = database.nameOnPath(detach.table());
    out.add(detach, waits(parent))
        .about(parent)
        .advice(
            "Detach it CONCURRENTLY, in a migration of its own outside a transaction; if that is"
                + " interrupted, finish it with DETACH PARTITION … FINALIZE.")
        .instead(() -> PartitionRewrites.detachConcurrently(database, detach));
  }

  private static void drop(OperationContext now, DropTable drop, Findings out) {
    Database database = now.database();
    Table table = database.table(drop.table());
    Table parent = table != null && table.isPartition() ? parent(table, database) : null;
    if (parent == null
        || !database.isExisting(parent)
        || MadeHere.isDropped(now)
        || hasDefault(parent, database)) {
      return;
    }
    String name = database.nameOnPath(parent);
    out.add(drop, waits(name))
        .about(name)
        .advice(
            "Detach "
                + database.nameOnPath(drop.table())
                + " CONCURRENTLY first, in a migration of its own outside a transaction; then drop"
                + " it.");
  }

  private static String waits(String parent) {
    return "Every query on "
        + parent
        + " waits until the transaction ends, and queues behind the longest query already running.";
  }

  private static @Nullable Table parent(Table partition, Database database) {
    return partition.parents().stream()
        .map(database.schema()::table)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** With a DEFAULT partition the server refuses CONCURRENTLY (55000). */
  private static boolean hasDefault(@Nullable Table parent, Database database) {
    return parent != null
        && parent.children().stream()
            .map(database.schema()::table)
            .filter(Objects::nonNull)
            .anyMatch(child -> child.bound() != null && child.bound().isDefault());
  }
}
