package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database of one major in which facts are measured: kept as long as the setup is the same. */
final class Workbench {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final int major;
  private @Nullable Prepared prepared;

  /** A database holding just what the setup made, and the session that made it. */
  private record Prepared(String setup, TestDatabase database, Connection session) {
    static Prepared inNewDatabase(int major, String setup) throws SQLException {
      TestDatabase database = TestDatabase.create(major);
      return new Prepared(setup, database, database.connect());
    }

    Prepared with(String otherSetup) {
      return new Prepared(otherSetup, database, session);
    }

    void discard() throws SQLException {
      session.close();
      database.close();
    }
  }

  Workbench(int major) {
    this.major = major;
  }

  synchronized Observation observe(String setup, String statement) {
    Observation observation = observeHistory(setup, List.of(statement)).getFirst();
    return observation.allowedInTransaction()
        ? observation
        : observeOutside(setup, statement, database -> {});
  }

  synchronized List<Observation> observeHistory(String setup, List<String> statements) {
    try {
      Prepared now = prepare(setup);
      return new TransactionObserver(major, now.session()).observe(statements);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  synchronized boolean waits(String setup, String statement, String other) {
    try {
      Prepared now = prepare(setup);
      try (Connection second = now.database().connect()) {
        Sql.run(second, "SET lock_timeout = '10ms'");
        Sql.run(now.session(), "BEGIN");
        try {
          Sql.run(now.session(), statement);
          return hasToWait(second, other);
        } finally {
          Sql.run(now.session(), "ROLLBACK");
        }
      }
    } catch (SQLException refusal) {
      if (ServerError.of(refusal).refusesTransaction()) {
        return waitsOutside(setup, statement, other);
      }
      throw new AssertionError(statement, refusal);
    }
  }

  private boolean waitsOutside(String setup, String statement, String other) {
    boolean[] waited = {false};
    observeOutside(
        setup,
        statement,
        database -> {
          try (Connection second = database.connect()) {
            Sql.run(second, "SET lock_timeout = '10ms'");
            waited[0] |= hasToWait(second, other);
          }
        });
    return waited[0];
  }

  private Observation observeOutside(String setup, String statement, OutsideObserver.Probe probe) {
    try (TestDatabase database = TestDatabase.create(major)) {
      database.run(setup);
      return new OutsideObserver(database, probe).observe(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Tries a statement and takes it back; {@code lock_timeout} is set. */
  private static boolean hasToWait(Connection second, String statement) throws SQLException {
    Sql.run(second, "BEGIN");
    try {
      Sql.run(second, statement);
      return false;
    } catch (SQLException refusal) {
      if (LOCK_NOT_AVAILABLE.equals(refusal.getSQLState())) {
        return true;
      }
      throw refusal;
    } finally {
      Sql.run(second, "ROLLBACK");
    }
  }

  private Prepared prepare(String setup) throws SQLException {
    Prepared now = prepared;
    if (now != null && now.setup().equals(setup)) {
      return now;
    }
    prepared = null;
    if (now != null && !now.database().isEmptied(now.session())) {
      now.discard();
      now = null;
    }
    Prepared fresh = now == null ? Prepared.inNewDatabase(major, setup) : now.with(setup);
    try {
      Sql.runEach(fresh.session(), setup);
    } catch (SQLException refusal) {
      fresh.discard();
      throw new AssertionError("the setup fails on " + major + ": " + setup, refusal);
    }
    prepared = fresh;
    return fresh;
  }
}
