package dev.lockstep.rules;

import dev.lockstep.ast.Migration;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;

/**
 * A concurrent build under Ecto's migration lock: the connection that holds the lock keeps a
 * snapshot open, and the build waits for it for ever.
 */
final class MissingDisableMigrationLock implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Migration migration = now.migration().migration();
    if (!now.migration().isEcto()
        || !Concurrency.buildsConcurrently(now.operation())
        || migration.isSet("disable_migration_lock")
        || hasOtherLock(migration)) {
      return;
    }
    out.add(
            now.operation(),
            "The build can wait for ever: it waits for every open snapshot, and Ecto's migration"
                + " lock keeps one open until the build is done.")
        .advice(
            "Set @disable_migration_lock true, or migration_lock: :pg_advisory_lock in the"
                + " repository's configuration.")
        .instead(() -> Rewrites.outsideTransaction(now.database(), now.statement().statement()));
  }

  /**
   * The repository's configuration says {@code :pg_advisory_lock}, {@code false} or {@code nil}.
   */
  private static boolean hasOtherLock(Migration migration) {
    return migration.settings().stream()
        .anyMatch(
            setting ->
                setting.name().equals("migration_lock")
                    && !setting.value().equals("table_lock")
                    && !setting.value().equals("true"));
  }
}
