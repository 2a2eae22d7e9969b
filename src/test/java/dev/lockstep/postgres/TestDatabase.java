package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.SQLException;
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
