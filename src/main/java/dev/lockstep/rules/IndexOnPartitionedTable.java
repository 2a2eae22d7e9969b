package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.PartitionedTableRewrites;
import dev.lockstep.schema.Table;

/** An index on a partitioned table is built on all partitions at once, or refused. */
final class IndexOnPartitionedTable implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof CreateIndex create)
        || create.index().only()
        || !(now.database().table(create.index().table()) instanceof Table parent)
        || !parent.isPartitioned()
        || !now.database().isExisting(parent)
        || isRefusedOtherwise(now, create)) {
      return;
    }
    String table = now.database().nameOnPath(parent);
    out.add(
            create,
            create.concurrently()
                ? "The statement fails: "
                    + table
                    + " is partitioned, and CONCURRENTLY is refused there."
                : "Every write to "
                    + table
                    + " and all its partitions waits until the indexes of all of them are built.")
        .about(table)
        .advice(
            "Make the index ON ONLY "
                + table
                + ", build one CONCURRENTLY on each partition, and attach them to it.")
        .instead(
            () ->
                PartitionedTableRewrites.buildIndex(
                    now.database(), now.statement().statement(), create));
  }

  /** What the server refuses, a unique index without the partition key for one, builds nothing. */
  private static boolean isRefusedOtherwise(OperationContext now, CreateIndex create) {
    return !create.concurrently() && now.effect().failure() != null;
  }
}
