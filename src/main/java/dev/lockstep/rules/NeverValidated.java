package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.HistoryContext;
import dev.lockstep.engine.HistoryRule;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;

/** A constraint that is NOT VALID for good: old rows may break it, and the planner ignores it. */
final class NeverValidated implements HistoryRule {
  @Override
  public void check(HistoryContext now, Findings out) {
    for (MigrationContext migration : now.judged()) {
      if (migration.after().migration() == now.end().migration()) {
        continue;
      }
      for (StatementContext statement : migration.statements()) {
        for (Operation operation : statement.statement().operations()) {
          if (operation instanceof AddConstraint add && add.constraint().notValid()) {
            report(now, statement, add, out);
          }
        }
      }
    }
  }

  private static void report(
      HistoryContext now, StatementContext statement, AddConstraint add, Findings out) {
    Table table = now.end().table(add.table());
    if (table == null) {
      return;
    }
    for (TableConstraint constraint : table.constraints()) {
      boolean same =
          constraint.birth().place().path().equals(statement.migration().path())
              && constraint.birth().place().span().equals(add.constraint().span());
      if (same && constraint.enforced() && !constraint.validated()) {
        String name = now.end().nameOnPath(table);
        out.add(
                statement,
                add.span(),
                "No later migration validates "
                    + constraint.name()
                    + ": rows of "
                    + name
                    + " that were there before may break it for ever.")
            .about(name)
            .advice(
                "Add a migration with ALTER TABLE "
                    + name
                    + " VALIDATE CONSTRAINT "
                    + constraint.name()
                    + ", which stops neither reads nor writes.");
      }
    }
  }
}
