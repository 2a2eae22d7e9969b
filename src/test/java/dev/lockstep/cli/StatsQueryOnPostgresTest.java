package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import dev.lockstep.postgres.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** The SQL of {@code stats-query}, run on real servers, and its result given to {@code --stats}. */
final class StatsQueryOnPostgresTest {
  private static final String SETUP =
      """
      CREATE TABLE orders (id int, note text);
      INSERT INTO orders SELECT n, repeat('x', 1000) FROM generate_series(1, 20000) n;
      CREATE TABLE states (code text);
      INSERT INTO states SELECT n::text FROM generate_series(1, 50) n;
      CREATE SCHEMA audit;
      CREATE TABLE audit."Odd, ""name\""" (id int);
      CREATE TABLE events (id int) PARTITION BY RANGE (id);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (50000);
      CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (50000) TO (99999);
      INSERT INTO events SELECT n FROM generate_series(1, 58000) n;
      CREATE TABLE nothing (id int) PARTITION BY LIST (id);
      CREATE MATERIALIZED VIEW totals AS SELECT id FROM orders;
      CREATE VIEW seen AS SELECT 1;
      ANALYZE;
      """;

  private static final String MIGRATION =
      """
      CREATE INDEX a ON orders (id);
      CREATE INDEX b ON states (code);
      CREATE INDEX c ON audit."Odd, ""name\""" (id);
      CREATE INDEX d ON events_2 (id);
      """;

  @TempDir Path folder;

  static Stream<Integer> majors() {
    return dev.lockstep.postgres.Postgres.majors();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void itsResultIsRead(int major) throws Exception {
    Project project = new Project(folder);
    project.file("m/1.sql", MIGRATION);
    try (TestDatabase database = TestDatabase.create(major)) {
      database.run(SETUP);
      try (Connection connection = database.connect()) {
        project.file("stats.csv", csv(connection, query(project)));
        project.file("stats.json", json(connection, query(project, "--format", "json")));
      }
    }
    Run csv = project.run("m", "--stats", "stats.csv", "--format", "concise");
    assertEquals("", csv.err());
    assertTrue(csv.out().contains("orders has 20 thousand rows, "), csv.out());
    assertTrue(csv.out().contains("states has 50 rows, "), csv.out());
    assertTrue(csv.out().contains("events_2 has 8001 rows, "), csv.out());
    assertTrue(
        csv.out().contains("audit.Odd, \"name\" has 0 rows, 0 bytes, which is small"), csv.out());
    assertEquals(1, csv.out().split("error\\[").length - 1, csv.out());
    Run json = project.run("m", "--stats", "stats.json", "--format", "concise");
    assertEquals(csv, json);
    project.file("m/1.sql", "CREATE INDEX e ON events (id);\nCREATE INDEX f ON nothing (id);\n");
    String parted = project.run("m", "--stats", "stats.csv", "--format", "concise").out();
    assertTrue(parted.contains("events has 58 thousand rows, "), parted);
    assertTrue(parted.contains("nothing has 0 rows, 0 bytes"), parted);
  }

  private static String query(Project project, String... options) {
    Run run =
        project.run(
            Stream.concat(Stream.of("stats-query"), Stream.of(options)).toArray(String[]::new));
    assertEquals(0, run.exitCode());
    return run.out().strip();
  }

  /** As {@code psql --csv} prints it. */
  private static String csv(Connection connection, String query) throws SQLException, IOException {
    StringWriter out = new StringWriter();
    String body = query.substring(0, query.length() - 1);
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY (" + body + "\n) TO STDOUT (FORMAT csv, HEADER)", out);
    return out.toString();
  }

  /** As {@code psql -At} prints it. */
  private static String json(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1) + "\n";
    }
  }
}
