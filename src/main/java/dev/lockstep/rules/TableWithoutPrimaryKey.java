package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;

/** A new table that has no primary key when its migration ends. */
final class TableWithoutPrimaryKey implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof CreateTable create
            && statement.database().find(create.table()) == null
            && now.after().table(create.table()) instanceof Table table
            && lacksKey(table)) {
          String name = now.after().nameOnPath(table);
          out.add(
                  statement,
                  create.span(),
                  "Nothing tells two rows of "
                      + name
                      + " apart: logical replication refuses UPDATE and DELETE on it, and batches"
                      + " have nothing to go by.")
              .about(name)
              .advice("Give it a primary key.");
        }
      }
    }
  }

  /** A temporary or foreign table needs none; a partition has that of its parent or none. */
  private static boolean lacksKey(Table table) {
    return table.complete()
        && !table.isTemporary()
        && !table.foreign()
        && !table.isPartition()
        && table.constraints().stream()
            .map(TableConstraint::definition)
            .noneMatch(Constraint.PrimaryKey.class::isInstance);
  }
}
