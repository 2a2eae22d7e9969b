package dev.lockstep.config;

import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Profile;
import dev.lockstep.engine.Severity;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Settings that are one of a few words, the same in a file and on the command line. */
public final class Words {
  private Words() {}

  /** {@code migration} or {@code none}. */
  public static TransactionMode transaction(String word) throws InvalidSettingException {
    return switch (word) {
      case "migration" -> TransactionMode.MIGRATION;
      case "none" -> TransactionMode.NONE;
      default -> throw notOneOf("transaction", word, "migration or none");
    };
  }

  /** {@code error}, {@code warning}, {@code note} or {@code never}, which is {@code OFF}. */
  public static Severity failOn(String word) throws InvalidSettingException {
    Severity severity = word.equals("never") ? Severity.OFF : Severity.of(word);
    if (severity == null || word.equals("off")) {
      throw notOneOf("fail-on", word, "error, warning, note or never");
    }
    return severity;
  }

  /** The severity of a rule. */
  public static Severity severity(String word) throws InvalidSettingException {
    Severity severity = Severity.of(word);
    if (severity == null) {
      throw notOneOf("severity", word, "error, warning, note or off");
    }
    return severity;
  }

  public static Profile profile(String word) throws InvalidSettingException {
    for (Profile profile : Profile.values()) {
      if (profile.word().equals(word)) {
        return profile;
      }
    }
    throw notOneOf("profile", word, "recommended, strict or all");
  }

  /** {@code (did you mean x?)} for the nearest of the known words, or nothing. */
  public static String suggestion(String word, Collection<String> known) {
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

  private static InvalidSettingException notOneOf(String setting, String word, String words) {
    return new InvalidSettingException("%s is '%s': say %s".formatted(setting, word, words));
  }
}
