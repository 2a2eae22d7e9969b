package dev.lockstep.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants to see: the profile, severities that override those of the pages, and the
 * suppression comments of each file by its path.
 */
public record Settings(
    Profile profile, Severities severities, Map<String, Suppressions> suppressions) {

  /** Severities set by the user. */
  @FunctionalInterface
  public interface Severities {
    /** The severity for a rule in a file, or null when the user set none. */
    @Nullable Severity of(String path, String rule);
  }

  public Settings {
    suppressions = Map.copyOf(suppressions);
  }

  /** The recommended profile and nothing set. */
  public static final Settings DEFAULT =
      new Settings(Profile.RECOMMENDED, (path, rule) -> null, Map.of());
}
