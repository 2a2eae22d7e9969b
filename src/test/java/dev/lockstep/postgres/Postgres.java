package dev.lockstep.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measurements on real PostgreSQL. Each takes the schema it starts from as SQL, which is committed
 * first; the last schema of each major is kept, so measurements that share one come cheap when they
 * come one after the other. Sessions run as superuser in the time zone UTC unless the setup says
 * {@code SET}.
 */
public final class Postgres {
  private static final Map<Integer, Workbench> WORKBENCHES = new HashMap<>();

  private Postgres() {}

  /** The majors of this run, lowest first: a method source for parameterized tests. */
  public static Stream<Integer> majors() {
    return PostgresServers.majors().stream();
  }

  /**
   * Observes one statement: in a transaction that is rolled back, or outside one when the server
   * refuses it there.
   *
   * @throws AssertionError when the setup fails
   */
  public static Observation observe(int major, String setup, String statement) {
    return workbench(major).observe(setup, statement);
  }

  /**
   * Observes the statements of one transaction in turn, each with what it newly takes, up to the
   * first that fails.
   */
  public static List<Observation> observeHistory(int major, String setup, List<String> statements) {
    return workbench(major).observeHistory(setup, statements);
  }

  /**
   * Whether another session's statement has to wait while this one holds its locks: in its open
   * transaction, or at any of its commits when it cannot run in one.
   */
  public static boolean waits(int major, String setup, String statement, String other) {
    return workbench(major).waits(setup, statement, other);
  }

  /** Whether readers of the relation wait for the statement. */
  public static boolean blocksReads(int major, String setup, String statement, String relation) {
    return waits(major, setup, statement, "SELECT * FROM " + relation);
  }

  /** Whether writers of the table wait for the statement. */
  public static boolean blocksWrites(int major, String setup, String statement, String table) {
    return waits(major, setup, statement, "DELETE FROM " + table + " WHERE false");
  }

  /**
   * Runs the steps on a database that the setup has made and filled.
   *
   * @return the catalog at the end, as {@link Catalog} prints it
   */
  public static String runSteps(int major, String setup, List<TestDatabase.Step> steps) {
    try (TestDatabase database = TestDatabase.create(major)) {
      database.run(setup);
      database.run(steps);
      return database.catalog();
    }
  }

  private static Workbench workbench(int major) {
    synchronized (WORKBENCHES) {
      return WORKBENCHES.computeIfAbsent(major, Workbench::new);
    }
  }
}
