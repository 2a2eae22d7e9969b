package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changes or ends a foreign key locks the table at its other end as well. Of a {@code modify}
 * that adds another foreign key that one's own rule says what waits.
 */
final class LocksReferencedTable implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    QualifiedName name = changed(now.operation());
    if (name == null
        || EctoCalls.isReferencing(now)
        || !now.database().isExisting(name)
        || !(now.database().table(name) instanceof Table table)) {
      return;
    }
    Set<String> linked = linked(now.database(), table);
    List<Lock> locks =
        now.effect().locks().stream()
            .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
            .filter(lock -> linked.contains(lock.relation()))
            .toList();
    if (locks.isEmpty()) {
      return;
    }
    String others = Wording.list(locks.stream().map(Lock::relation).distinct().toList());
    out.add(
            now.operation(),
            "Every query on "
                + others
                + " waits too, until this commits: a foreign key links it to "
                + now.database().nameOnPath(table)
                + ", and both are locked.")
        .about(others)
        .advice(
            "Run it alone in its transaction, with a lock_timeout, and try again when it ends.");
  }

  private static @Nullable QualifiedName changed(Operation operation) {
    return switch (operation) {
      case DropConstraint drop -> drop.table();
      case DropTable drop -> drop.table();
      case DropColumn drop -> drop.table();
      case AlterColumnType alter -> alter.table();
      default -> null;
    };
  }

  /** The existing tables at the other ends of the table's foreign keys. */
  private static Set<String> linked(Database database, Table table) {
    Set<Integer> ids = new TreeSet<>(table.referencing());
    table.constraints().forEach(constraint -> ids.add(constraint.referenced()));
    Set<String> names = new TreeSet<>();
    for (int id : ids) {
      Relation other = database.schema().relation(id);
      if (other != null && id != table.id() && database.isExisting(other)) {
        names.add(database.nameOnPath(other));
      }
    }
    return names;
  }
}
