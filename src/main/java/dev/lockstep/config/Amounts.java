package dev.lockstep.config;

import java.util.Locale;
import java.util.Map;

/** Numbers of rows and bytes as people write them. */
final class Amounts {
  private static final int MOST_DIGITS = 18;
  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "bytes", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30, "tb", 1L << 40);

  private Amounts() {}

  /** A whole number. */
  static long rows(String text) throws InvalidSettingException {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber) {
      throw new InvalidSettingException("'%s' is no whole number".formatted(text));
    }
    return Long.parseLong(text);
  }

  /** A whole number of bytes, or of {@code kB}, {@code MB}, {@code GB}, {@code TB}. */
  static long bytes(String text) throws InvalidSettingException {
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    Long unit = UNITS.get(text.substring(end).strip().toLowerCase(Locale.ROOT));
    if (unit == null) {
      throw new InvalidSettingException(
          "'%s' is no size: say bytes, or a number with kB, MB, GB or TB".formatted(text));
    }
    try {
      return Math.multiplyExact(rows(text.substring(0, end)), unit);
    } catch (ArithmeticException e) {
      throw new InvalidSettingException("'%s' is too large".formatted(text));
    }
  }
}
