package dev.lockstep.engine;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants to see and has told: the profile, severities that override those of the
 * pages, the suppression comments of each file by its path, the paths of the files that a generator
 * wrote from the application's resources, where advice is to be about those, and how large tables
 * are.
 */
public record Settings(
    Profile profile,
    Severities severities,
    Map<String, Suppressions> suppressions,
    Set<String> generated,
    TableSizes sizes) {

  /** Nothing is known about the size of tables. */
  public Settings(
      Profile profile,
      Severities severities,
      Map<String, Suppressions> suppressions,
      Set<String> generated) {
    this(profile, severities, suppressions, generated, TableSizes.UNKNOWN);
  }

  /** Severities set by the user. */
  @FunctionalInterface
  public interface Severities {
    /** The severity for a rule in a file, or null when the user set none. */
    @Nullable Severity of(String path, String rule);
  }

  public Settings {
    suppressions = Map.copyOf(suppressions);
    generated = Set.copyOf(generated);
  }

  /** The recommended profile and nothing set. */
  public static final Settings DEFAULT =
      new Settings(Profile.RECOMMENDED, (path, rule) -> null, Map.of(), Set.of());
}
