package dev.lockstep.rules;

import dev.lockstep.ast.Rollback;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.schema.Place;

/** A {@code change} that Ecto cannot reverse raises when it is rolled back. */
final class IrreversibleChange implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    if (!(now.scope().migration().rollback() instanceof Rollback.Raises raises)
        || raises.calls().isEmpty()) {
      return;
    }
    Rollback.Raises.Call first = raises.calls().getFirst();
    Findings.Entry entry =
        out.add(first.span(), "Rolling back raises: " + first.message())
            .advice("Say what undoes it: give the call what it needs, or write up and down.");
    for (Rollback.Raises.Call call : raises.calls().subList(1, raises.calls().size())) {
      entry.because(new Place(now.scope().path(), call.span()), "this cannot be reversed either");
    }
  }
}
