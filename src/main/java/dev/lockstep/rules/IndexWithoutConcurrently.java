package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Table;

/** Building an index without CONCURRENTLY makes every write to the table wait until it is built. */
final class IndexWithoutConcurrently implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof CreateIndex create) || create.concurrently()) {
      return;
    }
    if (isOfPartitioned(now, create)
        || !Concurrency.buildsIndex(now.effect())
        || !now.database().isExisting(create.index().table())) {
      return;
    }
    String table = now.database().nameOnPath(create.index().table());
    out.add(create, "Every write to " + table + " waits until the index is built.")
        .about(table)
        .advice("Build it CONCURRENTLY, in a migration of its own outside a transaction.")
        .instead(
            () -> Rewrites.buildConcurrently(now.database(), now.statement().statement(), create));
  }

  /**
   * What is built on a partitioned table has a rule of its own. ONLY says something of such a table
   * alone, so one never seen is taken to be one.
   */
  private static boolean isOfPartitioned(OperationContext now, CreateIndex create) {
    Table table = now.database().table(create.index().table());
    return table == null ? create.index().only() : table.isPartitioned();
  }
}
