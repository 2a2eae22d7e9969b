package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Session;
import java.util.List;

/** A timeout that is meant for quick statements cuts a concurrent one short. */
final class LockTimeoutOnConcurrent implements OperationRule {
  private static final long TEN_MINUTES = 600_000;

  @Override
  public void check(OperationContext now, Findings out) {
    if (!Concurrency.isConcurrent(now.operation())) {
      return;
    }
    Session session = now.database().session();
    for (String setting : List.of("lock_timeout", "statement_timeout")) {
      long limit = Timeout.of(session, setting);
      if (limit != Timeout.NONE && limit < TEN_MINUTES) {
        out.add(
                now.operation(),
                "A "
                    + setting
                    + " of "
                    + Timeout.words(session, setting)
                    + " ends this as soon as it has waited for other transactions that long, and "
                    + (Concurrency.buildsConcurrently(now.operation())
                        ? "an INVALID index stays behind."
                        : "leaves it half done."))
            .advice("SET " + setting + " = 0 before it; it blocks nobody while it waits.");
        return;
      }
    }
  }
}
