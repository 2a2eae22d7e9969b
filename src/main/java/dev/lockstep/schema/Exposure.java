package dev.lockstep.schema;

/** Whether anybody can wait for a lock on a relation. */
public enum Exposure {
  /** Nobody: a temporary table is seen by its own session alone. */
  TEMPORARY,
  /** Nobody: it was made in the transaction that is still open. */
  INVISIBLE,
  /** Nobody yet: made earlier in this migration, and empty or filled only by INSERT … VALUES. */
  NEW,
  /** Others may be using it; so it is with all that the history does not know. */
  LIVE
}
