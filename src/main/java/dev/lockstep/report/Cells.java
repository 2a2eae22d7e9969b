package dev.lockstep.report;

/**
 * A line of source as a terminal shows it: tabs widened, control characters made visible and
 * harmless, and the width of each character known, so that what is printed below it lines up.
 */
final class Cells {
  private static final int TAB = 4;

  private final String line;
  private final StringBuilder shown = new StringBuilder();
  private final int[] cells;

  /** Where each UTF-16 unit of the line begins in {@link #shown}. */
  private final int[] offsets;

  Cells(String line) {
    this.line = line;
    this.cells = new int[line.length() + 1];
    this.offsets = new int[line.length() + 1];
    int width = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      int units = Character.charCount(character);
      for (int unit = 0; unit < units; unit++) {
        cells[i + unit] = width;
        offsets[i + unit] = shown.length();
      }
      width += append(character, width);
      i += units;
    }
    cells[line.length()] = width;
    offsets[line.length()] = shown.length();
  }

  /** The terminal column, from 0, at which a UTF-16 unit of the line is shown. */
  int cell(int unit) {
    return cells[Math.clamp(unit, 0, line.length())];
  }

  int width() {
    return cells[line.length()];
  }

  String text() {
    return shown.toString();
  }

  /** The part of the line shown between two of its units. */
  String text(int from, int to) {
    return shown.substring(offsets[from], offsets[to]);
  }

  /** The first unit shown at or after a terminal column. */
  int unitAt(int cell) {
    int unit = 0;
    while (unit < line.length() && cells[unit] < cell) {
      unit++;
    }
    return unit;
  }

  /** A text of one line with nothing in it that a terminal would obey. */
  static String harmless(String text) {
    return new Cells(text).text();
  }

  private int append(int character, int width) {
    if (character == '\t') {
      int blanks = TAB - width % TAB;
      shown.append(" ".repeat(blanks));
      return blanks;
    }
    if (character < 0x20 || character == 0x7F) {
      shown.append(character == 0x7F ? '\u2421' : (char) (0x2400 + character));
      return 1;
    }
    if (isHidden(character)) {
      shown.append('\uFFFD');
      return 1;
    }
    shown.appendCodePoint(character);
    return widthOf(character);
  }

  /** C1 controls, surrogates that stand alone, and marks that reorder the text around them. */
  private static boolean isHidden(int character) {
    return (character >= 0x80 && character < 0xA0)
        || (character >= 0xD800 && character < 0xE000)
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private static int widthOf(int character) {
    if (character < 0x300) {
      return 1;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  /** East Asian wide and emoji ranges (Unicode Standard Annex 11), coarsely. */
  private static boolean isWide(int character) {
    return (character >= 0x1100 && character <= 0x115F)
        || (character >= 0x2E80 && character <= 0xA4CF && character != 0x303F)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0xFE30 && character <= 0xFE6F)
        || (character >= 0xFF00 && character <= 0xFF60)
        || (character >= 0xFFE0 && character <= 0xFFE6)
        || (character >= 0x1F300 && character <= 0x1FAFF)
        || (character >= 0x20000 && character <= 0x3FFFD);
  }
}
