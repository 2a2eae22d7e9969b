package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Observes statements in one transaction, which it rolls back unless told to commit. */
final class TransactionObserver {
  private final int major;
  private final Connection connection;

  TransactionObserver(int major, Connection connection) {
    this.major = major;
    this.connection = connection;
  }

  /** One observation a statement, up to the first that fails. */
  List<Observation> observe(List<String> statements) throws SQLException {
    return observe(statements, "ROLLBACK");
  }

  /** The same, and what they did stays unless one fails. */
  List<Observation> observeAndCommit(List<String> statements) throws SQLException {
    return observe(statements, "COMMIT");
  }

  private List<Observation> observe(List<String> statements, String end) throws SQLException {
    List<Observation> observations = new ArrayList<>();
    Sql.run(connection, "BEGIN");
    try {
      for (String statement : statements) {
        Observation observation = observe(statement);
        observations.add(observation);
        if (observation.error() != null) {
          break;
        }
      }
    } finally {
      Sql.run(connection, end);
    }
    return observations;
  }

  private Observation observe(String statement) throws SQLException {
    Snapshot before = Snapshot.inTransaction(connection);
    LockTable heldBefore = LockTable.ofOwnSession(connection);
    Sql.run(connection, "SET LOCAL client_min_messages = debug1");
    List<String> messages;
    try {
      messages = Sql.run(connection, statement);
    } catch (SQLException refusal) {
      return failed(statement, refusal);
    }
    Sql.run(connection, "SET LOCAL client_min_messages = notice");
    LockTable taken = LockTable.ofOwnSession(connection).without(heldBefore);
    Snapshot after = Snapshot.inTransaction(connection);
    return new Observation(
        major,
        statement,
        taken.onRelations(before, after),
        taken.onTypes(before, after),
        before.rewrittenBy(after),
        before.scannedBy(after),
        before.builtBy(after),
        before.rebuiltBy(after),
        true,
        null,
        messages);
  }

  private Observation failed(String statement, SQLException refusal) {
    ServerError error = ServerError.of(refusal);
    return Observation.failed(major, statement, !error.refusesTransaction(), error);
  }
}
