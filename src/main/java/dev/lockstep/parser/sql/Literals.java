package dev.lockstep.parser.sql;

import java.nio.charset.StandardCharsets;

/** What identifiers and string constants mean once unquoted (manual 4.1.1 and 4.1.2). */
final class Literals {
  private static final int LONGEST_NAME = 63;

  private Literals() {}

  /** The name an identifier token gives an object: folded or unquoted, and cut at 63 bytes. */
  static String name(String text, Token token) {
    if (token.keyword() != null) {
      return token.keyword();
    }
    if (token.is(TokenKind.PLACEHOLDER)) {
      return text.substring(token.start(), token.end());
    }
    if (!token.is(TokenKind.QUOTED)) {
      return cut(fold(text, token.start(), token.end()));
    }
    boolean unicode = text.charAt(token.start()) != '"';
    int quote = token.start() + (unicode ? 2 : 0);
    int end = Quotations.identifierEnd(text, quote);
    String raw = text.substring(quote + 1, end - 1).replace("\"\"", "\"");
    return cut(unicode ? unicode(raw, escapeCharacter(text, token, end)) : raw);
  }

  /** The value of a STRING or BIT_STRING token. */
  static String value(String text, Token token) {
    int start = token.start();
    if (text.charAt(start) == '$') {
      int tag = Quotations.dollarTagLength(text, start);
      return text.substring(start + tag, token.end() - tag);
    }
    int quote = text.indexOf('\'', start);
    char prefix = quote == start ? '\'' : Character.toLowerCase(text.charAt(start));
    boolean escapes = prefix == 'e';
    StringBuilder value = new StringBuilder(token.end() - start);
    int end = quote;
    for (int next = quote; next >= 0 && next < token.end(); ) {
      end = Quotations.segmentEnd(text, next, '\'', escapes);
      if (end < 0 || end > token.end()) {
        return text.substring(quote + 1, token.end() - 1);
      }
      value.append(text, next + 1, end - 1);
      if (end >= token.end()) {
        break;
      }
      next = Quotations.continuation(text, end);
    }
    String raw = value.indexOf("''") < 0 ? value.toString() : value.toString().replace("''", "'");
    if (escapes) {
      return unescape(raw);
    }
    return prefix == 'u' ? unicode(raw, escapeCharacter(text, token, end)) : raw;
  }

  private static char escapeCharacter(String text, Token token, int bodyEnd) {
    int quote = text.indexOf('\'', bodyEnd);
    return quote >= 0 && quote + 1 < token.end() ? text.charAt(quote + 1) : '\\';
  }

  private static String fold(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return foldAll(text, start, end);
      }
    }
    return text.substring(start, end);
  }

  /** Only ASCII letters fold, as on a server whose encoding is UTF-8; template holes stay. */
  private static String foldAll(String text, int start, int end) {
    StringBuilder folded = new StringBuilder(end - start);
    boolean template = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      template = c == '{' || (template && c != '}');
      folded.append(c >= 'A' && c <= 'Z' && !template ? (char) (c + ('a' - 'A')) : c);
    }
    return folded.toString();
  }

  private static String cut(String name) {
    if (name.length() * 3 <= LONGEST_NAME) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_NAME) {
      return name;
    }
    int end = LONGEST_NAME;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** Replaces the escapes of a U&amp; constant; what is no escape stays as written. */
  private static String unicode(String raw, char escape) {
    StringBuilder value = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c != escape || at + 1 >= raw.length()) {
        value.append(c);
        at++;
      } else if (raw.charAt(at + 1) == escape) {
        value.append(escape);
        at += 2;
      } else {
        boolean longForm = raw.charAt(at + 1) == '+';
        int digits = at + (longForm ? 2 : 1);
        at = appendCodePoint(value, raw, at, digits, longForm ? 6 : 4, 16);
      }
    }
    return value.toString();
  }

  private static String unescape(String raw) {
    StringBuilder value = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c != '\\' || at + 1 >= raw.length()) {
        value.append(c);
        at++;
        continue;
      }
      char escaped = raw.charAt(at + 1);
      switch (escaped) {
        case 'u' -> at = appendCodePoint(value, raw, at, at + 2, 4, 16);
        case 'U' -> at = appendCodePoint(value, raw, at, at + 2, 8, 16);
        case 'x' -> at = appendCodePoint(value, raw, at, at + 2, digits(raw, at + 2, 2, 16), 16);
        case '0', '1', '2', '3', '4', '5', '6', '7' ->
            at = appendCodePoint(value, raw, at, at + 1, digits(raw, at + 1, 3, 8), 8);
        default -> {
          value.append(
              switch (escaped) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                default -> escaped;
              });
          at += 2;
        }
      }
    }
    return value.toString();
  }

  private static int digits(String raw, int from, int most, int radix) {
    int count = 0;
    while (count < most
        && from + count < raw.length()
        && Character.digit(raw.charAt(from + count), radix) >= 0) {
      count++;
    }
    return count;
  }

  /** Appends the code point the digits name, or the escape as written; gives the offset after. */
  private static int appendCodePoint(
      StringBuilder value, String raw, int escape, int from, int count, int radix) {
    if (count > 0 && digits(raw, from, count, radix) == count) {
      long point = Long.parseLong(raw.substring(from, from + count), radix);
      if (Character.isValidCodePoint((int) Math.min(point, Integer.MAX_VALUE))) {
        value.appendCodePoint((int) point);
        return from + count;
      }
    }
    value.append(raw, escape, from);
    return from;
  }
}
