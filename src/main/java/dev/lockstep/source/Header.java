package dev.lockstep.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that stands before its first command. */
final class Header {
  private static final Pattern FUNCTION = Pattern.compile("^\\s*def\\s", Pattern.MULTILINE);

  private Header() {}

  /** The comments and blanks with which the text begins. */
  static String ofSql(String text) {
    int end = 0;
    int next = skip(text, end);
    while (next > end) {
      end = next;
      next = skip(text, end);
    }
    return text.substring(0, end);
  }

  /** What stands before the first function. */
  static String ofElixir(String text) {
    Matcher function = FUNCTION.matcher(text);
    return function.find() ? text.substring(0, function.start()) : "";
  }

  /** The end of the blank or comment that begins there; the place itself where none does. */
  private static int skip(String text, int from) {
    if (text.startsWith("--", from)) {
      return endOf(text, text.indexOf('\n', from), 1);
    }
    if (text.startsWith("/*", from)) {
      return endOf(text, text.indexOf("*/", from + 2), 2);
    }
    boolean isBlank = from < text.length() && Character.isWhitespace(text.charAt(from));
    return isBlank ? from + 1 : from;
  }

  private static int endOf(String text, int mark, int length) {
    return mark < 0 ? text.length() : mark + length;
  }
}
