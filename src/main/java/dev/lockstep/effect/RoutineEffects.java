package dev.lockstep.effect;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.*;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Routine;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.List;

/** Effects of statements on functions: an SQL body is parsed, which looks up what it reads. */
final class RoutineEffects {
  private final Tally tally;

  RoutineEffects(Tally tally) {
    this.tally = tally;
  }

  void add(RoutineOperation operation) {
    switch (operation) {
      case CreateRoutine o -> {
        refuse(o);
        if (o.language().equals("sql")) {
          o.statements().forEach(this::look);
        }
      }
      case AlterRoutine o -> {}
      case DropRoutine o -> drop(o);
    }
  }

  /** A form of a name is made once, and what it returns stays (CREATE FUNCTION, Notes). */
  private void refuse(CreateRoutine o) {
    Database database = tally.database();
    Routine routine = database.schema().routine(o.routine(), database.session().searchPath());
    Routine.Signature before = routine == null ? null : routine.signature(o.arguments());
    if (before == null) {
      return;
    }
    SqlType was = before.returns();
    SqlType is = o.returns();
    if (!o.orReplace()) {
      tally.fail(
          "42723", "function \"" + o.routine().name() + "\" already exists with these arguments");
    } else if (was != null
        && is != null
        && !(was.name().equals(is.name()) && was.isArray() == is.isArray())) {
      tally.fail("42P13", "cannot change return type of existing function");
    }
  }

  /** What calls a function goes with it, or keeps it from going. */
  private void drop(DropRoutine o) {
    Database database = tally.database();
    Routine routine = database.schema().routine(o.routine(), database.session().searchPath());
    if (routine == null) {
      return;
    }
    List<SqlType> arguments = o.arguments();
    boolean unknown =
        arguments != null
            && routine.birth().isInHistory()
            && routine.signatures().stream()
                .noneMatch(s -> s.arguments().size() == arguments.size());
    if (unknown) {
      if (!o.ifExists()) {
        tally.fail("42883", "function " + o.routine().name() + " does not exist");
      }
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
