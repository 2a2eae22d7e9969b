package dev.lockstep.effect;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.*;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Routine;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
      case AlterRoutine o -> isThere(o.kind(), o.routine(), o.arguments(), false);
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

  /** Whether no form of a known name is known to be missing, or of another kind. */
  private boolean isThere(
      Kind kind, QualifiedName name, @Nullable List<SqlType> arguments, boolean ifExists) {
    Database database = tally.database();
    Routine routine = database.schema().routine(name, database.session().searchPath());
    if (routine == null || !routine.birth().isInHistory()) {
      return true;
    }
    List<Routine.Signature> forms =
        routine.signatures().stream()
            .filter(s -> arguments == null || isCalled(s, arguments, tally.isWhole()))
            .toList();
    if (forms.isEmpty()) {
      if (!ifExists) {
        tally.fail("42883", "function " + name.name() + " does not exist");
      }
      return false;
    }
    boolean other =
        switch (kind) {
          case FUNCTION -> forms.stream().allMatch(s -> s.returns() == null);
          case PROCEDURE -> forms.stream().allMatch(s -> s.returns() != null);
          case AGGREGATE, ROUTINE -> false;
        };
    if (other) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          name.name() + " is not a " + kind.name().toLowerCase(Locale.ROOT));
    }
    return !other;
  }

  private static boolean isCalled(
      Routine.Signature form, List<SqlType> arguments, boolean exactly) {
    return exactly ? form.takes(arguments) : form.arguments().size() == arguments.size();
  }

  /** What calls a function goes with it, or keeps it from going. */
  private void drop(DropRoutine o) {
    Database database = tally.database();
    Routine routine = database.schema().routine(o.routine(), database.session().searchPath());
    if (routine == null) {
      return;
    }
    if (!isThere(o.kind(), o.routine(), o.arguments(), o.ifExists())) {
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
      switch (operation) {
        case DataOperation.Select o -> new Reading(tally).read(o.query(), false);
        case DataOperation.Insert o -> lookChanged(o.table());
        case DataOperation.Update o -> lookChanged(o.table());
        case DataOperation.Delete o -> lookChanged(o.table());
        default -> {}
      }
    }
  }

  private void lookChanged(QualifiedName table) {
    if (!new Targets(tally).isMissing(table, false, Targets.UNDEFINED_TABLE)) {
      tally.lock(table, RelationKind.TABLE, LockMode.ROW_EXCLUSIVE);
    }
  }
}
