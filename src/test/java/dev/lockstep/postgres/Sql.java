package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Sending SQL text: as it stands, or statement by statement. */
final class Sql {
  private Sql() {}

  /** Sends one text and returns what the server said on the way, as {@code SEVERITY: text}. */
  static List<String> run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      List<String> messages = new ArrayList<>();
      for (SQLWarning warning = statement.getWarnings();
          warning != null;
          warning = warning.getNextWarning()) {
        messages.add(text(warning));
      }
      return messages;
    }
  }

  /** Sends each statement of a text by itself, so that each commits by itself in autocommit. */
  static void runEach(Connection connection, String sql) throws SQLException {
    for (String statement : split(sql)) {
      run(connection, statement);
    }
  }

  /** The single value of a query as text; null is the text {@code null}. */
  static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  /** The statements of a text, as the driver's own splitter sees them; empty ones are left out. */
  static List<String> split(String sql) throws SQLException {
    return Parser.parseJdbcSql(sql, true, false, true, false, false).stream()
        .map((NativeQuery query) -> query.nativeSql.strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String text(SQLWarning warning) {
    if (warning instanceof PSQLWarning said) {
      ServerErrorMessage message = said.getServerErrorMessage();
      return message.getSeverity() + ": " + message.getMessage();
    }
    return "WARNING: " + warning.getMessage();
  }
}
