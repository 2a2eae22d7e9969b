package dev.lockstep.effect;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.*;
import dev.lockstep.ast.Statement;

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
      case DropRoutine o -> {}
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
