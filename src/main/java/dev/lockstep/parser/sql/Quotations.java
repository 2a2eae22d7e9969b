package dev.lockstep.parser.sql;

/**
 * Where quoted text and comments end (manual 4.1.2 and 4.1.5). Every function gives the offset
 * after the closing mark, or {@link #UNTERMINATED}.
 */
final class Quotations {
  static final int UNTERMINATED = -1;

  private static final int LONGEST_HOLE = 1000;

  private Quotations() {}

  /**
   * The end of a string constant whose opening quote is at {@code quote}, with its continuations on
   * later lines; {@code escapes} says whether a backslash escapes.
   */
  static int stringEnd(String text, int quote, boolean escapes) {
    int end = segmentEnd(text, quote, '\'', escapes);
    while (end != UNTERMINATED) {
      int next = continuation(text, end);
      if (next < 0) {
        return end;
      }
      end = segmentEnd(text, next, '\'', escapes);
    }
    return UNTERMINATED;
  }

  /**
   * The end of an identifier whose opening double quote is at {@code quote}; quotes in a template's
   * hole, <code>"{{ index . "Schema" }}"</code>, do not close it.
   */
  static int identifierEnd(String text, int quote) {
    int at = quote + 1;
    while (at < text.length()) {
      int hole = templateEnd(text, at);
      if (hole != UNTERMINATED) {
        at = hole;
      } else if (text.charAt(at) != '"') {
        at++;
      } else if (text.startsWith("\"\"", at)) {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return UNTERMINATED;
  }

  /** The end of one quoted segment; a doubled mark does not close it. */
  static int segmentEnd(String text, int quote, char mark, boolean escapes) {
    int length = text.length();
    for (int at = quote + 1; at < length; at++) {
      char c = text.charAt(at);
      if (c == '\\' && escapes) {
        at++;
      } else if (c == mark) {
        if (at + 1 < length && text.charAt(at + 1) == mark) {
          at++;
        } else {
          return at + 1;
        }
      }
    }
    return UNTERMINATED;
  }

  /** The opening quote that continues a string ending at {@code end} on a later line, or -1. */
  static int continuation(String text, int end) {
    int at = end;
    boolean newline = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        newline = true;
        at++;
      } else if (isSpace(c)) {
        at++;
      } else if (c == '-' && text.startsWith("--", at)) {
        at = lineEnd(text, at);
      } else {
        return newline && c == '\'' ? at : -1;
      }
    }
    return -1;
  }

  /**
   * The length of the opening {@code $tag$} at {@code start}, or 0 when no dollar quotation starts
   * there.
   */
  static int dollarTagLength(String text, int start) {
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '$') {
        return at + 1 - start;
      }
      boolean allowed = at == start + 1 ? isIdentifierStart(c) : isIdentifierPart(c) && c != '$';
      if (!allowed) {
        return 0;
      }
      at++;
    }
    return 0;
  }

  /** The end of a dollar quotation whose opening mark has {@code tagLength} characters. */
  static int dollarEnd(String text, int start, int tagLength) {
    String tag = text.substring(start, start + tagLength);
    int close = text.indexOf(tag, start + tagLength);
    return close < 0 ? UNTERMINATED : close + tagLength;
  }

  /** The end of a comment that opens at {@code start} and may hold others. */
  static int commentEnd(String text, int start) {
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
        if (depth == 0) {
          return at;
        }
      } else {
        at++;
      }
    }
    return UNTERMINATED;
  }

  /**
   * The end of a template's hole, <code>{{ … }}</code> or <code>${…}</code>, that opens at {@code
   * start} and closes on the same line.
   */
  static int templateEnd(String text, int start) {
    String closing;
    if (text.startsWith("{{", start)) {
      closing = "}}";
    } else if (text.startsWith("${", start)) {
      closing = "}";
    } else {
      return UNTERMINATED;
    }
    int limit = Math.min(text.length(), start + LONGEST_HOLE);
    int end = text.indexOf(closing, start + 2, limit);
    boolean oneLine =
        end >= 0 && text.indexOf('\n', start, end) < 0 && text.indexOf('\r', start, end) < 0;
    return oneLine ? end + closing.length() : UNTERMINATED;
  }

  /** The offset of the line break that ends the line, or the text's length. */
  static int lineEnd(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isIdentifierStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  static boolean isIdentifierPart(char c) {
    return isIdentifierStart(c) || isDigit(c) || c == '$';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
