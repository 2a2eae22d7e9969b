package dev.lockstep.config;

import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Profile;
import dev.lockstep.engine.Severity;
import dev.lockstep.engine.Suggestion;
import java.util.Collection;

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
    return Suggestion.of(word, known);
  }

  private static InvalidSettingException notOneOf(String setting, String word, String words) {
    return new InvalidSettingException("%s is '%s': say %s".formatted(setting, word, words));
  }
}
