package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Place;
import java.util.HashMap;
import java.util.Map;

/** One ALTER TABLE reads or writes the table once, however many actions it has. */
final class RepeatedScan implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    Map<String, StatementContext> first = new HashMap<>();
    for (StatementContext statement : now.statements()) {
      Operation operation = statement.statement().operations().getFirst();
      if (operation instanceof TableOperation action && goesThroughRows(action, statement)) {
        String table = statement.database().nameOnPath(action.table());
        StatementContext before = first.putIfAbsent(table, statement);
        if (before != null) {
          report(table, before, statement, out);
        }
      }
    }
  }

  /** Validating one constraint after another is what does not block; it cannot be had in one. */
  private static boolean goesThroughRows(TableOperation action, StatementContext now) {
    QualifiedName table = action.table();
    String shown = now.database().nameOnPath(table);
    return TargetTable.of(action, now.database()) != null
        && now.database().isExisting(table)
        && now.statement().operations().stream().noneMatch(ValidateConstraint.class::isInstance)
        && (now.effect().scans().contains(shown) || now.effect().rewrites().contains(shown));
  }

  private static void report(
      String table, StatementContext before, StatementContext again, Findings out) {
    out.add(
            again,
            again.statement().span(),
            "All rows of " + table + " are gone through again, under lock.")
        .about(table)
        .advice(
            "Put the actions into one ALTER TABLE, which goes through the rows once; but keep"
                + " VALIDATE CONSTRAINT out of it.")
        .because(
            new Place(before.migration().path(), before.statement().span()),
            "this has gone through all its rows already");
  }
}
