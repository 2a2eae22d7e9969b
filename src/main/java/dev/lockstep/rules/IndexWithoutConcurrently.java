package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;

/** Building an index without CONCURRENTLY makes every write to the table wait until it is built. */
final class IndexWithoutConcurrently implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof CreateIndex create) || create.concurrently()) {
      return;
    }
    if (!Concurrency.buildsIndex(now.effect())
        || !now.database().isExisting(create.index().table())) {
      return;
    }
    String table = now.database().nameOnPath(create.index().table());
    out.add(create, "Every write to " + table + " waits until the index is built.")
        .about(table)
        .advice("Build it CONCURRENTLY, in a migration of its own outside a transaction.")
        .instead(
            () ->
                now.database().table(create.index().table()) instanceof dev.lockstep.schema.Table t
                        && t.isPartitioned()
                    ? null
                    : Rewrites.buildConcurrently(
                        now.database(), now.statement().statement(), create));
  }
}
