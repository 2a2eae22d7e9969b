package dev.lockstep.schema;

/**
 * PostgreSQL's table lock modes, weakest first, with the conflicts of manual 13.3.1 (the same in
 * versions 10 to 18).
 */
public enum LockMode {
  ACCESS_SHARE,
  ROW_SHARE,
  ROW_EXCLUSIVE,
  SHARE_UPDATE_EXCLUSIVE,
  SHARE,
  SHARE_ROW_EXCLUSIVE,
  EXCLUSIVE,
  ACCESS_EXCLUSIVE;

  /** The name used in the manual, in pg_locks and in reports: {@code ACCESS EXCLUSIVE}. */
  public String words() {
    return name().replace('_', ' ');
  }

  /**
   * The mode of that name in upper or lower case, with or without MODE; null when there is none.
   */
  public static @org.jspecify.annotations.Nullable LockMode of(String words) {
    String wanted = words.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", "_");
    for (LockMode mode : values()) {
      if (mode.name().equals(wanted)) {
        return mode;
      }
    }
    return null;
  }

  /** Whether a plain SELECT of another session waits for it. */
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /** Whether an INSERT, UPDATE or DELETE of another session waits for it. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  public boolean atLeast(LockMode other) {
    return compareTo(other) >= 0;
  }

  /** The stronger of the two. */
  public LockMode max(LockMode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
