package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.effect.Defaults;
import dev.lockstep.effect.Volatility;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;

/** A default that differs from row to row makes ADD COLUMN write the whole table anew. */
final class VolatileDefault implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddColumn add)) {
      return;
    }
    Expression value = Defaults.of(add.column(), now.database());
    if (value == null
        || hasOtherReason(add.column())
        || value.isNull()
        || now.effect().rewrites().isEmpty()
        || !now.database().isExisting(add.table())) {
      return;
    }
    Volatility volatility = Volatility.of(value, now.database());
    boolean rewritesAnyway = !now.target().atLeast(11);
    if (!volatility.isVolatile() && !rewritesAnyway) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(
            add,
            "Every query on "
                + table
                + " waits while the whole table is written anew: "
                + why(value, volatility)
                + ".")
        .about(table)
        .advice("Add the column without it, set the default, then fill the rows in batches.")
        .instead(() -> ColumnRewrites.add(now.database(), now.statement().statement(), add));
  }

  private static boolean hasOtherReason(Column column) {
    return column.identity() != null || column.generated() != null || column.type().isSerial();
  }

  private static String why(Expression value, Volatility volatility) {
    return switch (volatility) {
      case VOLATILE -> "the default " + value.text() + " is computed for each row";
      case UNKNOWN ->
          "the default "
              + value.text()
              + " calls a function that lockstep does not know, so it"
              + " counts as volatile";
      case FIXED -> "up to PostgreSQL 10 any default is written into each row";
    };
  }
}
