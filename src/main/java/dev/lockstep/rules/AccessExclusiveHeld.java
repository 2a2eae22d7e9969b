package dev.lockstep.rules;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.StatementRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.HeldLock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A slow statement while the transaction keeps everybody out of a table it has locked before. */
final class AccessExclusiveHeld implements StatementRule {
  /** A table that nobody else can read, and where it was locked. */
  private record Blocked(String table, HeldLock lock) {}

  @Override
  public void check(StatementContext now, Findings out) {
    List<Blocked> blocked = blocked(now);
    if (blocked.isEmpty() || !SlowStatement.isSlow(now)) {
      return;
    }
    List<String> names = blocked.stream().map(Blocked::table).toList();
    String tables = Wording.shortList(names);
    Findings.Entry entry =
        out.add(
                now.statement().span(),
                "Every query on "
                    + tables
                    + " waits while this runs: the transaction still holds ACCESS EXCLUSIVE on "
                    + (blocked.size() == 1 ? "it" : "them")
                    + ".")
            .about(String.join(", ", names))
            .advice("Put what takes long into a migration of its own.");
    for (Blocked each : blocked.subList(0, Wording.shown(names))) {
      entry.because(each.lock().since(), each.table() + " is locked here until COMMIT");
    }
  }

  /** What the statement locks that strongly itself is a matter for the rules about it. */
  private static List<Blocked> blocked(StatementContext now) {
    OpenTransaction open = now.database().transaction();
    List<Blocked> blocked = new ArrayList<>();
    if (open == null || !now.effect().allowedInTransaction()) {
      return blocked;
    }
    for (Map.Entry<Integer, HeldLock> held : open.locks().entrySet()) {
      String table = existingTable(held.getKey(), now.database());
      if (table != null
          && held.getValue().mode() == LockMode.ACCESS_EXCLUSIVE
          && blocked.stream().noneMatch(other -> other.table().equals(table))
          && !locksItself(now, table)) {
        blocked.add(new Blocked(table, held.getValue()));
      }
    }
    blocked.sort(Comparator.comparing(each -> each.lock().since().span().start()));
    return blocked;
  }

  private static boolean locksItself(StatementContext now, String table) {
    return now.effect().locks().stream()
        .anyMatch(
            lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE && lock.relation().equals(table));
  }

  private static @Nullable String existingTable(int id, Database database) {
    Relation relation = database.schema().relation(id);
    Relation owner =
        relation instanceof TableIndex index ? database.schema().relation(index.table()) : relation;
    boolean isTable = owner instanceof Table || (owner instanceof View v && v.materialized());
    if (owner == null || !isTable) {
      return null;
    }
    QualifiedName name = owner.name();
    return database.isExisting(name) ? database.nameOnPath(owner) : null;
  }
}
