package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** A json column, which has no equality. */
final class JsonInsteadOfJsonb implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    for (TypedColumn column : TypedColumn.of(now)) {
      if (column.isOf("json")) {
        out.add(
                column.span(),
                column
                    + " is json, which has no equality operator: SELECT DISTINCT, GROUP BY and"
                    + " UNION over it fail, and no GIN index can serve a query for a key.")
            .about(column.table())
            .advice(
                "Use jsonb, unless the exact text with its blanks, key order and duplicate keys"
                    + " must come back.");
      }
    }
  }
}
