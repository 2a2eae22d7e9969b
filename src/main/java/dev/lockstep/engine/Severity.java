package dev.lockstep.engine;

/** How much a finding matters, least first. */
public enum Severity {
  OFF,
  NOTE,
  WARNING,
  ERROR;

  /** The word used in configuration and reports. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The severity of that word, or null when there is none. */
  public static @org.jspecify.annotations.Nullable Severity of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    return null;
  }
}
