package dev.lockstep.report;

import dev.lockstep.ast.SqlText;
import java.util.ArrayList;
import java.util.List;

/** The SQL of a statement as lines that fit a terminal: wrapped, dedented, and cut when long. */
final class ShownSql {
  private static final int LINES_SHOWN = 6;
  private static final String HANG = "  ";

  private ShownSql() {}

  static List<String> lines(String sql, int width) {
    List<String> written =
        sql.replace(SqlText.HOLE, '…')
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> Cells.harmless(line).stripTrailing())
            .toList();
    int margin = written.stream().skip(1).mapToInt(ShownSql::indent).min().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String line = i == 0 ? written.get(i).strip() : HANG + written.get(i).substring(margin);
      wrap(line, width, lines);
    }
    if (lines.size() <= LINES_SHOWN + 1) {
      return lines;
    }
    List<String> few = new ArrayList<>(lines.subList(0, LINES_SHOWN));
    few.add("… " + (lines.size() - LINES_SHOWN) + " more lines");
    return few;
  }

  private static void wrap(String line, int width, List<String> into) {
    if (line.length() <= width) {
      into.add(line);
      return;
    }
    String indent = " ".repeat(Math.min(indent(line), width / 2));
    String head = indent;
    for (String part : Wrapping.lines(line, width - indent.length() - HANG.length())) {
      into.add(head + part);
      head = indent + HANG;
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
