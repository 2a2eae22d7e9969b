package dev.lockstep.rules;

import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.effect.TypeNarrowing;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.TypeRewrites;
import dev.lockstep.schema.TableColumn;

/** A narrower type has no room for every value that the column may hold. */
final class LossyTypeChange implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AlterColumnType alter)
        || !now.database().isExisting(alter.table())) {
      return;
    }
    TableColumn column = now.database().column(alter.table(), alter.column());
    SqlType from = column == null ? null : column.type();
    if (column == null || from == null) {
      return;
    }
    TypeNarrowing narrowing = TypeNarrowing.between(from, alter.type());
    if (narrowing == TypeNarrowing.NONE) {
      return;
    }
    String table = now.database().nameOnPath(alter.table());
    String change = alter.column() + " from " + from + " to " + alter.type();
    String consequence =
        switch (narrowing) {
          case REFUSES ->
              "The statement fails on a value that is too large, and so do running code's writes of"
                  + " such values from then on";
          case ROUNDS, NONE ->
              "What does not fit is cut off from every value for good, and from what running code"
                  + " writes from then on";
        };
    out.add(alter, consequence + ": " + change + " of " + table + " is narrower.")
        .about(table)
        .because(column.typeSaid(), column.name() + " was given the type " + from + " here")
        .advice(
            "Add a new column of that type, write both, fill it in batches after looking at what"
                + " does not fit, switch over, then drop the old one."
                + (TypeNarrowing.isOfLength(from, alter.type())
                    ? " For a length alone, a CHECK added NOT VALID and validated later does the"
                        + " same without a rewrite."
                    : ""))
        .instead(
            () -> TypeRewrites.byNewColumn(now.database(), now.statement().statement(), alter));
  }
}
