package dev.lockstep.source;

import java.util.Comparator;

/**
 * Orders names as people number them: runs of digits by their value, the rest by character. Names
 * that begin with a date are ordered by its digits, written with hyphens or without ({@code
 * 2018-01-04-193512} comes after {@code 20171231235959}).
 */
final class NameOrder implements Comparator<String> {
  static final NameOrder INSTANCE = new NameOrder();

  private static final int DIGITS_OF_A_DATE = 8;

  private NameOrder() {}

  @Override
  public int compare(String a, String b) {
    String dateOfA = date(a);
    String dateOfB = date(b);
    if (dateOfA.length() >= DIGITS_OF_A_DATE && dateOfB.length() >= DIGITS_OF_A_DATE) {
      int byDate = dateOfA.compareTo(dateOfB);
      return byDate != 0 ? byDate : a.compareTo(b);
    }
    return compareNumbered(a, b);
  }

  /** The digits that the name begins with, those between single hyphens taken together. */
  private static String date(String name) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (isDigit(name.charAt(i))) {
        digits.append(name.charAt(i));
      } else if (name.charAt(i) != '-' || i == 0 || !isDigit(name.charAt(i - 1))) {
        break;
      }
    }
    return digits.toString();
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
    int byLength = Integer.compare(a.length() - i, b.length() - j);
    return byLength != 0 ? byLength : a.compareTo(b);
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
