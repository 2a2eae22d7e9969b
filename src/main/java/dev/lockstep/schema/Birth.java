package dev.lockstep.schema;

/**
 * When an object was made: the ordinals of the migration and of the transaction that made it, as
 * the replay counts them, and the clause. {@link #BEFORE} is the birth of what the history did not
 * make.
 */
public record Birth(int migration, int transaction, Place place) {
  /** Ordinal of no migration and no transaction. */
  public static final int NEVER = -1;

  /** Stands for the migration that has made what was not there already. */
  static final int PERHAPS = -2;

  /** Made before the history began; {@code place} is where it was first spoken of. */
  public static Birth before(Place place) {
    return new Birth(NEVER, NEVER, place);
  }

  /** Made at {@code place} with IF NOT EXISTS, unless it was there before the history began. */
  static Birth unlessThere(Place place) {
    return new Birth(PERHAPS, NEVER, place);
  }

  /** Whether a migration of the history made it. */
  public boolean isInHistory() {
    return migration >= 0;
  }
}
