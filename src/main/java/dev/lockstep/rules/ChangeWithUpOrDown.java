package dev.lockstep.rules;

import dev.lockstep.ast.DslModule;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;

/** Beside {@code up} or {@code down}, {@code change} is run one way only, or not at all. */
final class ChangeWithUpOrDown implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    DslModule module = now.scope().migration().module();
    DslModule.Callback change = module == null ? null : module.callback("change");
    if (module == null || change == null || module.isReversed()) {
      return;
    }
    boolean hasUp = module.callback("up") != null;
    boolean hasDown = module.callback("down") != null;
    String consequence =
        hasUp && hasDown
            ? "Ecto never runs this change: up and down come before it."
            : hasUp
                ? "Ecto migrates by up and rolls back by this change: what is undone is not what"
                    + " was done."
                : "Ecto migrates by this change and rolls back by down, so that nothing keeps the"
                    + " two in step.";
    out.add(change.span(), consequence)
        .advice("Keep change alone, or write both up and down and remove it.");
  }
}
