package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.TableColumn;

/**
 * Ecto's {@code modify} sends ALTER COLUMN TYPE even when the column keeps its type. Indexes that
 * are rebuilt for it are the matter of {@link ColumnTypeChange}.
 */
final class ModifyReissuesType implements OperationRule {
  private static final String UNDEFINED_COLUMN = "42703";

  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AlterColumnType alter)
        || EctoCalls.column(now, "modify") == null) {
      return;
    }
    TableColumn column = now.database().column(alter.table(), alter.column());
    if (column == null || column.type() == null || !column.type().sameAs(alter.type())) {
      return;
    }
    Effect effect = now.effect();
    Effect.Failure failure = effect.failure();
    String table = now.database().nameOnPath(alter.table());
    if (failure != null && !failure.sqlstate().equals(UNDEFINED_COLUMN)) {
      out.add(
              alter,
              "The statement fails: modify sends the type "
                  + alter.type()
                  + " again, though "
                  + alter.column()
                  + " has it, and the server answers: "
                  + failure.message()
                  + ".")
          .kind("fails")
          .about(table)
          .advice(advice(table, alter));
    } else if (!effect.scans().isEmpty()
        && effect.rebuildsIndexes().isEmpty()
        && now.database().isExisting(alter.table())) {
      out.add(
              alter,
              "Every query on "
                  + table
                  + " waits while all its rows are checked: modify sends the type "
                  + alter.type()
                  + " again, though "
                  + alter.column()
                  + " has it, and PostgreSQL then checks the constraints on the column anew.")
          .kind("scans")
          .about(table)
          .advice(advice(table, alter));
    }
  }

  private static String advice(String table, AlterColumnType alter) {
    return "Send only what is meant, for instance execute \"ALTER TABLE "
        + table
        + " ALTER COLUMN "
        + alter.column()
        + " SET NOT NULL\" or SET DEFAULT, with its reverse as the second argument.";
  }
}
