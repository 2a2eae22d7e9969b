package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import org.jspecify.annotations.Nullable;

/** A lock that is waited for without limit makes everybody who comes later wait as well. */
final class MissingLockTimeout implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      Lock lock = lockWithoutLimit(statement);
      if (lock != null) {
        report(statement, lock, out);
        return;
      }
    }
  }

  /** Those in a block are asked about one by one; a concurrent build must not be cut short. */
  private static @Nullable Lock lockWithoutLimit(StatementContext now) {
    boolean isExempt =
        now.statement().operations().stream()
            .anyMatch(o -> o instanceof BlockOperation || Concurrency.isConcurrent(o));
    if (isExempt || Timeout.of(now.database().session(), "lock_timeout") != Timeout.NONE) {
      return null;
    }
    return now.effect().locks().stream()
        .filter(lock -> isStrongOnExisting(lock, now.database()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isStrongOnExisting(Lock lock, Database database) {
    return lock.mode().atLeast(LockMode.SHARE_ROW_EXCLUSIVE)
        && database.isExisting(QualifiedName.parse(lock.relation()));
  }

  private static void report(StatementContext now, Lock lock, Findings out) {
    out.add(
            now,
            now.statement().span(),
            "While this waits for "
                + lock.mode().words()
                + " on "
                + lock.relation()
                + ", behind the longest query or transaction that uses it, every later "
                + (lock.mode().blocksReads() ? "query" : "write")
                + " waits behind this: no lock_timeout limits it.")
        .about(lock.relation())
        .advice(
            now.inTransaction()
                ? "Begin the transaction with SET LOCAL lock_timeout = '2s', and try again when it"
                    + " runs out."
                : "Begin with SET lock_timeout = '2s', and try again when it runs out.");
  }
}
