package dev.lockstep.parser.sql;

/** Where numeric constants end (manual 4.1.2.6; underscores and other bases since 16). */
final class Numbers {
  private Numbers() {}

  /** The end of the number that starts at {@code start} with a digit or with a dot and a digit. */
  static int end(String text, int start) {
    if (hasBase(text, start)) {
      int end = start + 2;
      while (end < text.length() && isHexDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }
    int end = digitsEnd(text, start);
    if (end < text.length() && text.charAt(end) == '.' && !text.startsWith("..", end)) {
      end = digitsEnd(text, end + 1);
    }
    return exponentEnd(text, end);
  }

  /** {@code 0x}, {@code 0o} or {@code 0b} with a digit after it. */
  private static boolean hasBase(String text, int start) {
    return text.charAt(start) == '0'
        && start + 2 < text.length()
        && "xXoObB".indexOf(text.charAt(start + 1)) >= 0
        && isHexDigit(text.charAt(start + 2));
  }

  private static int exponentEnd(String text, int from) {
    if (from >= text.length() || "eE".indexOf(text.charAt(from)) < 0) {
      return from;
    }
    int digits = from + 1;
    if (digits < text.length() && "+-".indexOf(text.charAt(digits)) >= 0) {
      digits++;
    }
    boolean number = digits < text.length() && Quotations.isDigit(text.charAt(digits));
    return number ? digitsEnd(text, digits) : from;
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Quotations.isDigit(text.charAt(end)) || (text.charAt(end) == '_' && end > from))) {
      end++;
    }
    return end;
  }

  private static boolean isHexDigit(char c) {
    return Character.digit(c, 16) >= 0 || c == '_';
  }
}
