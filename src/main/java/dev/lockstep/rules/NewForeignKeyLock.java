package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import java.util.List;

/** A foreign key of a new table locks the table it points to for an instant. */
final class NewForeignKeyLock implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database before = now.database();
    Database after = before.after(now.statement().statement());
    List<String> locked =
        AddedForeignKey.of(now.operation()).stream()
            .filter(added -> !after.isExisting(added.table()))
            .filter(added -> before.isExisting(added.key().referenced()))
            .filter(added -> after.isExisting(added.key().referenced()))
            .map(added -> before.nameOnPath(added.key().referenced()))
            .distinct()
            .toList();
    if (locked.isEmpty()) {
      return;
    }
    String others = Wording.list(locked);
    out.add(
            now.operation(),
            "Every write to "
                + others
                + " waits until this commits, and it first waits itself for every transaction that"
                + " has written there.")
        .about(others)
        .advice(
            "Set a lock_timeout, so that the wait is short; or add the foreign key later, NOT"
                + " VALID, in a transaction of its own.");
  }
}
