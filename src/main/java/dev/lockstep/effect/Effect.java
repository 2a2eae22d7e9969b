package dev.lockstep.effect;

import dev.lockstep.schema.Lock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server does with one statement: the strongest lock it takes on each relation (those it
 * makes itself aside), what it rewrites, reads whole, builds and rebuilds, whether a transaction
 * block may hold it, the error it would end with, and why it is no more than that. Relations are
 * named as on the search path.
 */
public record Effect(
    List<Lock> locks,
    List<String> rewrites,
    List<String> scans,
    List<String> buildsIndexes,
    List<String> rebuildsIndexes,
    boolean allowedInTransaction,
    @Nullable Failure failure,
    Duration duration,
    List<Reason> reasons) {

  /** The error a statement would end with: its SQLSTATE (manual, appendix A) and the message. */
  public record Failure(String sqlstate, String message) {}

  /** How long it holds its locks, in kind. */
  public enum Duration {
    INSTANT,
    SCAN,
    REWRITE,
    INDEX_BUILD,
    DATA;

    /** The word used in reports. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** What it reads or writes whole: their size decides how long it takes. */
  public Set<String> bulk() {
    Set<String> bulk = new LinkedHashSet<>(rewrites);
    bulk.addAll(scans);
    return bulk;
  }

  /** The same statement refused by the server. */
  public Effect failing(String sqlstate, String message) {
    return new Effect(
        locks,
        rewrites,
        scans,
        buildsIndexes,
        rebuildsIndexes,
        allowedInTransaction,
        new Failure(sqlstate, message),
        duration,
        reasons);
  }

  public Effect {
    locks = List.copyOf(locks);
    rewrites = List.copyOf(rewrites);
    scans = List.copyOf(scans);
    buildsIndexes = List.copyOf(buildsIndexes);
    rebuildsIndexes = List.copyOf(rebuildsIndexes);
    reasons = List.copyOf(reasons);
  }
}
