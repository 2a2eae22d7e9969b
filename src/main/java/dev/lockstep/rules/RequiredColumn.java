package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;

/** A NOT NULL column without a value for the rows that are there: the statement fails on them. */
final class RequiredColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddColumn add) || !isRequired(add.column())) {
      return;
    }
    if (!now.database().isExisting(add.table())) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(
            add,
            "The statement fails when "
                + table
                + " has rows, and every INSERT of running code that"
                + " does not name "
                + add.column().name()
                + " fails from then on.")
        .about(table)
        .advice("Add it as nullable, let the application write it, fill it, then require it.")
        .instead(() -> ColumnRewrites.add(now.database(), now.statement().statement(), add));
  }

  static boolean isRequired(Column column) {
    boolean hasDefault =
        column.defaultValue() != null && !column.defaultValue().expression().isNull();
    return column.notNull() != null
        && !hasDefault
        && column.identity() == null
        && column.generated() == null
        && !column.type().isSerial();
  }
}
