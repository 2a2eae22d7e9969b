package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** {@code add_if_not_exists} skips the column that is there, but not its foreign key. */
final class AddIfNotExistsForeignKey implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddConstraint add)
        || !(add.constraint().definition() instanceof Constraint.ForeignKey key)
        || EctoCalls.column(now, "add_if_not_exists") == null
        || now.database().isMadeHere(add.table())) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    String column = key.columns().getFirst();
    out.add(
            add,
            "Where "
                + column
                + " is there already this fails, or adds a second foreign key: IF NOT EXISTS is"
                + " about the column, and the constraint "
                + add.constraint().name()
                + " is added to "
                + table
                + " all the same.")
        .about(table)
        .advice(
            "Add the column with add_if_not_exists and its plain type, and the foreign key by"
                + " execute after DROP CONSTRAINT IF EXISTS.");
  }
}
