package dev.lockstep.print;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.SqlPieces;
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
      int end = SqlPieces.skip(text, i);
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
      i = Math.max(SqlPieces.skip(text, i), i + 1);
    }
    return -1;
  }
}
