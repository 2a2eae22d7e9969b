package dev.lockstep.report;

import java.util.List;

/** The Markdown of rule pages, for readers that show none. */
public final class Markdown {
  private Markdown() {}

  /** The text without its marks: headings underlined by nothing, code indented. */
  public static String plain(String markdown) {
    StringBuilder out = new StringBuilder();
    boolean isCode = false;
    for (String line : markdown.strip().lines().toList()) {
      if (line.startsWith("```")) {
        isCode = !isCode;
      } else if (isCode) {
        out.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
      } else {
        out.append(prose(line)).append('\n');
      }
    }
    return out.toString().strip();
  }

  /** The text for a terminal: paragraphs wrapped, headings strong, code indented. */
  public static String forTerminal(String markdown, Ink ink, int width) {
    StringBuilder out = new StringBuilder();
    StringBuilder paragraph = new StringBuilder();
    boolean isCode = false;
    for (String line : markdown.strip().lines().toList()) {
      if (line.startsWith("```")) {
        flush(paragraph, out, width);
        isCode = !isCode;
      } else if (isCode) {
        out.append(line.isEmpty() ? "" : "    " + ink.good(line)).append('\n');
      } else if (line.startsWith("#")) {
        flush(paragraph, out, width);
        out.append(ink.strong(prose(line))).append('\n');
      } else if (line.isBlank() || isListItem(line)) {
        flush(paragraph, out, width);
        out.append(line.isBlank() ? "\n" : "");
        paragraph.append(line.isBlank() ? "" : prose(line));
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(prose(line.strip()));
      }
    }
    flush(paragraph, out, width);
    return out.toString();
  }

  private static void flush(StringBuilder paragraph, StringBuilder out, int width) {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = paragraph.toString();
    paragraph.setLength(0);
    List<String> lines = Wrapping.lines(text, width);
    for (int i = 0; i < lines.size(); i++) {
      String hang = i > 0 && isListItem(text) ? "  " : "";
      out.append(hang).append(lines.get(i)).append('\n');
    }
  }

  private static boolean isListItem(String line) {
    return line.startsWith("- ") || line.startsWith("* ");
  }

  private static String prose(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == '#') {
      start++;
    }
    return line.substring(start).replace("`", "").replace("**", "").strip();
  }
}
