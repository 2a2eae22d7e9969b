package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** A varchar(n) column, whose limit is a part of its type. */
final class VarcharInsteadOfText implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    for (TypedColumn column : TypedColumn.of(now)) {
      if (column.isOf("varchar") && !column.type().modifiers().isEmpty()) {
        out.add(
                column.span(),
                column
                    + " is "
                    + column.type()
                    + ": it is stored as text is, and a shorter limit later writes the whole table"
                    + " anew while nobody can use it.")
            .about(column.table())
            .advice(
                "Use text, with a CHECK on the length where there is a limit: a CHECK can be"
                    + " changed while everybody works.");
      }
    }
  }
}
