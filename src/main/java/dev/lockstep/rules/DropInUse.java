package dev.lockstep.rules;

import dev.lockstep.ast.ObjectOperation.DropExtension;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.TypeOperation.DropType;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.effect.DropDependents;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type, function, view, sequence or extension that the schema still uses cannot be dropped. */
final class DropInUse implements OperationRule {
  private static final String DEPENDENT_OBJECTS_STILL_EXIST = "2BP01";

  @Override
  public void check(OperationContext now, Findings out) {
    String name = dropped(now.operation());
    Effect.Failure failure = now.statement().effect().failure();
    if (name == null
        || failure == null
        || !failure.sqlstate().equals(DEPENDENT_OBJECTS_STILL_EXIST)) {
      return;
    }
    List<String> dependents = DropDependents.of(now.operation(), now.database());
    if (dependents.isEmpty()) {
      return;
    }
    out.add(
            now.operation(),
            "The server refuses this statement: "
                + Wording.list(dependents)
                + (dependents.size() == 1 ? " still uses " : " still use ")
                + name
                + ".")
        .about(name)
        .advice("Drop or change what uses it first, by name; CASCADE would take all of it along.");
  }

  private static @Nullable String dropped(Operation operation) {
    return switch (operation) {
      case DropType o when !o.cascade() -> o.type().toString();
      case DropRoutine o when !o.cascade() -> o.routine().toString();
      case DropView o when !o.cascade() -> o.view().toString();
      case DropSequence o when !o.cascade() -> o.sequence().toString();
      case DropExtension o when !o.cascade() -> "the extension " + o.extension();
      case Operation o -> null;
    };
  }
}
