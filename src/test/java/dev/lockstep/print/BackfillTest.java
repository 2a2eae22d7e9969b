package dev.lockstep.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Target;
import dev.lockstep.parser.elixir.ElixirParser;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.postgres.TestDatabase;
import dev.lockstep.rewrite.Step.Backfill;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Printed backfills, run on real PostgreSQL: whole, stopped half-way, and started again. */
final class BackfillTest {

  /** A table's definition and its key's name, if the backfill is to know it. */
  private static final List<Arguments> TABLES =
      List.of(
          Arguments.of("CREATE TABLE t (id bigint PRIMARY KEY, a text, b text)", "id"),
          Arguments.of("CREATE TABLE t (id text COLLATE \"C\" PRIMARY KEY, a text, b text)", "id"),
          Arguments.of("CREATE TABLE t (id bigint, a text, b text)", null),
          Arguments.of(
              "CREATE TABLE t (id bigint, a text, b text) PARTITION BY HASH (id);"
                  + "CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
                  + "CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 1)",
              null));

  /** Wide rows, so that few of them make many pages. */
  private static final String ROWS =
      ";INSERT INTO t SELECT n, rpad('a' || n || '-', 500), CASE WHEN n %% 10 = 0 THEN 'kept' END"
          + " FROM generate_series(1, %d) AS n";

  static Stream<Arguments> tables() {
    return Stream.of(13, 18)
        .flatMap(
            major ->
                TABLES.stream().map(table -> Arguments.of(major, table.get()[0], table.get()[1])));
  }

  private static Backfill backfill(@Nullable String key) {
    return new Backfill(
        "backfill_t", "Fill b", QualifiedName.of("t"), "b = upper(a)", "b IS NULL", key);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void fillsWhatMatches(int major, String table, @Nullable String key) throws SQLException {
    try (TestDatabase database = TestDatabase.create(major);
        Connection connection = database.connect()) {
      database.run(table + ROWS.formatted(2500));
      run(connection, StepPrinter.sql(backfill(key)));
      assertEquals(0, count(connection, "b IS NULL"));
      assertEquals(250, count(connection, "b = 'kept'"));
      assertEquals(2250, count(connection, "b = upper(a)"));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void goesOnWhereItStopped(int major, String table, @Nullable String key) throws SQLException {
    try (TestDatabase database = TestDatabase.create(major);
        Connection connection = database.connect()) {
      database.run(table + ROWS.formatted(2500));
      run(connection, "ALTER TABLE t ADD CONSTRAINT stop CHECK (b NOT LIKE 'A2499-%') NOT VALID");
      String sql = StepPrinter.sql(backfill(key));
      assertThrows(SQLException.class, () -> run(connection, sql));
      int left = count(connection, "b IS NULL");
      assertEquals(true, left > 0 && left < 2250, () -> left + " rows are left");
      run(connection, "ALTER TABLE t DROP CONSTRAINT stop");
      run(connection, sql);
      assertEquals(0, count(connection, "b IS NULL"));
    }
  }

  /** A value that stays NULL must not keep the backfill running for ever. */
  @ParameterizedTest
  @MethodSource("tables")
  void endsWhenRowsStayAsTheyAre(int major, String table, @Nullable String key)
      throws SQLException {
    try (TestDatabase database = TestDatabase.create(major);
        Connection connection = database.connect()) {
      database.run(table + ROWS.formatted(1500));
      run(
          connection,
          StepPrinter.sql(
              new Backfill("b", "", QualifiedName.of("t"), "b = NULL", "b IS NULL", key)));
      assertEquals(1350, count(connection, "b IS NULL"));
    }
  }

  @Test
  void bothFormsCanBeRead() {
    for (String key : new String[] {"id", null}) {
      String sql = StepPrinter.sql(backfill(key));
      assertEquals(
          List.of(), SqlParser.parse(SqlText.ofFile(sql), Target.postgresql(13)).problems());
      String ecto = StepPrinter.ecto(backfill(key), "App.Repo.Migrations");
      assertEquals(List.of(), ElixirParser.parse(ecto).problems());
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Connection connection, String where) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM t WHERE " + where)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
