package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;
import dev.lockstep.schema.TableColumn;

/** Running code knows a column by one name, so that renaming it fails the old code or the new. */
final class RenameColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof TableOperation.RenameColumn rename)
        || !now.database().isExisting(rename.table())) {
      return;
    }
    TableColumn column = now.database().column(rename.table(), rename.from());
    if (column != null && column.birth().migration() == now.database().migration()) {
      return;
    }
    String table = now.database().nameOnPath(rename.table());
    out.add(
            rename,
            "Running code that names "
                + rename.from()
                + " of "
                + table
                + " fails until code that names "
                + rename.to()
                + " is deployed everywhere.")
        .about(table)
        .advice(
            now.migration().isEcto()
                ? "Keep the column, and rename the field alone: field :"
                    + rename.to()
                    + ", source: :"
                    + rename.from()
                    + ". Or add a new column, write both, and drop"
                    + " the old one later."
                : "Add a new column, write both, fill it in batches, switch over, then drop the old"
                    + " one.")
        .instead(() -> ColumnRewrites.rename(now.database(), now.statement().statement(), rename));
  }
}
