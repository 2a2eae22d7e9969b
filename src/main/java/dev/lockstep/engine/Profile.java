package dev.lockstep.engine;

import java.util.Locale;

/** Which rules are on where nothing else says so. */
public enum Profile {
  /** What is wrong on any live database. */
  RECOMMENDED,
  /** Also what careful teams demand, such as a lock timeout. */
  STRICT,
  /** Also matters of taste. */
  ALL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
