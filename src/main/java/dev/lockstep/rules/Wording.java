package dev.lockstep.rules;

import java.util.List;
import java.util.Locale;

/** How messages put things. */
final class Wording {
  private static final int FEW = 4;
  private static final int MANY = FEW + 1;

  private Wording() {}

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** {@code a, b, c}, of many names the first few and how many more. */
  static String shortList(List<String> names) {
    int shown = shown(names);
    return shown == names.size()
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, shown))
            + " and %d more".formatted(names.size() - shown);
  }

  /** How many of the names {@link #shortList} says. */
  static int shown(List<String> names) {
    return names.size() <= MANY ? names.size() : FEW;
  }

  /** With a capital first letter, to begin a sentence. */
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
