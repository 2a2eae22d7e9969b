package dev.lockstep.effect;

import dev.lockstep.schema.Lock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server does with one statement: the strongest lock it takes on each relation (those it
 * makes itself aside), what it rewrites, reads whole, builds and rebuilds, whether a transaction
 * block may hold it, and the error it would end with. Relations are named as on the search path.
 */
public record Effect(
    List<Lock> locks,
    List<String> rewrites,
    List<String> scans,
    List<String> buildsIndexes,
    List<String> rebuildsIndexes,
    boolean allowedInTransaction,
    @Nullable Failure failure,
    Duration duration) {

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

  public Effect {
    locks = List.copyOf(locks);
    rewrites = List.copyOf(rewrites);
    scans = List.copyOf(scans);
    buildsIndexes = List.copyOf(buildsIndexes);
    rebuildsIndexes = List.copyOf(rebuildsIndexes);
  }
}
