package dev.lockstep.rules;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;

/** How a key comes to an existing table without stopping it. */
final class KeyAdvice {
  private KeyAdvice() {}

  static String of(Database database, QualifiedName name) {
    Table table = database.table(name);
    return table != null && table.isPartitioned()
        ? "Give each partition the constraint over an index built CONCURRENTLY, add it to the"
            + " parent alone with ALTER TABLE ONLY, and attach the partitions' indexes to its"
            + " index."
        : "Build a unique index CONCURRENTLY, outside a transaction, then add the constraint USING"
            + " INDEX.";
  }
}
