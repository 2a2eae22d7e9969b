package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RuleOperation.CreatePolicy;
import dev.lockstep.ast.TableOperation.SetRowSecurity;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.TransactionContext;
import dev.lockstep.engine.TransactionRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import java.util.List;

/** Row level security without a policy shows no row to anybody but the table's owner. */
final class RowSecurityEnabled implements TransactionRule {
  @Override
  public void check(TransactionContext now, Findings out) {
    for (int i = 0; i < now.statements().size(); i++) {
      StatementContext statement = now.statements().get(i);
      List<StatementContext> later = now.statements().subList(i + 1, now.statements().size());
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof SetRowSecurity set && Boolean.TRUE.equals(set.enabled())) {
          check(set, statement, later, out);
        }
      }
    }
  }

  private static void check(
      SetRowSecurity set, StatementContext now, List<StatementContext> later, Findings out) {
    Database database = now.database();
    Table table = database.table(set.table());
    boolean shown = table != null && (table.rowSecurity() || !table.policies().isEmpty());
    if (!database.isExisting(set.table()) || shown || getsPolicy(set, now, later)) {
      return;
    }
    String name = database.nameOnPath(set.table());
    out.add(
            now,
            set.span(),
            "Running code that is not the owner of "
                + name
                + " finds no row in it any more and can write none: no policy says which it may"
                + " see.")
        .about(name)
        .advice("Create its policies before, in the same transaction.");
  }

  private static boolean getsPolicy(
      SetRowSecurity set, StatementContext now, List<StatementContext> later) {
    QualifiedName table = now.database().qualified(set.table());
    return later.stream()
        .anyMatch(
            statement ->
                statement.statement().operations().stream()
                    .anyMatch(
                        o ->
                            o instanceof CreatePolicy policy
                                && statement.database().qualified(policy.table()).equals(table)));
  }
}
