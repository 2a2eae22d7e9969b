package dev.lockstep.app;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.effect.Effect;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.Explanation.HeldLock;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locks that the open transaction holds and somebody waits for, each with its line. */
final class HeldLocks {
  private final Map<String, HeldLock> held = new LinkedHashMap<>();
  private int transaction;

  /** Those held when a statement begins in that database. */
  List<HeldLock> at(Database now) {
    int current = now.transaction() == null ? 0 : now.transaction().ordinal();
    if (current != transaction) {
      held.clear();
      transaction = current;
    }
    held.keySet().removeIf(name -> isGivenBack(name, now));
    return List.copyOf(held.values());
  }

  /** Adds those that a statement takes in that database, at a line. */
  void add(Effect effect, Database before, int line) {
    if (before.transaction() == null) {
      return;
    }
    for (Lock lock : Explanation.leading(effect.locks())) {
      if (lock.mode().blocksWrites() && isLive(lock.relation(), before)) {
        held.merge(lock.relation(), new HeldLock(lock, line), HeldLocks::stronger);
      }
    }
  }

  /** Whether others may be using the relation of that name. */
  static boolean isLive(String name, Database now) {
    return now.isExisting(QualifiedName.parse(name));
  }

  /** Whether a rollback to a savepoint has released it. */
  private static boolean isGivenBack(String name, Database now) {
    QualifiedName parsed = QualifiedName.parse(name);
    @Nullable Relation relation = now.find(parsed);
    @Nullable LockMode mode = now.heldMode(parsed);
    return relation != null && mode == null;
  }

  private static HeldLock stronger(HeldLock before, HeldLock now) {
    return now.lock().mode().compareTo(before.lock().mode()) > 0 ? now : before;
  }
}
