package dev.lockstep.rules;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** Dropping a schema takes away every name in it that running code may use. */
final class DropSchema implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (now.operation() instanceof ObjectOperation.DropSchema drop && !MadeHere.isDropped(now)) {
      out.add(
              drop,
              "Running code that names anything in the schema "
                  + drop.schema()
                  + " fails as soon as the schema is gone, and all data in it is lost.")
          .about(drop.schema())
          .advice(
              "Deploy code that no longer uses it; drop its tables one by one, each when nothing"
                  + " uses it; then drop the empty schema.");
    }
  }
}
