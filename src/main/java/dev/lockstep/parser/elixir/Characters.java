package dev.lockstep.parser.elixir;

import java.util.Set;

/** The characters of a source text, and the runs of them that make names, numbers and operators. */
record Characters(String source) {
  private static final Set<String> OPERATORS =
      Set.of(
          "~~~", "...", "===", "!==", "&&&", "|||", "^^^", "+++", "---", "<<<", ">>>", "~>>", "<<~",
          "<~>", "<|>", "//", "**", "..", "++", "--", "<>", "|>", "~>", "<~", "==", "=~", "!=",
          "<=", ">=", "&&", "||", "<-", "\\\\", "::", "->", "@", "!", "^", "<", ">", "+", "-", "*",
          "/", "=", "|", "&", ".");

  /** The character at an offset, NUL behind the end. */
  char charAt(int offset) {
    return offset < source.length() ? source.charAt(offset) : '\0';
  }

  /** Whether a blank or a line end stands there. */
  boolean isSpace(int offset) {
    char c = charAt(offset);
    return isBlank(c) || c == '\n' || c == '\r';
  }

  /** The first offset from there on that is no blank. */
  int blanksEnd(int from) {
    int end = from;
    while (isBlank(charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the name ends that starts there, its {@code ?} or {@code !} included. */
  int nameEnd(int start) {
    int end = start;
    while (end < source.length() && isNamePart(source.charAt(end))) {
      end++;
    }
    return charAt(end) == '?' || charAt(end) == '!' ? end + 1 : end;
  }

  /** Where the name of an atom ends: as a name, with {@code @} in it. */
  int atomEnd(int start) {
    int end = start;
    while (isNamePart(charAt(end)) || charAt(end) == '@') {
      end++;
    }
    return charAt(end) == '?' || charAt(end) == '!' ? end + 1 : end;
  }

  /** Where digits of that radix end, with {@code _} between them. */
  int digitsEnd(int from, int radix) {
    int end = from;
    while (Character.digit(charAt(end), radix) >= 0
        || (charAt(end) == '_' && Character.digit(charAt(end + 1), radix) >= 0)) {
      end++;
    }
    return end;
  }

  /** How long the longest operator is that starts there; 0 when none does. */
  int operatorLength(int from) {
    for (int length = 3; length > 0; length--) {
      if (from + length <= source.length()
          && OPERATORS.contains(source.substring(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNameStart(char c) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c > 127 && (Character.isLetter(c) || Character.isSurrogate(c)));
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || (c > 127 && Character.isUnicodeIdentifierPart(c));
  }
}
