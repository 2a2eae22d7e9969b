package dev.lockstep.report;

import dev.lockstep.source.LineIndex;

/**
 * Quoted source with the place marked: one line underlined, or several lines with a bracket at
 * their left. A line too long for the width is cut around what is marked.
 */
final class Snippet {
  private static final int WIDTH = 100;
  private static final int LINES_SHOWN = 8;
  private static final String CUT = "…";

  private final Ink ink;
  private final LineIndex lines;
  private final Region region;
  private final String margin;
  private final StringBuilder out;

  private Snippet(Ink ink, LineIndex lines, Region region, int gutter, StringBuilder out) {
    this.ink = ink;
    this.lines = lines;
    this.region = region;
    this.margin = " ".repeat(gutter);
    this.out = out;
  }

  /** Appends the snippet. */
  static void append(
      StringBuilder out, Ink ink, LineIndex lines, Region region, int gutter, Marking marking) {
    Snippet snippet = new Snippet(ink, lines, region, gutter, out);
    if (snippet.lastLine() == region.line()) {
      snippet.oneLine(marking);
    } else {
      snippet.severalLines(marking);
    }
  }

  /** How a place is marked: the severity gives the colour, the label stands behind the marks. */
  record Marking(dev.lockstep.engine.Severity severity, String label) {}

  /** The last line with something marked on it. */
  private int lastLine() {
    return region.endColumn() == 1 && region.endLine() > region.line()
        ? region.endLine() - 1
        : region.endLine();
  }

  private void oneLine(Marking marking) {
    String line = lines.line(region.line());
    Cells cells = new Cells(line);
    int from = Math.min(region.column() - 1, line.length());
    int to = region.endLine() > region.line() ? line.length() : region.endColumn() - 1;
    int firstCell = cells.cell(from);
    int lastCell = Math.max(cells.cell(to), firstCell + 1);
    int start = 0;
    int end = cells.width();
    if (end > WIDTH) {
      start = Math.max(0, Math.min(firstCell - 20, end - WIDTH));
      end = Math.min(end, start + WIDTH);
    }
    int startUnit = cells.unitAt(start);
    int shift = cells.cell(startUnit);
    String before = start > 0 ? CUT : "";
    String after = end < cells.width() ? CUT : "";
    quote(region.line(), " " + before + cells.text(startUnit, cells.unitAt(end)) + after);
    int marks = Math.max(1, Math.min(lastCell, end) - firstCell);
    String label = marking.label().isEmpty() ? "" : " " + marking.label();
    out.append(margin)
        .append(ink.frame(" | "))
        .append(" ".repeat(firstCell - shift + before.length()))
        .append(ink.severity(marking.severity(), "^".repeat(marks) + label))
        .append('\n');
  }

  private void severalLines(Marking marking) {
    int last = lastLine();
    for (int number = region.line(); number <= last; number++) {
      boolean isCut = last - region.line() >= LINES_SHOWN && number == region.line() + 4;
      if (isCut) {
        out.append(ink.frame("...")).append('\n');
        number = last - 1;
      }
      String bar = number == region.line() ? "/" : "|";
      quote(number, " " + ink.severity(marking.severity(), bar) + " " + cut(lines.line(number)));
    }
    String label = marking.label().isEmpty() ? "" : " " + marking.label();
    out.append(margin)
        .append(ink.frame(" | "))
        .append(ink.severity(marking.severity(), "|_^" + label))
        .append('\n');
  }

  private static String cut(String line) {
    Cells cells = new Cells(line);
    return cells.width() <= WIDTH ? cells.text() : cells.text(0, cells.unitAt(WIDTH)) + CUT;
  }

  private void quote(int number, String text) {
    String digits = String.valueOf(number);
    out.append(ink.frame(" ".repeat(margin.length() - digits.length()) + digits + " |"))
        .append(text.isBlank() ? "" : text)
        .append('\n');
  }
}
