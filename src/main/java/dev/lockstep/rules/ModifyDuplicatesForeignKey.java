package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Ecto's {@code modify} adds the foreign key it names, and drops the old one only when {@code
 * from:} names that.
 */
final class ModifyDuplicatesForeignKey implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof AddConstraint add
            && add.constraint().definition() instanceof Constraint.ForeignKey key) {
          check(now, statement, add, key.columns().getFirst(), out);
        }
      }
    }
  }

  private static void check(
      MigrationContext migration,
      StatementContext now,
      AddConstraint add,
      String column,
      Findings out) {
    DslCall modify = EctoCalls.column(now, add, "modify");
    if (modify == null || EctoCalls.isFromReferences(modify)) {
      return;
    }
    TableConstraint old = foreignKey(now.database(), add.table(), column);
    String table = now.database().nameOnPath(add.table());
    if (old != null) {
      boolean isSameName = old.name().equals(add.constraint().name());
      out.add(now, add.span(), message(table, column, old.name(), isSameName))
          .kind(isSameName ? "same-name" : "second-key")
          .about(table)
          .advice(
              "Name the old foreign key as from: references(…), so that it is dropped in the same"
                  + " statement.")
          .because(old.birth(), old.name() + " was made here");
    } else if (modify.option("from") == null
        && !isKnown(now.database(), add.table(), column)
        && !hasDroppedBefore(migration, now, add.table())) {
      out.add(
              now,
              add.span(),
              "If "
                  + column
                  + " of "
                  + table
                  + " has a foreign key already, which is not known here, it is not dropped: the"
                  + " statement fails on its name, or leaves two.")
          .kind("unknown-table")
          .about(table)
          .advice(
              "Name the old foreign key as from: references(…), or the column's plain type when it"
                  + " has none.");
    }
  }

  private static String message(String table, String column, String name, boolean isSameName) {
    return isSameName
        ? "The statement fails: " + table + " has a foreign key " + name + " already."
        : table
            + " gets a second foreign key on "
            + column
            + ", and the old one, "
            + name
            + ", stays in force with what it does on delete.";
  }

  private static @Nullable TableConstraint foreignKey(
      Database database, QualifiedName name, String column) {
    Table table = database.table(name);
    if (table != null) {
      for (TableConstraint constraint : table.constraints()) {
        Constraint.ForeignKey key = constraint.foreignKey();
        if (key != null && key.columns().getFirst().equals(column)) {
          return constraint;
        }
      }
    }
    return null;
  }

  /** Whether the history made the column, so that it knows its foreign keys. */
  private static boolean isKnown(Database database, QualifiedName name, String column) {
    Table table = database.table(name);
    TableColumn known = database.column(name, column);
    return (table != null && table.complete()) || (known != null && known.birth().isInHistory());
  }

  private static boolean hasDroppedBefore(
      MigrationContext migration, StatementContext now, QualifiedName table) {
    return migration.statements().stream()
        .takeWhile(statement -> statement != now)
        .flatMap(statement -> statement.statement().operations().stream())
        .anyMatch(it -> it instanceof DropConstraint drop && drop.table().equals(table));
  }
}
