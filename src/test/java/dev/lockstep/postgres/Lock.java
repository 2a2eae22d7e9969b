package dev.lockstep.postgres;

import java.util.Comparator;

/**
 * The strongest mode a statement holds on one relation.
 *
 * @param relation named as on the search path, quoted where SQL must; one that the statement
 *     dropped keeps its name from before
 * @param kind of the relation
 * @param mode the strongest one held or, for a statement caught waiting, asked for
 * @param origin whether the relation was there before the statement and after it
 */
public record Lock(String relation, RelationKind kind, LockMode mode, Origin origin)
    implements Comparable<Lock> {

  /** A relation's life beside the statement's. */
  public enum Origin {
    /** There before and after. */
    EXISTING,
    /** Made by the statement: nobody else can wait for it. */
    CREATED,
    /** There before, gone after. */
    DROPPED
  }

  private static final Comparator<Lock> BY_NAME =
      Comparator.comparing(Lock::relation).thenComparing(Lock::kind).thenComparing(Lock::origin);

  @Override
  public int compareTo(Lock other) {
    return BY_NAME.compare(this, other);
  }

  @Override
  public String toString() {
    String text = relation + " (" + kind.word() + "): " + mode.sql();
    return switch (origin) {
      case EXISTING -> text;
      case CREATED -> text + ", created";
      case DROPPED -> text + ", dropped";
    };
  }
}
