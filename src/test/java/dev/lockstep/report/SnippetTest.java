package dev.lockstep.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.Span;
import dev.lockstep.engine.Severity;
import dev.lockstep.source.LineIndex;
import org.junit.jupiter.api.Test;

/** Quoted source; the marked part of each text stands between « and ». */
final class SnippetTest {
  @Test
  void underlinesTheClause() {
    assertEquals(
        """
        2 | ALTER TABLE t ADD COLUMN a int
          |               ^^^^^^^^^^^^^^^^ here
        """,
        snippet("-- first\nALTER TABLE t «ADD COLUMN a int»\n"));
  }

  @Test
  void alignsBelowTabsAndWideCharacters() {
    assertEquals(
        """
        1 |     ab  表é\uD83D\uDE00x
          |              ^ here
        """
            .replace("é", "e\u0301"),
        snippet("\tab\t表e\u0301\uD83D\uDE00«x»"));
  }

  @Test
  void cutsALongLineAroundTheClause() {
    String snippet = snippet("SELECT " + "a, ".repeat(200) + "«b»" + ", c".repeat(200));
    String[] lines = snippet.split("\n");
    assertTrue(lines[0].length() < 120, snippet);
    assertTrue(lines[0].startsWith("1 | …") && lines[0].endsWith("…"), snippet);
    assertEquals(lines[0].indexOf(" b,") + 1, lines[1].indexOf('^'), snippet);
  }

  @Test
  void cutsTheMarksOfAVeryLongClause() {
    String snippet = snippet("«" + "x".repeat(500) + "»");
    assertEquals(100, snippet.chars().filter(c -> c == '^').count());
  }

  @Test
  void bracketsSeveralLines() {
    assertEquals(
        """
        1 | / CREATE TABLE t (
        2 | |   a int
        3 | | );
          | |_^ here
        """,
        snippet("«CREATE TABLE t (\r\n  a int\r\n)»;"));
  }

  @Test
  void leavesOutTheMiddleOfManyLines() {
    String snippet = snippet("«" + "x,\n".repeat(30) + "x»");
    assertEquals(
        """
         1 | / x,
         2 | | x,
         3 | | x,
         4 | | x,
        ...
        30 | | x,
        31 | | x
           | |_^ here
        """,
        snippet);
  }

  @Test
  void marksAPlaceWithoutWidth() {
    assertEquals("1 | \n  | ^ here\n".replace("| \n", "|\n"), snippet("«»"));
    assertEquals("1 | a\n  |  ^ here\n", snippet("a«»\nb"));
  }

  private static String snippet(String marked) {
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    LineIndex lines = LineIndex.of(marked.replace("«", "").replace("»", ""));
    Region region = Region.of(new Span(start, end), lines);
    StringBuilder out = new StringBuilder();
    int gutter = String.valueOf(region.endLine()).length();
    Snippet.Marking marking = new Snippet.Marking(Severity.ERROR, "here");
    Snippet.append(out, new Ink(false), lines, region, gutter, marking);
    return out.toString();
  }
}
