package dev.lockstep.report;

import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what locks are taken and who waits for them. */
final class LockSentences {
  private LockSentences() {}

  /** {@code SHARE on orders: writes wait}. */
  static String sentence(Lock lock) {
    return "%s on %s: %s".formatted(lock.mode().words(), lock.relation(), whoWaits(lock.mode()));
  }

  /** The strongest lock that somebody waits for, or null. */
  static @Nullable Lock strongest(List<Lock> locks) {
    Lock strongest = null;
    for (Lock lock : locks) {
      if (lock.mode().blocksWrites()
          && (strongest == null || lock.mode().compareTo(strongest.mode()) > 0)) {
        strongest = lock;
      }
    }
    return strongest;
  }

  /** What waits for a lock, in the words of the machine formats. */
  static List<String> blocks(LockMode mode) {
    if (mode.blocksReads()) {
      return List.of("reads", "writes");
    }
    return mode.blocksWrites() ? List.of("writes") : List.of();
  }

  private static String whoWaits(LockMode mode) {
    if (mode.blocksReads()) {
      return "reads and writes wait";
    }
    return mode.blocksWrites() ? "writes wait" : "neither reads nor writes wait";
  }
}
