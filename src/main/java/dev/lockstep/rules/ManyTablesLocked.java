package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.TransactionContext;
import dev.lockstep.engine.TransactionRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Place;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Strong locks on several tables in one transaction: each is held until the last one is had. */
final class ManyTablesLocked implements TransactionRule {
  /** A table that a statement is aimed at and locks until the transaction ends. */
  private record Taken(int id, QualifiedName table, String shown, StatementContext where) {}

  @Override
  public void check(TransactionContext now, Findings out) {
    List<Taken> taken = new ArrayList<>();
    for (StatementContext statement : now.statements()) {
      taken.removeIf(each -> each.where() != statement && !isHeld(each, statement.database()));
      for (Operation operation : statement.statement().operations()) {
        QualifiedName table = TargetTable.of(operation, statement.database());
        if (table != null && isTaken(table, statement)) {
          int id = id(table, operation, statement);
          if (taken.stream().noneMatch(each -> each.id() == id)) {
            taken.add(new Taken(id, table, statement.database().nameOnPath(table), statement));
          }
        }
      }
    }
    if (taken.size() > 1) {
      report(taken, out);
    }
  }

  /** Whether the statement locks the live table as strongly as most DDL does. */
  private static boolean isTaken(QualifiedName table, StatementContext now) {
    Database database = now.database();
    String shown = database.nameOnPath(table);
    return database.isExisting(table)
        && now.effect().locks().stream().anyMatch(lock -> isStrong(lock, shown));
  }

  /** What tells the table from others, whatever it is called. */
  private static int id(QualifiedName table, Operation operation, StatementContext now) {
    Relation before = now.database().find(table);
    String name = operation instanceof RenameRelation rename ? rename.to() : table.name();
    Relation relation =
        before != null
            ? before
            : now.database().after(now.statement()).find(new QualifiedName(table.schema(), name));
    return relation == null ? Table.NONE : relation.id();
  }

  private static boolean isStrong(Lock lock, String table) {
    return lock.relation().equals(table) && lock.mode().atLeast(LockMode.SHARE_ROW_EXCLUSIVE);
  }

  /** A rollback to a savepoint gives locks back. */
  private static boolean isHeld(Taken taken, Database database) {
    return !database.inTransaction() || database.held(taken.table()) != null;
  }

  private static void report(List<Taken> taken, Findings out) {
    Taken first = taken.getFirst();
    Taken second = taken.get(1);
    List<String> names = taken.stream().map(Taken::shown).toList();
    String path = second.where().migration().path();
    out.add(
            second.where(),
            second.where().statement().span(),
            "The transaction locks "
                + String.join(", then ", names)
                + " and holds each until the last is done: whoever locks them in another order"
                + " deadlocks with it, and queries on all of them wait.")
        .about(second.shown())
        .advice("Lock one table a migration, so that each waits only for its own users.")
        .because(
            new Place(path, first.where().statement().span()),
            first.shown() + " is locked here first");
  }
}
