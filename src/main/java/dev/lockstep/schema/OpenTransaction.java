package dev.lockstep.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The transaction that is open: who opened it, its ordinal, the locks it holds by relation id, and
 * what a rollback goes back to.
 */
public record OpenTransaction(
    Opener opener,
    int ordinal,
    PMap<Integer, LockMode> locks,
    PVector<Savepoint> savepoints,
    Schema schemaBefore,
    Session sessionBefore) {

  /** Who opened a transaction. */
  public enum Opener {
    /** The migration tool, round the whole migration. */
    MIGRATION,
    /** A BEGIN in the migration. */
    EXPLICIT,
    /** The server, round several statements sent as one string. */
    IMPLICIT
  }

  /** A savepoint and what going back to it restores. */
  record Savepoint(String name, PMap<Integer, LockMode> locks, Schema schema, Session session) {}

  static OpenTransaction begin(Opener opener, int ordinal, Schema schema, Session session) {
    return new OpenTransaction(
        opener, ordinal, HashTreePMap.empty(), TreePVector.empty(), schema, session);
  }

  /** The strongest lock held on the relation, or null for none. */
  public @Nullable LockMode held(int relation) {
    return locks.get(relation);
  }

  OpenTransaction holding(int relation, LockMode mode) {
    LockMode before = locks.get(relation);
    LockMode now = before == null ? mode : before.max(mode);
    return now == before ? this : withLocks(locks.plus(relation, now));
  }

  OpenTransaction withLocks(PMap<Integer, LockMode> others) {
    return new OpenTransaction(opener, ordinal, others, savepoints, schemaBefore, sessionBefore);
  }

  OpenTransaction withSavepoints(List<Savepoint> others) {
    return new OpenTransaction(
        opener, ordinal, locks, TreePVector.from(others), schemaBefore, sessionBefore);
  }

  OpenTransaction savepoint(String name, Schema schema, Session session) {
    return new OpenTransaction(
        opener,
        ordinal,
        locks,
        savepoints.plus(new Savepoint(name, locks, schema, session)),
        schemaBefore,
        sessionBefore);
  }

  /** The newest savepoint of that name, or null. */
  @Nullable Savepoint find(String name) {
    for (int i = savepoints.size() - 1; i >= 0; i--) {
      if (savepoints.get(i).name().equals(name)) {
        return savepoints.get(i);
      }
    }
    return null;
  }
}
