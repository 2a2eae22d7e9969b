package dev.lockstep.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.postgres.MajorTests;
import dev.lockstep.postgres.TestDatabase;
import dev.lockstep.schema.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The schema after the replay of every fixture is the one in the server's catalog: columns with
 * their types and NOT NULL, constraints and whether they are valid, indexes and sequences under the
 * names the server chose.
 */
class SchemaOnPostgresTest {
  private static final List<Integer> MAJORS = List.of(15, 18);

  @TestFactory
  List<DynamicContainer> replaysAgreeWithTheCatalog() throws IOException {
    MajorTests tests = new MajorTests();
    List<DynamicContainer> families =
        Fixture.all().stream()
            .map(
                fixture ->
                    DynamicContainer.dynamicContainer(
                        fixture.family(),
                        MAJORS.stream().map(major -> on(major, fixture, tests)).toList()))
            .toList();
    tests.start();
    return families;
  }

  private static DynamicTest on(int major, Fixture fixture, MajorTests tests) {
    return tests.on(
        major,
        "on " + major,
        () -> assertEquals("", String.join("\n", differences(major, fixture))));
  }

  /** What differs after each case that the server takes in a transaction. */
  static List<String> differences(int major, Fixture fixture) throws SQLException {
    List<String> differences = new ArrayList<>();
    Fixture.Section given = null;
    try (Sessions sessions = new Sessions(major)) {
      for (Fixture.Case one : fixture.cases()) {
        if (!one.isFor(major)) {
          continue;
        }
        if (given != one.given()) {
          given = one.given();
          sessions.begin(given.text());
        }
        differences.addAll(differences(sessions.session(), major, one));
      }
    }
    return differences;
  }

  /** A session on a database that holds what the setup made. */
  private static final class Sessions implements AutoCloseable {
    private final int major;
    private TestDatabase database;
    private Connection session;

    Sessions(int major) throws SQLException {
      this.major = major;
      this.database = TestDatabase.create(major);
      this.session = database.connect();
    }

    Connection session() {
      return session;
    }

    void begin(String setup) throws SQLException {
      close();
      database = TestDatabase.create(major);
      session = database.connect();
      run(session, setup);
    }

    @Override
    public void close() throws SQLException {
      session.close();
      database.close();
    }
  }

  private static void run(Connection session, String sql) throws SQLException {
    try (var statement = session.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private static List<String> differences(Connection session, int major, Fixture.Case one)
      throws SQLException {
    run(session, "BEGIN");
    try {
      Database after = replayed(session, major, one);
      return after == null ? List.of() : compare(session, after, one);
    } finally {
      run(session, "ROLLBACK");
    }
  }

  /** Runs the case on both sides; null when the server refuses it or it ends the transaction. */
  private static @Nullable Database replayed(Connection session, int major, Fixture.Case one) {
    Rehearsal rehearsal = new Rehearsal(major, one.given().text());
    rehearsal.begin();
    for (String sql : one.statements()) {
      Statement statement = rehearsal.parse(sql);
      if (statement == null
          || statement.operations().stream().anyMatch(SchemaOnPostgresTest::ends)) {
        return null;
      }
      try {
        run(session, sql);
      } catch (SQLException refused) {
        return null;
      }
      rehearsal.run(statement);
    }
    return rehearsal.database();
  }

  private static boolean ends(Operation operation) {
    return operation instanceof TransactionOperation.Commit
        || operation instanceof TransactionOperation.Rollback;
  }

  private static List<String> compare(Connection session, Database database, Fixture.Case one)
      throws SQLException {
    TreeSet<String> catalog = new TreeSet<>();
    try (var statement = session.createStatement();
        ResultSet rows = statement.executeQuery(SchemaLines.CATALOG)) {
      while (rows.next()) {
        catalog.add(SchemaLines.plain(rows.getString(1)));
      }
    }
    TreeSet<String> replay = SchemaLines.of(database);
    List<String> differences = new ArrayList<>();
    catalog.stream()
        .filter(line -> !replay.contains(line) && !SchemaLines.isUnknown(line, database))
        .forEach(line -> differences.add(one + ": the replay lacks " + line));
    replay.stream()
        .filter(line -> !catalog.contains(line))
        .forEach(line -> differences.add(one + ": the replay made up " + line));
    return differences;
  }
}
