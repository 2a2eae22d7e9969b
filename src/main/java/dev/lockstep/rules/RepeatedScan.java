package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.OperationContext;
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
      if (operation instanceof TableOperation action
          && TargetTable.of(action, statement.database()) != null
          && goesThroughRows(statement, action.table())) {
        String table = statement.database().nameOnPath(action.table());
        StatementContext before = first.putIfAbsent(table, statement);
        if (before != null) {
          report(table, before, statement, out);
        }
      }
    }
  }

  /**
   * Whether it goes through the rows in the pass that all actions of an ALTER TABLE share, which
   * checks NOT NULL and CHECK and writes the table anew. A foreign key is checked by a query of its
   * own and an index reads the table by itself, in one statement or in two.
   */
  private static boolean goesThroughRows(StatementContext now, QualifiedName table) {
    String shown = now.database().nameOnPath(table);
    return now.database().isExisting(table)
        && now.statement().operations().stream()
            .filter(it -> !readsByItself(it))
            .map(it -> new OperationContext(it, now).effect())
            .anyMatch(it -> it.scans().contains(shown) || it.rewrites().contains(shown));
  }

  private static boolean readsByItself(Operation operation) {
    return switch (operation) {
      case ValidateConstraint o -> true;
      case AddConstraint o ->
          !(o.constraint().definition() instanceof Constraint.Check
              || o.constraint().definition() instanceof Constraint.NotNull);
      case AddColumn o -> o.column().constraints().stream().anyMatch(RepeatedScan::isForeignKey);
      default -> false;
    };
  }

  private static boolean isForeignKey(Constraint constraint) {
    return constraint.definition() instanceof Constraint.ForeignKey;
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
