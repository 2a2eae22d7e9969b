package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** A money column, whose values mean what the server's locale says. */
final class MoneyColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    for (TypedColumn column : TypedColumn.of(now)) {
      if (column.isOf("money")) {
        out.add(
                column.span(),
                column
                    + " holds money, which has no currency of its own: the same value is read,"
                    + " written and rounded as the lc_monetary of the session says.")
            .about(column.table())
            .advice(
                "Use numeric with the digits that the currency needs, and a column for the"
                    + " currency.");
      }
    }
  }
}
