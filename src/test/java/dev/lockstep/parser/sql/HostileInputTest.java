package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the input, the parser gives a result, also on a small stack. */
final class HostileInputTest {
  private static final int STACK = 512 * 1024;
  private static final int DEEP = 20_000;

  private static @Nullable Throwable parseOnASmallStack(String sql) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Runnable parse =
        () -> {
          try {
            Readings.parse(sql).toString();
          } catch (Throwable thrown) {
            failure[0] = thrown;
          }
        };
    Thread thread = new Thread(null, parse, "parser", STACK);
    thread.start();
    thread.join();
    return failure[0];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "- ",
        "NOT ",
        "CASE WHEN ",
        "ARRAY[",
        "f(",
        "(SELECT ",
        "EXISTS (",
        "a[",
        "a IN (",
        "CAST(",
        "ROW(",
        "a BETWEEN ",
        "1 + (",
        "a OR (",
        "SUBSTRING(",
        "x LIKE ",
        "OPERATOR(+) "
      })
  void nestingIsLimited(String opening) throws InterruptedException {
    assertNull(parseOnASmallStack("SELECT " + opening.repeat(DEEP) + "1"));
    assertNull(parseOnASmallStack("ALTER TABLE t ADD CHECK (" + opening.repeat(150) + "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM (", "WITH a AS (", "EXPLAIN ", "SELECT 1 UNION (", "a JOIN ",
        "SELECT * FROM a JOIN (", "CREATE SCHEMA s CREATE TABLE t (", "/*", "$$ $", "DO $$ BEGIN "
      })
  void statementsInStatementsAreLimited(String opening) throws InterruptedException {
    assertNull(parseOnASmallStack(opening.repeat(DEEP)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" OR a", " AND a", " + 1", " || 'x'", " - 1", "::int", "[1]", ".b"})
  void chainsAreLimited(String link) throws InterruptedException {
    assertNull(parseOnASmallStack("SELECT a" + link.repeat(DEEP)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{",
        "${",
        "\"{{",
        "\\x\n",
        "\\",
        "$a$ ",
        "'' ",
        "U&'' ",
        "E'\\",
        ":'",
        "/*",
        "--\n",
        "((",
        "))",
        "BEGIN ATOMIC ",
        "COPY a FROM stdin;\n",
        "COPY a FROM stdin;",
        "{{a}}",
        "{{a}}b",
        "\\.\n",
        "SELECT ",
        "DO $a$",
        "CREATE RULE (",
        ";",
        "\uFFFC",
        "IF "
      })
  void longTextsTakeNoLongerThanTheirLength(String piece) throws InterruptedException {
    assertNull(parseOnASmallStack(piece.repeat(100_000)));
    assertNull(parseOnASmallStack("DO $_$ BEGIN " + piece.repeat(100_000) + " END $_$"));
  }

  @Test
  void longListsAreRead() {
    String rows = "(1, 'x'), ".repeat(DEEP) + "(2, 'y')";
    assertEquals(List.of(), Readings.parse("INSERT INTO t VALUES " + rows).problems());
    String conditions = "a = 1 OR ".repeat(DEEP) + "a = 2";
    assertEquals(List.of(), Readings.parse("DELETE FROM t WHERE " + conditions).problems());
  }

  @Test
  void noBrokenTextThrows() throws IOException {
    Random random = new Random(42);
    String pieces = "();,'\"$[]{}:.*=<>-+|\\/\n\u0000\uFFFC\uFEFF é😀aE0";
    for (StatementsTest.Entry entry : StatementsTest.entries()) {
      for (int round = 0; round < 40; round++) {
        StringBuilder text = new StringBuilder(entry.sql());
        for (int change = 0; change <= random.nextInt(4); change++) {
          int at = random.nextInt(text.length() + 1);
          switch (random.nextInt(3)) {
            case 0 -> text.setLength(at);
            case 1 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
            default -> text.delete(at, Math.min(text.length(), at + random.nextInt(8)));
          }
        }
        Readings.parse(text.toString());
      }
    }
  }

  @Test
  void everyThirdPrefixIsReadOrRefused() throws IOException {
    for (StatementsTest.Entry entry : StatementsTest.entries()) {
      for (int end = 0; end < entry.sql().length(); end += 3) {
        Readings.parse(entry.sql().substring(0, end));
      }
    }
  }
}
