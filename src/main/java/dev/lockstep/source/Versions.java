package dev.lockstep.source;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The versions that migrations are numbered by: a moment written in digits, or a number. */
final class Versions {
  private static final int DIGITS_OF_A_DAY = 8;
  private static final int DIGITS_OF_A_MINUTE = 12;
  private static final int DIGITS_OF_A_SECOND = 14;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2199;

  private Versions() {}

  /** The version just after this one, written like it; empty for none. */
  static String next(String version) {
    String digits = version.replaceAll("\\D", "");
    String moment = digits.isEmpty() ? null : nextMoment(digits);
    return moment != null ? withDigits(version, moment) : nextNumber(version);
  }

  /** Whether it is written as a moment and not as a number. */
  static boolean isMoment(String version) {
    return nextMoment(version.replaceAll("\\D", "")) != null;
  }

  private static @Nullable String nextMoment(String digits) {
    try {
      return switch (digits.length()) {
        case DIGITS_OF_A_SECOND -> {
          DateTimeFormatter form = form("uuuuMMddHHmmss");
          yield inRange(LocalDateTime.parse(digits, form).plusSeconds(1)).format(form);
        }
        case DIGITS_OF_A_MINUTE -> {
          DateTimeFormatter form = form("uuuuMMddHHmm");
          yield inRange(LocalDateTime.parse(digits, form).plusMinutes(1)).format(form);
        }
        case DIGITS_OF_A_DAY -> {
          DateTimeFormatter form = form("uuuuMMdd");
          LocalDate day = LocalDate.parse(digits, form).plusDays(1);
          yield inRange(day.atStartOfDay()).format(form);
        }
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  private static LocalDateTime inRange(LocalDateTime moment) {
    if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
      throw new DateTimeException("not the year of a migration");
    }
    return moment;
  }

  /** The version with other digits in the places of its own. */
  private static String withDigits(String version, String digits) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (int i = 0; i < version.length(); i++) {
      boolean isDigit = version.charAt(i) >= '0' && version.charAt(i) <= '9';
      text.append(isDigit ? digits.charAt(next++) : version.charAt(i));
    }
    return text.toString();
  }

  /** The last number counted up by one, as wide as it was. */
  private static String nextNumber(String version) {
    int end = version.length();
    while (end > 0 && !isDigit(version.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isDigit(version.charAt(start - 1))) {
      start--;
    }
    if (start == end) {
      return version;
    }
    String number = version.substring(start, end);
    String next = new BigInteger(number).add(BigInteger.ONE).toString();
    String padded = "0".repeat(Math.max(0, number.length() - next.length())) + next;
    return version.substring(0, start) + padded + version.substring(end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
