package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;

/** Whether IF EXISTS is about something that the history knows is not there, so nothing is lost. */
final class Absent {
  private Absent() {}

  static boolean isDropped(OperationContext now) {
    Database database = now.database();
    return switch (now.operation()) {
      case DropColumn o when o.ifExists() ->
          database.table(o.table()) instanceof Table table
              && table.complete()
              && table.column(o.column()) == null;
      case DropConstraint o when o.ifExists() ->
          database.table(o.table()) instanceof Table table
              && table.complete()
              && table.constraint(o.constraint()) == null;
      case DropIndex o when o.ifExists() -> database.isMissing(o.index());
      case Operation o -> false;
    };
  }
}
