package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.TransactionContext;
import dev.lockstep.engine.TransactionRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import java.util.LinkedHashSet;
import java.util.Set;

/** Several foreign keys in one transaction hold locks on all tables they point to, one by one. */
final class ManyForeignKeys implements TransactionRule {
  @Override
  public void check(TransactionContext now, Findings out) {
    Set<String> pointedTo = new LinkedHashSet<>();
    int statements = 0;
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof DropTable drop) {
          reportDrop(statement, drop, out);
        }
      }
      Set<String> here = pointedToBy(statement);
      if (!now.open() || here.isEmpty()) {
        continue;
      }
      statements++;
      boolean more = pointedTo.addAll(here);
      if (more && statements > 1 && pointedTo.size() > 1) {
        report(statement, first(statement), pointedTo, "foreign keys", out);
      }
    }
  }

  private static void reportDrop(StatementContext now, DropTable drop, Findings out) {
    Database database = now.database();
    if (!database.isExisting(drop.table())
        || !(database.table(drop.table()) instanceof Table table)) {
      return;
    }
    Set<String> pointedTo = new LinkedHashSet<>();
    for (TableConstraint constraint : table.constraints()) {
      Relation other = database.schema().relation(constraint.referenced());
      if (other != null && other.id() != table.id() && database.isExisting(other)) {
        pointedTo.add(database.nameOnPath(other));
      }
    }
    if (pointedTo.size() > 1) {
      report(now, drop, pointedTo, "foreign keys of the dropped table", out);
    }
  }

  private static void report(
      StatementContext now, Operation operation, Set<String> tables, String what, Findings out) {
    String all = String.join(", ", tables);
    out.add(
            now,
            operation.span(),
            "One transaction holds locks on "
                + all
                + " for its "
                + what
                + ": writes to all of them wait for the slowest, and a transaction that takes them"
                + " in another order ends in a deadlock.")
        .about(all)
        .advice("Take one foreign key a transaction.");
  }

  private static Operation first(StatementContext now) {
    return now.statement().operations().stream()
        .filter(operation -> !AddedForeignKey.of(operation).isEmpty())
        .findFirst()
        .orElse(now.statement().operations().getFirst());
  }

  /** The existing tables to which foreign keys of existing tables point from this statement on. */
  private static Set<String> pointedToBy(StatementContext now) {
    Database database = now.database();
    Set<String> tables = new LinkedHashSet<>();
    for (Operation operation : now.statement().operations()) {
      for (AddedForeignKey added : AddedForeignKey.of(operation)) {
        boolean makesTable = operation instanceof dev.lockstep.ast.TableOperation.CreateTable;
        if (!makesTable
            && database.isExisting(added.table())
            && database.isExisting(added.key().referenced())) {
          tables.add(database.nameOnPath(added.key().referenced()));
        }
      }
    }
    return tables;
  }
}
