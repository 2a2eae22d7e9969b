package dev.lockstep.source;

import java.util.Arrays;

/** Where the lines of a text begin. A line ends at LF, CR LF or a lone CR. */
public final class LineIndex {
  private final String text;
  private final int[] starts;

  private LineIndex(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** The index of a text; an empty text has one empty line. */
  public static LineIndex of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(text, Arrays.copyOf(starts, count));
  }

  /** The place of an offset; offsets outside the text are clipped to it. */
  public Position position(int offset) {
    int clipped = Math.clamp(offset, 0, text.length());
    int found = Arrays.binarySearch(starts, clipped);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, clipped - starts[line] + 1);
  }

  public int lineCount() {
    return starts.length;
  }

  /** The offset at which a line begins; lines count from 1. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** A line without its end. */
  public String line(int line) {
    int from = starts[line - 1];
    int to = line < starts.length ? starts[line] : text.length();
    if (to > from && text.charAt(to - 1) == '\n') {
      to--;
    }
    if (to > from && text.charAt(to - 1) == '\r') {
      to--;
    }
    return text.substring(from, to);
  }
}
