package dev.lockstep.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

  @Test
  void everyKeyWordIsQuotedAsTheServerQuotesIt() throws SQLException {
    try (TestDatabase database = TestDatabase.create(18);
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT word, quote_ident(word) FROM pg_get_keywords()")) {
      while (rows.next()) {
        assertEquals(rows.getString(2), Names.quoted(rows.getString(1)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "users|users",
        "_a$1|_a$1",
        "Users|\"Users\"",
        "1a|\"1a\"",
        "a b|\"a b\"",
        "a\"b|\"a\"\"b\"",
        "größe|\"größe\"",
        "order|\"order\"",
        "type|type",
      })
  void namesAreQuotedWhereTheyMustBe(String name, String expected) {
    assertEquals(expected, Names.quoted(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"a|'a'", "it's|'it''s'", "a\\b|E'a\\\\b'", "``|''"})
  void stringsMeanTheSameUnderEverySetting(String value, String expected) {
    assertEquals(expected, Names.literal(value));
  }
}
