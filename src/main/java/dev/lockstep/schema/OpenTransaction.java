package dev.lockstep.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The transaction that is open: who opened it, its ordinal, the locks it holds by relation id, the
 * tables whose triggers wait for its commit, and what a rollback goes back to.
 */
public record OpenTransaction(
    Opener opener,
    int ordinal,
    PMap<Integer, HeldLock> locks,
    PSet<Integer> pending,
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
  record Savepoint(
      String name,
      PMap<Integer, HeldLock> locks,
      PSet<Integer> pending,
      Schema schema,
      Session session) {}

  static OpenTransaction begin(Opener opener, int ordinal, Schema schema, Session session) {
    return new OpenTransaction(
        opener,
        ordinal,
        HashTreePMap.empty(),
        HashTreePSet.empty(),
        TreePVector.empty(),
        schema,
        session);
  }

  /** The strongest lock held on the relation, or null for none. */
  public @Nullable HeldLock held(int relation) {
    return locks.get(relation);
  }

  /** Whether triggers of the table wait for the commit, so that most DDL on it fails with 55006. */
  public boolean isPending(int table) {
    return pending.contains(table);
  }

  /** Whether there is a savepoint of that name. */
  public boolean hasSavepoint(String name) {
    return find(name) != null;
  }

  OpenTransaction holding(int relation, HeldLock lock) {
    HeldLock before = locks.get(relation);
    boolean isHeld = before != null && before.mode().atLeast(lock.mode());
    return isHeld ? this : with(locks.plus(relation, lock), pending, savepoints);
  }

  OpenTransaction withPending(PSet<Integer> tables) {
    return tables == pending ? this : with(locks, tables, savepoints);
  }

  OpenTransaction withSavepoints(List<Savepoint> others) {
    return with(locks, pending, TreePVector.from(others));
  }

  OpenTransaction backTo(Savepoint savepoint) {
    return with(savepoint.locks, savepoint.pending, savepoints);
  }

  OpenTransaction savepoint(String name, Schema schema, Session session) {
    Savepoint made = new Savepoint(name, locks, pending, schema, session);
    return with(locks, pending, savepoints.plus(made));
  }

  private OpenTransaction with(
      PMap<Integer, HeldLock> held, PSet<Integer> tables, PVector<Savepoint> points) {
    return new OpenTransaction(opener, ordinal, held, tables, points, schemaBefore, sessionBefore);
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
