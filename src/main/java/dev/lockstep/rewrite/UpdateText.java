package dev.lockstep.rewrite;

import dev.lockstep.ast.SqlPieces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The assignments of a plain {@code UPDATE table SET column = value, … [WHERE …]}, as they were
 * written: no alias, no other tables, nothing returned.
 */
record UpdateText(Map<String, String> assignments) {
  private static final String NAME = "(?:[\\p{L}_][\\p{L}\\d_$]*|\"(?:[^\"]|\"\")+\")";
  private static final Pattern HEAD =
      Pattern.compile("(?is)update\\s+" + NAME + "(?:\\s*\\.\\s*" + NAME + ")?\\s*");
  private static final Pattern COLUMN = Pattern.compile("(?s)\\s*(" + NAME + ")\\s*=(?!=)(.+)");

  /** The parts of the text, or null for any other UPDATE. */
  static @Nullable UpdateText of(String sql) {
    int set = word(sql, "set", 0);
    if (set < 0
        || !HEAD.matcher(sql.substring(0, set)).matches()
        || sql.contains("--")
        || sql.contains("/*")
        || word(sql, "from", set) >= 0
        || word(sql, "returning", set) >= 0) {
      return null;
    }
    int where = word(sql, "where", set);
    String list = sql.substring(set + "set".length(), where < 0 ? sql.length() : where);
    Map<String, String> assignments = new LinkedHashMap<>();
    for (String assignment : split(list)) {
      var parts = COLUMN.matcher(assignment);
      if (!parts.matches() || parts.group(2).strip().equalsIgnoreCase("default")) {
        return null;
      }
      assignments.put(name(parts.group(1)), parts.group(2).strip());
    }
    return new UpdateText(assignments);
  }

  private static String name(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }

  /** Where a key word stands outside parentheses and strings, or -1. */
  private static int word(String sql, String word, int from) {
    int depth = 0;
    int i = from;
    while (i < sql.length()) {
      int end = SqlPieces.skip(sql, i);
      if (end == i) {
        char c = sql.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        end = i + 1;
        while (Character.isJavaIdentifierPart(c)
            && end < sql.length()
            && Character.isJavaIdentifierPart(sql.charAt(end))) {
          end++;
        }
        if (depth == 0 && sql.substring(i, end).equalsIgnoreCase(word)) {
          return i;
        }
      }
      i = end;
    }
    return -1;
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    int i = 0;
    while (i < list.length()) {
      int end = SqlPieces.skip(list, i);
      if (end == i) {
        char c = list.charAt(i);
        depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
        if (c == ',' && depth == 0) {
          parts.add(list.substring(start, i));
          start = i + 1;
        }
        end = i + 1;
      }
      i = end;
    }
    parts.add(list.substring(start));
    return parts;
  }
}
