package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.HeldLock;
import dev.lockstep.schema.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changing the rows of a live table in one statement locks them all until it commits. */
final class UnbatchedBackfill implements OperationRule {
  private static final String ADVICE =
      "Change them in batches by primary key, each committed, in a migration of its own outside a"
          + " transaction.";

  @Override
  public void check(OperationContext now, Findings out) {
    QualifiedName changed = BulkChange.table(now.operation());
    if (changed == null
        || !now.database().isExisting(changed)
        || (Batches.isOne(now) && Batches.isCommitted(now))) {
      return;
    }
    String table = now.database().nameOnPath(changed);
    HeldLock held = now.database().held(changed);
    Findings.Entry entry;
    if (held != null && held.mode().blocksWrites()) {
      String whom = held.mode().blocksReads() ? "query on " : "write to ";
      entry =
          out.add(
                  now.operation(),
                  "Every "
                      + whom
                      + table
                      + " waits until all these rows are changed: the transaction still holds "
                      + held.mode().words()
                      + " on it.")
              .kind("under-lock")
              .because(held.since(), table + " is locked here until COMMIT");
    } else {
      Span change = changeBefore(changed, now);
      entry =
          out.add(
              now.operation(),
              "The rows of "
                  + table
                  + " that this changes stay locked until it has changed them all, and their old"
                  + " versions stay until then.");
      if (change != null) {
        entry
            .kind("after-ddl")
            .because(new Place(now.migration().path(), change), table + " itself is changed here");
      } else {
        entry.kind("unlocked");
      }
    }
    entry.about(table).advice(ADVICE).instead(() -> BulkChange.inBatches(now));
  }

  /** Where the migration has changed the table itself before, or null. */
  private static @Nullable Span changeBefore(QualifiedName table, OperationContext now) {
    Database database = now.database();
    String shown = database.nameOnPath(table);
    List<Statement> all = now.migration().script().statements();
    for (Statement before : all.subList(0, now.statement().index())) {
      for (Operation operation : before.operations()) {
        QualifiedName target = TargetTable.of(operation, database);
        if (TargetTable.isChanged(operation)
            && target != null
            && database.nameOnPath(target).equals(shown)) {
          return operation.span();
        }
      }
    }
    return null;
  }
}
