package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.DetachPartition;

/** Which operations are the concurrent forms. */
final class Concurrency {
  private Concurrency() {}

  static boolean isConcurrent(Operation operation) {
    return buildsConcurrently(operation)
        || (operation instanceof DropIndex drop && drop.concurrently())
        || (operation instanceof DetachPartition detach && detach.concurrently());
  }

  /** Whether it builds an index and waits for every older snapshot while it does. */
  static boolean buildsConcurrently(Operation operation) {
    return (operation instanceof CreateIndex create && create.concurrently())
        || (operation instanceof Reindex reindex && reindex.concurrently());
  }
}
