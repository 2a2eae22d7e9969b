package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** A timestamp column, which names no instant. */
final class TimestampWithoutTimeZone implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    for (TypedColumn column : TypedColumn.of(now)) {
      if (column.isOf("timestamp")) {
        out.add(
                column.span(),
                column
                    + " is a timestamp without time zone: the zone of what is written is dropped,"
                    + " and what it means depends on who reads it.")
            .about(column.table())
            .advice(advice(now));
      }
    }
  }

  private static String advice(OperationContext now) {
    return now.migration().isEcto()
        ? "Use :timestamptz, for instance timestamps(type: :timestamptz); a schema reads it as"
            + " :utc_datetime all the same."
        : "Use timestamptz, which keeps the instant.";
  }
}
