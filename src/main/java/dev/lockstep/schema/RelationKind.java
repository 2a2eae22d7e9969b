package dev.lockstep.schema;

/** What sort of relation a lock is taken on. */
public enum RelationKind {
  TABLE,
  INDEX,
  SEQUENCE,
  MATVIEW,
  VIEW,
  TYPE;

  /** The word used in reports. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
