package dev.lockstep.effect;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.postgres.Observation;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.HeldLock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Effect} and a server say of the same statement, side by side. Left out: locks that
 * are held already, weak locks on indexes, what the statement itself makes, and the reading of a
 * foreign key's other table, which depends on the plan.
 */
public final class Agreement {
  private final Database before;
  private final Effect effect;
  private final Observation seen;
  private final List<String> differences = new ArrayList<>();

  private Agreement(Database before, Effect effect, Observation seen) {
    this.before = before;
    this.effect = effect;
    this.seen = seen;
  }

  /** One line for each point in which they differ. */
  public static List<String> differences(Database before, Effect effect, Observation seen) {
    Agreement agreement = new Agreement(before, effect, seen);
    agreement.compare();
    return agreement.differences;
  }

  private void compare() {
    differ("SQLSTATE", sqlstate(), seen.sqlstate());
    differ("in transaction", effect.allowedInTransaction(), seen.allowedInTransaction());
    if (seen.error() != null) {
      return;
    }
    differ("locks", expectedLocks(), seenLocks());
    differ("rewrites", sorted(effect.rewrites()), plain(seen.rewrites()));
    differ("scans", sorted(effect.scans()), seenScans());
    differ("builds", sorted(effect.buildsIndexes()), plain(seen.builtIndexes()));
    differ("rebuilds", sorted(effect.rebuildsIndexes()), plain(seen.rebuiltIndexes()));
  }

  private Set<String> seenScans() {
    Set<String> scans = plain(seen.scans());
    scans.removeIf(name -> isReferenced(name) && !effect.scans().contains(name));
    return scans;
  }

  /** Whether a foreign key points to the table, or is being made to. */
  private boolean isReferenced(String name) {
    Table table = before.table(QualifiedName.parse(name));
    return table != null
        && (!table.referencing().isEmpty()
            || plain(seen.statement()).contains("REFERENCES " + name)
            || table.parents().stream()
                .map(before.schema()::relation)
                .filter(Objects::nonNull)
                .anyMatch(
                    parent -> table.isPartition() && isReferenced(before.nameOnPath(parent))));
  }

  private void differ(String what, @Nullable Object expected, @Nullable Object observed) {
    if (!Objects.equals(expected, observed)) {
      differences.add(what + ": says " + expected + ", the server " + observed);
    }
  }

  private @Nullable String sqlstate() {
    return effect.failure() == null ? null : effect.failure().sqlstate();
  }

  private Map<String, LockMode> expectedLocks() {
    Map<String, LockMode> locks = new TreeMap<>();
    effect.locks().forEach(lock -> add(locks, lock.relation(), lock.kind(), lock.mode()));
    return locks;
  }

  private Map<String, LockMode> seenLocks() {
    Map<String, LockMode> locks = new TreeMap<>();
    for (var lock : seen.locksOnExisting()) {
      RelationKind kind =
          RelationKind.valueOf(lock.kind().word().toUpperCase(java.util.Locale.ROOT));
      add(locks, plain(lock.relation()), kind, LockMode.valueOf(lock.mode().name()));
    }
    return locks;
  }

  private void add(Map<String, LockMode> locks, String name, RelationKind kind, LockMode mode) {
    boolean weak = kind == RelationKind.INDEX && !mode.atLeast(LockMode.SHARE_UPDATE_EXCLUSIVE);
    if (!weak && kind != RelationKind.TYPE && !isHeld(name, mode)) {
      locks.put(name, mode);
    }
  }

  private boolean isHeld(String name, LockMode mode) {
    Relation relation = before.find(QualifiedName.parse(name));
    if (relation != null && before.isInvisible(relation)) {
      return true;
    }
    HeldLock held = before.held(QualifiedName.parse(name));
    return held != null && held.mode().atLeast(mode);
  }

  private static Set<String> sorted(Collection<String> names) {
    return new TreeSet<>(names);
  }

  private static Set<String> plain(Collection<String> names) {
    return new TreeSet<>(names.stream().map(Agreement::plain).toList());
  }

  /** The name without the quotes it needs in SQL. */
  private static String plain(String name) {
    return name.replace("\"", "");
  }
}
