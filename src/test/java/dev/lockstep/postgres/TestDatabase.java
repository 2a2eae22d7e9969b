package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.jdbc.PreferQueryMode;

/** A database of its own on the server of one major, dropped when closed. */
public final class TestDatabase implements AutoCloseable {

  /**
   * A part of a migration.
   *
   * @param sql one or more statements
   * @param transaction whether all of them run in one transaction; otherwise each commits by itself
   */
  public record Step(String sql, boolean transaction) {}

  private static final String DROP_ALL =
      """
      DO $$
      DECLARE
        made name;
      BEGIN
        FOR made IN SELECT nspname FROM pg_namespace
            WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
          EXECUTE format('DROP SCHEMA %I CASCADE', made);
        END LOOP;
      END $$
      """;

  private static final String IS_EMPTY =
      """
      SELECT NOT EXISTS (SELECT FROM pg_namespace WHERE oid >= 16384 AND nspname !~ '^public$|^pg_')
         AND NOT EXISTS (SELECT FROM pg_extension WHERE extname <> 'plpgsql')
         AND NOT EXISTS (SELECT FROM pg_language WHERE oid >= 16384)
         AND NOT EXISTS (SELECT FROM pg_am WHERE oid >= 16384)
         AND NOT EXISTS (SELECT FROM pg_cast WHERE oid >= 16384)
         AND NOT EXISTS (SELECT FROM pg_foreign_data_wrapper)
         AND NOT EXISTS (SELECT FROM pg_publication)
         AND NOT EXISTS (SELECT FROM pg_subscription)
         AND NOT EXISTS (SELECT FROM pg_event_trigger)
         AND NOT EXISTS (SELECT FROM pg_largeobject_metadata)
         AND NOT EXISTS (SELECT FROM pg_default_acl)
         AND NOT EXISTS (SELECT FROM pg_db_role_setting)
         AND NOT EXISTS (SELECT FROM pg_roles WHERE oid >= 16384)
      """;

  private final PostgresServer server;
  private final String name;

  private TestDatabase(PostgresServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Makes an empty database. */
  public static TestDatabase create(int major) {
    PostgresServer server = PostgresServers.of(major);
    try {
      return new TestDatabase(server, server.createDatabase());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Makes a database that begins as this one is now; no session may be in this one. */
  public TestDatabase copy() {
    try {
      return new TestDatabase(server, server.createDatabase(name));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Takes all schemas away, in a tenth of the time of a new database; false if not all is gone. */
  boolean isEmptied(Connection session) {
    try {
      Sql.run(session, "DISCARD ALL");
      Sql.run(session, "SET TimeZone = 'UTC'");
      Sql.run(session, DROP_ALL);
      Sql.run(session, "CREATE SCHEMA public");
      Sql.run(session, "GRANT ALL ON SCHEMA public TO public");
      return Sql.value(session, IS_EMPTY).equals("t");
    } catch (SQLException refusal) {
      return false;
    }
  }

  /** Takes everything away; false if not all is gone, as after an extension or a role was made. */
  public boolean isEmptied() {
    try (Connection session = connect()) {
      return isEmptied(session);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The major of the server. */
  public int major() {
    return server.major();
  }

  /** A new session in autocommit, in the time zone UTC. */
  public Connection connect() throws SQLException {
    return connect(PreferQueryMode.SIMPLE);
  }

  Connection connect(PreferQueryMode protocol) throws SQLException {
    Connection connection = server.connect(name, protocol);
    // The driver has sent the time zone of this process.
    Sql.run(connection, "SET TimeZone = 'UTC'");
    return connection;
  }

  /** Runs the statements of a text, each by itself. */
  public void run(String sql) {
    run(List.of(new Step(sql, false)));
  }

  /**
   * Runs the steps in order, each in a session of its own, as a migration tool does.
   *
   * @throws AssertionError when the server refuses one, saying which step and why
   */
  public void run(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      try (Connection connection = connect()) {
        connection.setAutoCommit(!step.transaction());
        Sql.runEach(connection, step.sql());
        if (step.transaction()) {
          connection.commit();
        }
      } catch (SQLException refusal) {
        ServerError error = ServerError.of(refusal);
        throw new AssertionError(
            "PostgreSQL %d refuses step %d with %s %s:\n%s"
                .formatted(major(), i + 1, error.sqlstate(), error.message(), step.sql()),
            refusal);
      }
    }
  }

  /**
   * Runs a step for good and says what each statement of it took and did, up to the first that
   * fails. Outside a transaction scans are not counted.
   */
  public List<Observation> observe(Step step) {
    try {
      List<String> statements = Sql.split(step.sql());
      if (step.transaction()) {
        try (Connection connection = connect()) {
          return new TransactionObserver(major(), connection).observeAndCommit(statements);
        }
      }
      List<Observation> observations = new ArrayList<>();
      for (String statement : statements) {
        Observation observation = observe(statement, () -> {});
        observations.add(observation);
        if (observation.error() != null) {
          break;
        }
      }
      return observations;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Runs a statement outside a transaction and says which locks it took; at each of its commits the
   * other sessions have their turn.
   */
  public Observation observe(String statement, Runnable atCommit) {
    try {
      return new OutsideObserver(this, database -> atCommit.run()).observeLocks(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Tries statements in one transaction and takes them back.
   *
   * @return the catalog they lead to, as {@link Catalog} prints it
   * @throws SQLException when the server refuses one
   */
  public String catalogAfter(List<String> statements) throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      for (String statement : statements) {
        Sql.run(connection, statement);
      }
      String catalog = Catalog.of(connection);
      connection.rollback();
      return catalog;
    }
  }

  /** The catalog as sorted text, one line an object: see {@link Catalog}. */
  public String catalog() {
    return Catalog.of(this);
  }

  @Override
  public void close() {
    try {
      server.dropDatabase(name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
