package dev.lockstep.schema;

/**
 * When an object was made: the ordinals of the migration and of the transaction that made it, as
 * the replay counts them, and the clause. {@link #BEFORE} is the birth of what the history did not
 * make.
 */
public record Birth(int migration, int transaction, Place place) {
  /** Ordinal of no migration and no transaction. */
  public static final int NEVER = -1;

  /** Made before the history began; {@code place} is where it was first spoken of. */
  public static Birth before(Place place) {
    return new Birth(NEVER, NEVER, place);
  }

  /** Whether a migration of the history made it. */
  public boolean isInHistory() {
    return migration != NEVER;
  }
}
