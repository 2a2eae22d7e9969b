package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.ArrayList;
import java.util.List;

/** Ecto's {@code timestamps()} adds required columns, and has no value for the rows there are. */
final class TimestampsOnExistingTable implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddColumn add)
        || !isRequired(add.column())
        || !now.database().isExisting(add.table())) {
      return;
    }
    DslCall timestamps = EctoCalls.column(now, "timestamps");
    if (timestamps == null) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    String columns = String.join(" and ", columns(now, timestamps));
    out.add(
            timestamps.span(),
            "The statement fails when "
                + table
                + " has rows: timestamps adds "
                + columns
                + " as NOT NULL without a value for them. On an empty table, every INSERT of"
                + " running code that does not name them fails from then on.")
        .about(table)
        .advice(
            "Write timestamps(default: fragment(\"now()\")): the rows there are get the time of the"
                + " migration, and none of them is written. Or add them with null: true, fill them"
                + " in batches, then require them.");
  }

  private static boolean isRequired(Column column) {
    return column.notNull() != null
        && (column.defaultValue() == null || column.defaultValue().expression().isNull());
  }

  private static List<String> columns(OperationContext now, DslCall timestamps) {
    List<String> names = new ArrayList<>();
    for (Operation operation : now.statement().statement().operations()) {
      if (operation instanceof AddColumn add && timestamps.span().encloses(add.span())) {
        names.add(add.column().name());
      }
    }
    return names;
  }
}
