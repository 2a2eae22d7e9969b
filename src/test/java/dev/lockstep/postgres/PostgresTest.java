package dev.lockstep.postgres;

import static dev.lockstep.postgres.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.postgres.LockMode.ACCESS_SHARE;
import static dev.lockstep.postgres.LockMode.EXCLUSIVE;
import static dev.lockstep.postgres.LockMode.ROW_SHARE;
import static dev.lockstep.postgres.LockMode.SHARE;
import static dev.lockstep.postgres.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.postgres.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The harness sees what the manual and the source say a server does. */
class PostgresTest {
  private static final String MAJORS = "dev.lockstep.postgres.Postgres#majors";

  private static final String TABLES =
      """
      CREATE TABLE parent (id varchar(20) PRIMARY KEY);
      INSERT INTO parent VALUES ('a');
      CREATE TABLE child (
        id int GENERATED ALWAYS AS IDENTITY,
        parent_id varchar(20) CONSTRAINT child_parent REFERENCES parent,
        amount int);
      INSERT INTO child (parent_id, amount) VALUES ('a', 1), ('a', 2);
      CREATE INDEX child_amount ON child (amount);
      CREATE TYPE mood AS ENUM ('good');
      CREATE TABLE measure (at int) PARTITION BY RANGE (at);
      CREATE TABLE measure_1 PARTITION OF measure FOR VALUES FROM (0) TO (10);
      """;

  @ParameterizedTest
  @MethodSource(MAJORS)
  void creatingAnIndexBlocksWritesWhileItReadsTheTable(int major) {
    String statement = "CREATE INDEX i ON child (parent_id)";
    Observation seen = Postgres.observe(major, TABLES, statement);

    assertEquals(
        List.of(new Lock("child", RelationKind.TABLE, SHARE, Lock.Origin.EXISTING)),
        seen.locksOnExisting());
    assertEquals(ACCESS_EXCLUSIVE, seen.lockOn("i"));
    assertEquals(Set.of("i"), seen.builtIndexes());
    assertEquals(Set.of("child"), seen.scans());
    assertTrue(seen.rewrites().isEmpty());
    assertTrue(seen.allowedInTransaction());
    assertTrue(seen.said("building index \"i\" on table \"child\""));
    assertTrue(Postgres.blocksWrites(major, TABLES, statement, "child"));
    assertFalse(Postgres.blocksReads(major, TABLES, statement, "child"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void wideningAReferencingColumnLocksTheReferencedTableAndRewritesNothing(int major) {
    String statement = "ALTER TABLE child ALTER parent_id TYPE varchar(40)";
    Observation seen = Postgres.observe(major, TABLES, statement);

    assertEquals(ACCESS_EXCLUSIVE, seen.lockOn("child"));
    assertEquals(ACCESS_EXCLUSIVE, seen.lockOn("parent"));
    assertTrue(seen.rewrites().isEmpty());
    assertTrue(seen.scans().isEmpty());
    assertTrue(seen.rebuiltIndexes().isEmpty());
    assertTrue(Postgres.blocksReads(major, TABLES, statement, "parent"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aLargerIntegerRewritesTheTableAndItsIndexes(int major) {
    Observation seen =
        Postgres.observe(major, TABLES, "ALTER TABLE child ALTER amount TYPE bigint");

    assertEquals(Set.of("child"), seen.rewrites());
    assertEquals(Set.of("child"), seen.scans());
    assertEquals(Set.of("child_amount"), seen.rebuiltIndexes());
    assertTrue(seen.builtIndexes().isEmpty());
    assertEquals(ACCESS_EXCLUSIVE, seen.lockOn("child_amount"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aLargerIdentityRewritesItsSequence(int major) {
    Observation seen = Postgres.observe(major, TABLES, "ALTER TABLE child ALTER id TYPE bigint");

    assertEquals(Set.of("child", "child_id_seq"), seen.rewrites());
    assertEquals(SHARE_ROW_EXCLUSIVE, seen.lockOn("child_id_seq"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void setNotNullScansUnlessAValidCheckProvesIt(int major) {
    String statement = "ALTER TABLE child ALTER amount SET NOT NULL";
    Observation scanned = Postgres.observe(major, TABLES, statement);
    assertEquals(Set.of("child"), scanned.scans());
    assertTrue(scanned.said("verifying table \"child\""));

    String proof = "ALTER TABLE child ADD CHECK (amount IS NOT NULL)";
    assertTrue(Postgres.observe(major, TABLES + proof, statement).scans().isEmpty());
    assertEquals(
        Set.of("child"), Postgres.observe(major, TABLES + proof + " NOT VALID", statement).scans());
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aRequiredColumnFailsOnAFilledTable(int major) {
    String statement = "ALTER TABLE child ADD COLUMN name text NOT NULL";
    Observation seen = Postgres.observe(major, TABLES, statement);

    assertEquals("23502", seen.sqlstate());
    assertTrue(seen.allowedInTransaction());
    assertTrue(seen.locks().isEmpty());
    Observation onEmpty = Postgres.observe(major, TABLES + "DELETE FROM child", statement);
    assertNull(onEmpty.error());
    assertEquals(ACCESS_EXCLUSIVE, onEmpty.lockOn("child"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void eachStatementOfATransactionIsSeenWithWhatItAdds(int major) {
    List<Observation> seen =
        Postgres.observeHistory(
            major,
            TABLES,
            List.of(
                "ALTER TABLE child ADD CONSTRAINT positive CHECK (amount > 0) NOT VALID",
                "ALTER TABLE child VALIDATE CONSTRAINT positive",
                "ALTER TABLE child VALIDATE CONSTRAINT absent",
                "SELECT 1"));

    assertEquals(3, seen.size());
    assertEquals(ACCESS_EXCLUSIVE, seen.get(0).lockOn("child"));
    assertTrue(seen.get(0).scans().isEmpty());
    assertEquals(SHARE_UPDATE_EXCLUSIVE, seen.get(1).lockOn("child"));
    assertEquals(Set.of("child"), seen.get(1).scans());
    assertEquals("42704", seen.get(2).sqlstate());
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void validatingAForeignKeyLetsWritersOfBothTablesGoOn(int major) {
    String setup =
        TABLES
            + """
            ALTER TABLE child DROP CONSTRAINT child_parent;
            ALTER TABLE child
              ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent NOT VALID;
            """;
    String statement = "ALTER TABLE child VALIDATE CONSTRAINT child_parent";
    Observation seen = Postgres.observe(major, setup, statement);

    assertEquals(SHARE_UPDATE_EXCLUSIVE, seen.lockOn("child"));
    assertEquals(ROW_SHARE, seen.lockOn("parent"));
    assertTrue(seen.scans().contains("child"));
    assertFalse(Postgres.blocksWrites(major, setup, statement, "child"));
    assertFalse(Postgres.blocksWrites(major, setup, statement, "parent"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aDroppedRelationKeepsItsNameAndComesBack(int major) {
    Observation seen = Postgres.observe(major, TABLES, "DROP TABLE child");

    assertTrue(
        seen.locks()
            .contains(
                new Lock(
                    "child_amount", RelationKind.INDEX, ACCESS_EXCLUSIVE, Lock.Origin.DROPPED)));
    assertEquals(ACCESS_EXCLUSIVE, seen.lockOn("parent"));
    assertEquals(seen, Postgres.observe(major, TABLES, "DROP TABLE child"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void anIndexBuiltConcurrentlyIsSeenOutsideTransactions(int major) {
    String statement = "CREATE INDEX CONCURRENTLY i ON child (parent_id)";
    Observation seen = Postgres.observe(major, TABLES, statement);

    assertFalse(seen.allowedInTransaction());
    assertNull(seen.error());
    assertEquals(SHARE_UPDATE_EXCLUSIVE, seen.lockOn("child"));
    assertEquals(Set.of("i"), seen.builtIndexes());
    assertEquals(Set.of("child"), seen.scans());
    assertFalse(Postgres.blocksWrites(major, TABLES, statement, "child"));
    assertTrue(Postgres.waits(major, TABLES, statement, "CREATE INDEX ON child (amount)"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aFailureOutsideATransactionIsSeenToo(int major) {
    Observation seen =
        Postgres.observe(major, TABLES, "CREATE UNIQUE INDEX CONCURRENTLY i ON child (parent_id)");

    assertFalse(seen.allowedInTransaction());
    assertEquals("23505", seen.sqlstate());
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void anIndexRemadeConcurrentlyCountsAsRebuilt(int major) {
    Observation seen = Postgres.observe(major, TABLES, "REINDEX INDEX CONCURRENTLY child_amount");

    assertEquals(Set.of("child_amount"), seen.rebuiltIndexes());
    assertTrue(seen.builtIndexes().isEmpty());
    assertTrue(seen.rewrites().isEmpty());
    assertEquals(SHARE_UPDATE_EXCLUSIVE, seen.lockOn("child"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void anIndexDroppedConcurrentlyLetsWritersGoOn(int major) {
    String statement = "DROP INDEX CONCURRENTLY child_amount";
    Observation seen = Postgres.observe(major, TABLES, statement);

    assertEquals(SHARE_UPDATE_EXCLUSIVE, seen.lockOn("child"));
    assertFalse(Postgres.blocksWrites(major, TABLES, statement, "child"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void vacuumIsSeenAlthoughItHasNoTransactionToStopAt(int major) {
    Observation seen = Postgres.observe(major, TABLES, "VACUUM child");
    assertFalse(seen.allowedInTransaction());
    assertEquals(SHARE_UPDATE_EXCLUSIVE, seen.lockOn("child"));
    assertTrue(seen.rewrites().isEmpty());

    Observation full = Postgres.observe(major, TABLES, "VACUUM FULL child");
    assertEquals(ACCESS_EXCLUSIVE, full.lockOn("child"));
    assertEquals(Set.of("child"), full.rewrites());
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aBatchedBackfillCommitsByItselfAndLetsReadersGoOn(int major) {
    String statement =
        """
        DO $$
        BEGIN
          UPDATE child SET amount = 3 WHERE amount = 1;
          COMMIT;
          UPDATE child SET amount = 3 WHERE amount = 2;
        END $$
        """;
    Observation seen = Postgres.observe(major, TABLES, statement);

    assertFalse(seen.allowedInTransaction());
    assertNull(seen.error());
    assertEquals(LockMode.ROW_EXCLUSIVE, seen.lockOn("child"));
    assertTrue(Postgres.waits(major, TABLES, statement, "LOCK TABLE child IN SHARE MODE"));
    assertFalse(Postgres.blocksWrites(major, TABLES, statement, "child"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aPartitionDetachedConcurrentlyIsLockedOnlyInTheSecondTransaction(int major) {
    Observation seen =
        Postgres.observe(
            major, TABLES, "ALTER TABLE measure DETACH PARTITION measure_1 CONCURRENTLY");
    if (major < 14) {
      assertEquals("42601", seen.sqlstate());
      return;
    }
    assertFalse(seen.allowedInTransaction());
    assertEquals(SHARE_UPDATE_EXCLUSIVE, seen.lockOn("measure"));
    assertEquals(ACCESS_EXCLUSIVE, seen.lockOn("measure_1"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void partitionsAreLockedWithTheirTable(int major) {
    Observation seen = Postgres.observe(major, TABLES, "ALTER TABLE measure ADD COLUMN x int");

    assertEquals(
        List.of(
            new Lock(
                "measure", RelationKind.PARTITIONED_TABLE, ACCESS_EXCLUSIVE, Lock.Origin.EXISTING),
            new Lock("measure_1", RelationKind.TABLE, ACCESS_EXCLUSIVE, Lock.Origin.EXISTING)),
        seen.locks());
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aNewEnumValueLocksTheTypeAlone(int major) {
    Observation seen = Postgres.observe(major, TABLES, "ALTER TYPE mood ADD VALUE 'bad'");

    assertTrue(seen.allowedInTransaction());
    assertTrue(seen.locks().isEmpty());
    assertEquals(EXCLUSIVE, seen.typeLocks().getFirst().mode());
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void restartingAnIdentityMakesInsertsWait(int major) {
    assertTrue(
        Postgres.waits(
            major,
            TABLES,
            "ALTER SEQUENCE child_id_seq RESTART WITH 100",
            "INSERT INTO child (amount) VALUES (3)"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void grantingTakesALockOnlySinceEighteen(int major) {
    Observation seen = Postgres.observe(major, TABLES, "GRANT SELECT ON child TO PUBLIC");
    assertEquals(major >= 18 ? ACCESS_SHARE : null, seen.lockOn("child"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void theSetupMaySetTheSession(int major) {
    String setup = "CREATE TABLE t (at timestamp); INSERT INTO t VALUES ('2020-02-02');";
    String statement = "ALTER TABLE t ALTER at TYPE timestamptz";

    assertTrue(Postgres.observe(major, setup, statement).rewrites().isEmpty());
    assertEquals(
        Set.of("t"),
        Postgres.observe(major, setup + "SET TimeZone = 'Europe/Berlin'", statement).rewrites());
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aBrokenSetupIsAFailureOfTheTest(int major) {
    AssertionError failure =
        assertThrows(
            AssertionError.class, () -> Postgres.observe(major, "CREATE TABEL t ()", "SELECT 1"));
    assertNotNull(failure.getMessage());
    assertTrue(failure.getMessage().contains("CREATE TABEL"));
  }
}
