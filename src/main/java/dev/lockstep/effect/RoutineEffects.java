package dev.lockstep.effect;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.*;
import dev.lockstep.ast.Statement;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Routine;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;

/** Effects of statements on functions: an SQL body is parsed, which looks up what it reads. */
final class RoutineEffects {
  private final Tally tally;

  RoutineEffects(Tally tally) {
    this.tally = tally;
  }

  void add(RoutineOperation operation) {
    switch (operation) {
      case CreateRoutine o -> {
        if (o.language().equals("sql")) {
          o.statements().forEach(this::look);
        }
      }
      case AlterRoutine o -> {}
      case DropRoutine o -> drop(o);
    }
  }

  /** What calls a function goes with it, or keeps it from going. */
  private void drop(DropRoutine o) {
    Database database = tally.database();
    Routine routine = database.schema().routine(o.routine(), database.session().searchPath());
    if (routine == null) {
      return;
    }
    for (Relation relation : database.schema().relations().values()) {
      boolean uses =
          switch (relation) {
            case Table table -> !RoutineUses.of(routine, table, database).isEmpty();
            case View view -> RoutineUses.isCalled(routine, view, database);
            default -> false;
          };
      if (uses) {
        tally.lock(relation, LockMode.ACCESS_EXCLUSIVE);
        if (!o.cascade()) {
          tally.fail("2BP01", "cannot drop function because other objects depend on it");
        }
      }
    }
  }

  private void look(Statement statement) {
    for (Operation operation : statement.operations()) {
      if (operation instanceof DataOperation.Select select) {
        new Reading(tally).read(select.query(), false);
      }
    }
  }
}
