package dev.lockstep.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MarkdownTest {
  private static final String PAGE =
      """
      One two
      three `four`.

      ## Unsafe

      ```sql unsafe
      SELECT 1;

      SELECT 2;
      ```

      - an item that is
        long
      - another
      """;

  @Test
  void isWrappedForATerminal() {
    assertEquals(
        """
        One two three
        four.

        Unsafe

            SELECT 1;

            SELECT 2;

        - an item that
          is long
        - another
        """,
        Markdown.forTerminal(PAGE, new Ink(false), 14));
  }

  @Test
  void losesItsMarksAsPlainText() {
    assertEquals(
        "One two\nthree four.\n\nUnsafe\n\n    SELECT 1;\n\n    SELECT 2;\n\n"
            + "- an item that is\nlong\n- another",
        Markdown.plain(PAGE));
  }
}
