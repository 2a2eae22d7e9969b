package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;

/** A serial or identity column draws a number for each row: ADD COLUMN writes the table anew. */
final class AutoIncrementColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddColumn add)
        || !isNumbered(add.column())
        || now.effect().rewrites().isEmpty()
        || !now.database().isExisting(add.table())) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    String name = add.column().name();
    out.add(
            add,
            "Every query on "
                + table
                + " waits while the whole table is written anew: "
                + name
                + " is numbered from a sequence, row by row.")
        .about(table)
        .advice(
            "Add "
                + name
                + " as a plain "
                + add.column().type().stored()
                + ", give it nextval() of a sequence as default, number the rows in batches, then"
                + " require it"
                + (add.column().identity() == null
                    ? "."
                    : "; on a NOT NULL column without a default ADD GENERATED AS IDENTITY is"
                        + " instant."))
        .instead(() -> ColumnRewrites.add(now.database(), now.statement().statement(), add));
  }

  private static boolean isNumbered(Column column) {
    return column.type().isSerial() || column.identity() != null;
  }
}
