package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Observes a statement that runs outside transactions, and may commit several times on its way.
 * Chance plays no part: locks are read only where the statement stands still. It stands still
 * before its first lock, because another session holds every table; at each commit, still holding
 * that transaction's locks, because it waits for a standby that never comes until it is told not
 * to; and in VACUUM's naps. Locks given back before a commit are not seen.
 */
final class OutsideObserver {

  /** Something to try while the statement stands still. */
  interface Probe {
    /** Called at each commit of the statement. */
    void atCommit(TestDatabase database) throws SQLException;
  }

  private static final long DEADLINE_NANOS = 30_000_000_000L;

  // A catalog that nothing else reads from end to end: when its scan is counted, all are.
  private static final String MARKER = "pg_catalog.pg_ts_template";

  private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

  private final TestDatabase database;
  private final Probe probe;

  OutsideObserver(TestDatabase database, Probe probe) {
    this.database = database;
    this.probe = probe;
  }

  Observation observe(String statement) throws SQLException {
    return observe(statement, true);
  }

  /** The same without counting scans, for which an old server takes half a second. */
  Observation observeLocks(String statement) throws SQLException {
    return observe(statement, false);
  }

  private Observation observe(String statement, boolean countsScans) throws SQLException {
    try (Connection watcher = database.connect()) {
      awaitOtherSessionsToEnd(watcher);
      if (countsScans) {
        Sql.run(watcher, "SELECT pg_stat_reset()");
      }
      Snapshot before = Snapshot.withoutScans(watcher);
      LockTable taken = new LockTable();
      List<String> messages;
      try (Connection worker = database.connect();
          Connection holder = database.connect()) {
        messages = run(statement, worker, holder, watcher, taken);
        Sql.run(worker, "SELECT 1 FROM " + MARKER);
      } catch (SQLException refusal) {
        return Observation.failed(database.major(), statement, false, ServerError.of(refusal));
      }
      if (countsScans) {
        awaitStatistics(watcher);
      }
      Snapshot after = countsScans ? Snapshot.outside(watcher) : Snapshot.withoutScans(watcher);
      return new Observation(
          database.major(),
          statement,
          taken.onRelations(before, after),
          taken.onTypes(before, after),
          before.rewrittenBy(after),
          before.scannedBy(after),
          before.builtBy(after),
          before.rebuiltBy(after),
          false,
          null,
          messages);
    }
  }

  private List<String> run(
      String statement, Connection worker, Connection holder, Connection watcher, LockTable taken)
      throws SQLException {
    int backend = Integer.parseInt(Sql.value(worker, "SELECT pg_backend_pid()"));
    Sql.run(worker, "SET vacuum_cost_delay = '20ms'");
    Sql.run(worker, "SET vacuum_cost_limit = 1");
    Sql.run(worker, "SET client_min_messages = debug1");
    Sql.run(worker, "SET synchronous_commit = on");
    holdAllTables(holder);
    CompletableFuture<List<String>> running =
        CompletableFuture.supplyAsync(() -> attempt(worker, statement), THREADS);
    String released = "";
    long start = System.nanoTime();
    while (!running.isDone()) {
      Standstill now = Standstill.of(watcher, backend);
      if (now.waitsFor("Lock") && !holder.getAutoCommit()) {
        taken.add(watcher, backend);
        holder.rollback();
        holder.setAutoCommit(true);
      } else if (now.waitsFor("SyncRep") && !now.transaction().equals(released)) {
        taken.add(watcher, backend);
        probe.atCommit(database);
        released = now.transaction();
        Sql.run(watcher, "SELECT pg_cancel_backend(" + backend + ")");
      } else if (now.waitsFor("VacuumDelay")) {
        taken.add(watcher, backend);
      } else if (System.nanoTime() - start > DEADLINE_NANOS) {
        throw new IllegalStateException(statement + " does not end, last seen " + now);
      }
    }
    return result(running).stream()
        .filter(message -> !message.contains("canceling wait for synchronous replication"))
        .toList();
  }

  /** What a backend waits for, and the transaction it is in; both empty when there is none. */
  private record Standstill(String type, String event, String transaction) {
    static Standstill of(Connection watcher, int backend) throws SQLException {
      try (var query = watcher.createStatement();
          ResultSet rows =
              query.executeQuery(
                  "SELECT coalesce(wait_event_type, ''), coalesce(wait_event, ''),"
                      + " coalesce(backend_xid::text, '')"
                      + " FROM pg_stat_activity WHERE pid = "
                      + backend)) {
        return rows.next()
            ? new Standstill(rows.getString(1), rows.getString(2), rows.getString(3))
            : new Standstill("", "", "");
      }
    }

    boolean waitsFor(String typeOrEvent) {
      return type.equals(typeOrEvent) || event.equals(typeOrEvent);
    }
  }

  private static void holdAllTables(Connection holder) throws SQLException {
    String lockAll =
        Sql.value(
            holder,
            """
            SELECT 'LOCK TABLE ' || string_agg(oid::regclass::text, ', ')
              FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384
            """);
    holder.setAutoCommit(false);
    if (lockAll.startsWith("LOCK")) {
      Sql.run(holder, lockAll);
    }
  }

  /** Waits until the server has counted the scans of every session that has ended. */
  private static void awaitStatistics(Connection watcher) throws SQLException {
    String counted = "SELECT pg_stat_get_numscans('" + MARKER + "'::regclass) > 0";
    await(watcher, counted);
  }

  private static void awaitOtherSessionsToEnd(Connection watcher) throws SQLException {
    await(
        watcher,
        """
        SELECT count(*) = 0 FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
        """);
  }

  private static void await(Connection watcher, String condition) throws SQLException {
    long start = System.nanoTime();
    while (!Sql.value(watcher, condition).equals("t")) {
      if (System.nanoTime() - start > DEADLINE_NANOS) {
        throw new IllegalStateException("never true: " + condition);
      }
      Thread.onSpinWait();
    }
  }

  private static List<String> attempt(Connection worker, String statement) {
    try {
      return Sql.run(worker, statement);
    } catch (SQLException refusal) {
      throw new CompletionException(refusal);
    }
  }

  private static List<String> result(CompletableFuture<List<String>> running) throws SQLException {
    try {
      return running.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof SQLException refusal) {
        throw refusal;
      }
      throw failure;
    }
  }
}
