package dev.lockstep.print;

import dev.lockstep.ast.Expression;
import java.util.regex.Pattern;

/** Pieces of SQL as they were written: looks past strings, quoted names and comments. */
final class Fragments {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+");

  private Fragments() {}

  /** The expression on one line. */
  static String text(Expression expression) {
    return oneLine(expression.text());
  }

  /** An expression that will stand in parentheses, without an idle pair of its own. */
  static String inner(Expression expression) {
    return switch (expression) {
      case Expression.Array row -> text(expression);
      case Expression.Opaque query -> text(expression);
      default -> withoutParentheses(text(expression));
    };
  }

  /**
   * An expression as it may stand after DEFAULT, where operators of key words need parentheses
   * (manual, CREATE TABLE; the grammar's {@code b_expr}).
   */
  static String defaultValue(Expression expression) {
    String text = text(expression);
    boolean bare =
        switch (expression) {
          case Expression.Operator o -> NUMBER.matcher(text).matches() || isParenthesised(text);
          case Expression.Opaque o -> isParenthesised(text);
          default -> true;
        };
    return bare ? text : "(" + text + ")";
  }

  static String withoutParentheses(String text) {
    String bare = text.strip();
    return isParenthesised(bare) ? bare.substring(1, bare.length() - 1).strip() : bare;
  }

  /** Whether the first character's parenthesis is closed by the last character's. */
  static boolean isParenthesised(String text) {
    return text.startsWith("(") && closing(text) == text.length() - 1;
  }

  /**
   * The text with its line breaks folded into spaces; as it is when a comment or string needs them.
   */
  static String oneLine(String text) {
    if (text.indexOf('\n') < 0) {
      return text.strip();
    }
    StringBuilder line = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = skip(text, i);
      if (text.startsWith("--", i)) {
        return text.strip();
      }
      if (end == i && Character.isWhitespace(text.charAt(i))) {
        end = endOfSpace(text, i);
        String space = text.substring(i, end);
        line.append(space.indexOf('\n') < 0 ? space : " ");
      } else {
        end = Math.max(end, i + 1);
        line.append(text, i, end);
      }
      i = end;
    }
    return line.toString().strip();
  }

  private static int endOfSpace(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset of the parenthesis that closes the one the text begins with, or -1. */
  private static int closing(String text) {
    int depth = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
      i = Math.max(skip(text, i), i + 1);
    }
    return -1;
  }

  /**
   * Where the string, quoted name or comment ends that begins here; {@code start} when none does.
   */
  private static int skip(String text, int start) {
    char c = text.charAt(start);
    if (c == '\'' || c == '"') {
      return endOfQuoted(text, start, isEscapeString(text, start));
    }
    if (c == '$') {
      return endOfDollarQuoted(text, start);
    }
    if (text.startsWith("--", start)) {
      return after(text, "\n", start);
    }
    return text.startsWith("/*", start) ? after(text, "*/", start + 2) : start;
  }

  private static int endOfQuoted(String text, int start, boolean backslashEscapes) {
    char quote = text.charAt(start);
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += backslashEscapes && text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private static boolean isEscapeString(String text, int quote) {
    return text.charAt(quote) == '\''
        && quote > 0
        && "eE".indexOf(text.charAt(quote - 1)) >= 0
        && (quote == 1 || !Character.isJavaIdentifierPart(text.charAt(quote - 2)));
  }

  private static int endOfDollarQuoted(String text, int start) {
    int tagEnd = text.indexOf('$', start + 1);
    if (tagEnd < 0 || !text.substring(start + 1, tagEnd).matches("([A-Za-z_][A-Za-z0-9_]*)?")) {
      return start;
    }
    return after(text, text.substring(start, tagEnd + 1), tagEnd + 1);
  }

  private static int after(String text, String closing, int from) {
    int end = text.indexOf(closing, from);
    return end < 0 ? text.length() : end + closing.length();
  }
}
