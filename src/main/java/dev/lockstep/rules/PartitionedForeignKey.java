package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.PartitionedTableRewrites;
import dev.lockstep.schema.Table;

/** Up to version 17 a partitioned table takes no foreign key that is NOT VALID. */
final class PartitionedForeignKey implements OperationRule {
  private static final int FIRST_WITH_NOT_VALID = 18;

  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddConstraint add)
        || !(add.constraint().definition() instanceof Constraint.ForeignKey key)
        || now.target().atLeast(FIRST_WITH_NOT_VALID)
        || add.target().only()
        || !now.database().isExisting(add.table())
        || !(now.database().table(add.table()) instanceof Table partitioned)
        || !partitioned.isPartitioned()) {
      return;
    }
    boolean refused = add.constraint().notValid();
    if (!refused && isAdopted(now, partitioned)) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    String other = now.database().nameOnPath(key.referenced());
    out.add(
            add,
            refused
                ? "The statement fails: up to version 17 a partitioned table such as "
                    + table
                    + " takes no NOT VALID foreign key."
                : "Every write to "
                    + table
                    + ", all its partitions and "
                    + other
                    + " waits while all rows are checked.")
        .about(table)
        .advice(
            "Add the foreign key to each partition NOT VALID and validate it there, then add it to "
                + table
                + ": it takes over theirs and checks no row.")
        .instead(
            () ->
                PartitionedTableRewrites.addForeignKey(
                    now.database(), now.statement().statement(), add));
  }

  /** Whether every partition has the foreign key already, so that no row is checked. */
  static boolean isAdopted(OperationContext now, Table table) {
    return !table.children().isEmpty()
        && now.effect().failure() == null
        && now.effect().scans().isEmpty();
  }
}
