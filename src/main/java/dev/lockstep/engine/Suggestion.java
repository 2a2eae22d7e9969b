package dev.lockstep.engine;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The word that was meant, of those that are known. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code (did you mean x?)} after a blank for the nearest of the known words, or nothing. */
  public static String of(String word, Collection<String> known) {
    String nearest = nearest(word, known);
    return nearest == null ? "" : " (did you mean " + nearest + "?)";
  }

  private static @Nullable String nearest(String word, Collection<String> known) {
    String best = null;
    int bestDistance = Math.max(2, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The number of letters to insert, delete or change. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
