package dev.lockstep.source;

import java.util.Comparator;

/**
 * Orders names as people number them: runs of digits by their value, the rest by character. Names
 * that begin with a date are ordered by its digits, written with hyphens or without ({@code
 * 2018-01-04-193512} comes after {@code 20171231235959}).
 */
final class NameOrder implements Comparator<String> {
  static final NameOrder INSTANCE = new NameOrder();

  private static final int DIGITS_OF_A_DAY = 8;
  private static final int DIGITS_OF_A_SECOND = 14;

  private NameOrder() {}

  @Override
  public int compare(String a, String b) {
    int byKey = compareNumbered(key(a), key(b));
    return byKey != 0 ? byKey : a.compareTo(b);
  }

  /**
   * The name with a date it begins with written as 14 digits, so that it compares as a number. What
   * follows the seconds stands apart ({@code 2025-01-04-193512-0000}, as diesel writes them).
   */
  private static String key(String name) {
    StringBuilder digits = new StringBuilder();
    int end = 0;
    while (end < name.length()) {
      char c = name.charAt(end);
      if (isDigit(c)) {
        digits.append(c);
      } else if (c != '-' || !endsGroup(name, end) || digits.length() == DIGITS_OF_A_SECOND) {
        break;
      }
      end++;
    }
    int length = digits.length();
    if (length < DIGITS_OF_A_DAY || length > DIGITS_OF_A_SECOND) {
      return name;
    }
    return digits.append("0".repeat(DIGITS_OF_A_SECOND - length)) + name.substring(end);
  }

  private static boolean endsGroup(String name, int hyphen) {
    return hyphen > 0 && isDigit(name.charAt(hyphen - 1));
  }

  private static int compareNumbered(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int byValue = compareNumbers(a.substring(i, endA), b.substring(j, endB));
        if (byValue != 0) {
          return byValue;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static int compareNumbers(String a, String b) {
    String left = withoutZeros(a);
    String right = withoutZeros(b);
    int byLength = Integer.compare(left.length(), right.length());
    return byLength != 0 ? byLength : left.compareTo(right);
  }

  private static String withoutZeros(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  private static int endOfDigits(String name, int from) {
    int end = from;
    while (end < name.length() && isDigit(name.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
