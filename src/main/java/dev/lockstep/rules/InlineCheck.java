package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;

/** A CHECK written with a new column is checked for all rows while everybody waits. */
final class InlineCheck implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddColumn add)
        || add.column().constraints().stream().noneMatch(InlineCheck::isChecked)
        || now.effect().scans().isEmpty()
        || !now.database().isExisting(add.table())) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(
            add,
            "Every query on "
                + table
                + " waits while all its rows are read for the CHECK on "
                + add.column().name()
                + ".")
        .about(table)
        .advice(
            "Add the column without it, add the CHECK NOT VALID, and validate it in another"
                + " transaction.")
        .instead(() -> ColumnRewrites.add(now.database(), now.statement().statement(), add));
  }

  private static boolean isChecked(Constraint constraint) {
    return constraint.definition() instanceof Constraint.Check && !constraint.notEnforced();
  }
}
