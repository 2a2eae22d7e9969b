package dev.lockstep.rules;

import dev.lockstep.ast.Target;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** PostgreSQL 14.0 to 14.3 may build an index concurrently that lacks rows. */
final class ConcurrentIndexCorruption implements OperationRule {
  private static final int MAJOR = 14;
  private static final int FIRST_MENDED = 4;

  @Override
  public void check(OperationContext now, Findings out) {
    Target target = now.target();
    if (target.major() != MAJOR
        || target.minor() < 0
        || target.minor() >= FIRST_MENDED
        || !Concurrency.buildsConcurrently(now.operation())) {
      return;
    }
    out.add(
            now.operation(),
            "The index may lack rows: PostgreSQL "
                + target.version()
                + " can miss rows that are updated while an index is built CONCURRENTLY, and"
                + " queries that use it then give wrong answers.")
        .advice("Upgrade to 14.4 or later first, then REINDEX what was built concurrently before.");
  }
}
