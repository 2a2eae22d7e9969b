package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** A char(n) column, which pads each value with blanks. */
final class CharColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    for (TypedColumn column : TypedColumn.of(now)) {
      if (column.isOf("char")) {
        out.add(
                column.span(),
                column
                    + " is "
                    + column.type()
                    + ": each value is padded with blanks to that length, takes their space, and"
                    + " compares as if they were not there.")
            .about(column.table())
            .advice("Use text, with a CHECK on the length where there is a limit.");
      }
    }
  }
}
