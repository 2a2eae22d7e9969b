package dev.lockstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineIndexTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aLineEndsAtEachKindOfEnd(String end) {
    LineIndex lines = LineIndex.of("ab" + end + end + "cd");
    assertEquals(3, lines.lineCount());
    assertEquals("ab", lines.line(1));
    assertEquals("", lines.line(2));
    assertEquals("cd", lines.line(3));
    assertEquals(new Position(1, 2), lines.position(1));
    assertEquals(new Position(3, 1), lines.position(2 + 2 * end.length()));
  }

  @Test
  void countsColumnsInUtf16Units() {
    LineIndex lines = LineIndex.of("\uD83D\uDE00x");
    assertEquals(new Position(1, 3), lines.position(2));
  }

  @Test
  void clipsWhatLiesOutside() {
    LineIndex lines = LineIndex.of("a\nb");
    assertEquals(new Position(1, 1), lines.position(-1));
    assertEquals(new Position(2, 2), lines.position(99));
    assertEquals(new Position(1, 1), LineIndex.of("").position(0));
  }

  @Test
  void countsManyLines() {
    LineIndex lines = LineIndex.of("x\n".repeat(1000));
    assertEquals(1001, lines.lineCount());
    assertEquals(new Position(1000, 1), lines.position(1998));
  }
}
