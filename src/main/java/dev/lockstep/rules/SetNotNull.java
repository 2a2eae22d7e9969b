package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;

/** SET NOT NULL reads the whole table under ACCESS EXCLUSIVE, unless the rows are proven before. */
final class SetNotNull implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof TableOperation.SetNotNull set) || !set.notNull()) {
      return;
    }
    if (now.effect().scans().isEmpty() || !now.database().isExisting(set.table())) {
      return;
    }
    String table = now.database().nameOnPath(set.table());
    out.add(
            set,
            "Every query on "
                + table
                + " waits while the whole table is read for rows in which "
                + set.column()
                + " is NULL.")
        .about(table)
        .advice("Prove it first with a constraint that is validated while reads and writes go on.")
        .instead(() -> ColumnRewrites.setNotNull(now.database(), set));
  }
}
