package dev.lockstep.rules;

import java.util.List;
import java.util.Locale;

/** How messages put things. */
final class Wording {
  private Wording() {}

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** With a capital first letter, to begin a sentence. */
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
