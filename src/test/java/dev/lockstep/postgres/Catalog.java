package dev.lockstep.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/**
 * The catalog of a database as sorted text, one line an object: equal for two databases that a
 * program cannot tell apart by their schema. Column order, statistics and the positions of
 * sequences are left out, and so are the names of NOT NULL constraints that the server chose.
 */
final class Catalog {
  private static final String QUERY = resource("catalog.sql");

  private Catalog() {}

  static String of(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return of(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** As the session sees it in its open transaction; its search path is empty from then on. */
  static String of(Connection connection) throws SQLException {
    StringBuilder text = new StringBuilder();
    Sql.run(connection, "SET search_path = ''");
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
    }
    return text.toString();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Catalog.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
