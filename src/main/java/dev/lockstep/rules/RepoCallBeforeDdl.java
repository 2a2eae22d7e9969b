package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.StatementRule;
import dev.lockstep.schema.Place;

/**
 * A call of the repository runs at once; the commands that stand above it wait until the function
 * ends (Ecto.Migration, {@code flush/0}).
 */
final class RepoCallBeforeDdl implements StatementRule {
  @Override
  public void check(StatementContext now, Findings out) {
    DslCall call = now.statement().origin();
    if (call == null || !call.sending().atOnce() || call.sending().waiting().isEmpty()) {
      return;
    }
    DslCall first = call.sending().waiting().getFirst();
    out.add(
            call.span(),
            call.name()
                + " runs before the commands that stand above it: Ecto queues those until the"
                + " function ends or flush() is called.")
        .advice(
            "Call flush() before it, or do it inside execute(fn -> … end), which waits in the same"
                + " queue.")
        .because(
            new Place(now.migration().path(), first.span()),
            "this " + first.name() + " still waits then");
  }
}
