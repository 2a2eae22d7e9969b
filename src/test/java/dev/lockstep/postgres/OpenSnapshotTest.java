package dev.lockstep.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * What a migration lock held in an idle transaction does to statements that wait for snapshots. A
 * READ COMMITTED transaction keeps no snapshot between statements, so the lock and the reading of
 * the versions alone hold nobody up. But a portal of the extended protocol lives, with its
 * snapshot, until the next one of its name or the end of the transaction: a driver that leaves the
 * unnamed portal open after {@code SELECT version} makes CREATE INDEX CONCURRENTLY wait for ever.
 */
class OpenSnapshotTest {
  private static final String MAJORS = "dev.lockstep.postgres.Postgres#majors";

  private static final String SETUP =
      """
      CREATE TABLE schema_migrations (version bigint PRIMARY KEY);
      INSERT INTO schema_migrations VALUES (1);
      CREATE TABLE t (a int, b int);
      INSERT INTO t VALUES (1, 1);
      CREATE INDEX i ON t (a);
      """;

  @ParameterizedTest
  @MethodSource(MAJORS)
  void anIdleTransactionWithoutASnapshotHoldsNobodyUp(int major) throws SQLException {
    assertFalse(hangs(major, PreferQueryMode.SIMPLE, "CREATE INDEX CONCURRENTLY j ON t (b)"));
    assertFalse(hangs(major, PreferQueryMode.SIMPLE, "REINDEX INDEX CONCURRENTLY i"));
    assertFalse(hangs(major, PreferQueryMode.SIMPLE, "DROP INDEX CONCURRENTLY i"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void anOpenPortalHoldsUpWhatWaitsForSnapshots(int major) throws SQLException {
    assertTrue(hangs(major, PreferQueryMode.EXTENDED, "CREATE INDEX CONCURRENTLY j ON t (b)"));
    assertTrue(hangs(major, PreferQueryMode.EXTENDED, "REINDEX INDEX CONCURRENTLY i"));
    assertFalse(hangs(major, PreferQueryMode.EXTENDED, "DROP INDEX CONCURRENTLY i"));
  }

  private static boolean hangs(int major, PreferQueryMode protocol, String statement)
      throws SQLException {
    try (TestDatabase database = TestDatabase.create(major)) {
      database.run(SETUP);
      try (Connection migrationLock = database.connect(protocol);
          Connection migration = database.connect()) {
        Sql.run(migrationLock, "BEGIN");
        Sql.run(migrationLock, "LOCK TABLE schema_migrations IN SHARE UPDATE EXCLUSIVE MODE");
        Sql.run(migrationLock, "SELECT version FROM schema_migrations");
        Sql.run(migration, "SET lock_timeout = '100ms'");
        Sql.run(migration, statement);
        return false;
      } catch (SQLException refusal) {
        if ("55P03".equals(refusal.getSQLState())) {
          return true;
        }
        throw refusal;
      }
    }
  }
}
