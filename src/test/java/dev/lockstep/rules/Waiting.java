package dev.lockstep.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.postgres.Lock;
import dev.lockstep.postgres.LockMode;
import dev.lockstep.postgres.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether others wait for a step for longer than it takes to change the catalog. */
final class Waiting {
  private Waiting() {}

  /** While rows are read, or a table or an index is written, nothing stops writes to the table. */
  static void assertNobodyWaits(List<Observation> step, boolean transaction) {
    Set<String> stopped = new HashSet<>();
    Set<String> made = new HashSet<>();
    for (Observation observation : step) {
      assertEquals(null, observation.error(), observation::toString);
      observation.locks().stream()
          .filter(lock -> transaction && lock.origin() == Lock.Origin.CREATED)
          .map(Lock::relation)
          .forEach(made::add);
      observation.locksOnExisting().stream()
          .filter(lock -> !made.contains(lock.relation()))
          .filter(lock -> stopsOthers(lock, transaction))
          .map(Lock::relation)
          .forEach(stopped::add);
      for (Set<String> slow :
          List.of(observation.scans(), observation.rewrites(), observation.rebuiltIndexes())) {
        assertTrue(slow.stream().noneMatch(stopped::contains), observation::toString);
      }
      assertTrue(stopped.isEmpty() || observation.builtIndexes().isEmpty(), observation::toString);
    }
  }

  /**
   * Whether others wait behind a lock. A materialized view is only read; and what builds an index
   * outside a transaction locks the old one when the new one is ready, in a transaction of its own.
   */
  private static boolean stopsOthers(Lock lock, boolean transaction) {
    return switch (lock.kind()) {
      case MATERIALIZED_VIEW -> lock.mode().compareTo(LockMode.ACCESS_EXCLUSIVE) >= 0;
      case INDEX, PARTITIONED_INDEX -> transaction && lock.mode().compareTo(LockMode.SHARE) >= 0;
      default -> lock.mode().compareTo(LockMode.SHARE) >= 0;
    };
  }
}
