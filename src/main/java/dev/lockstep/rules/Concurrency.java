package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.effect.Effect;

/** Which operations are the concurrent forms, and which build an index without them. */
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

  /**
   * Whether an index is built while its table is locked. A build that the replay expects to fail
   * may well run where others have changed the schema.
   */
  static boolean buildsIndex(Effect effect) {
    return !effect.buildsIndexes().isEmpty() || effect.failure() != null;
  }
}
