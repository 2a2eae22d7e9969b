package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.TableColumn;

/** Running code that leaves a column out gets another value in it from one moment to the next. */
final class ChangeDefault implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof SetDefault set) || !now.database().isExisting(set.table())) {
      return;
    }
    TableColumn column = now.database().column(set.table(), set.column());
    if (column != null && column.birth().migration() == now.database().migration()) {
      return;
    }
    String table = now.database().nameOnPath(set.table());
    out.add(
            set,
            "New rows of "
                + table
                + " from running code that does not name "
                + set.column()
                + " get "
                + (set.expression() == null ? "NULL" : set.expression().text())
                + " in it from now on; the rows that are there keep what they have.")
        .about(table)
        .advice("Deploy code that writes the column itself first.");
  }
}
