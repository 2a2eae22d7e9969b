package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationScope;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.StatementRule;
import org.jspecify.annotations.Nullable;

/** Rolling {@code change} back runs it again: its commands reversed, its repository calls not. */
final class RepoCallInChange implements StatementRule {
  @Override
  public void check(StatementContext now, Findings out) {
    DslModule module = now.migration().migration().module();
    DslCall call = now.statement().origin();
    if (module == null
        || !module.isReversed()
        || call == null
        || !call.sending().atOnce()
        || isOfTransaction(module, call)
        || !runsOnRollback(now.migration(), call.span())) {
      return;
    }
    out.add(
            call.span(),
            "Rolling back runs "
                + call.name()
                + " once more, as it is: Ecto reverses the commands of change, and runs everything"
                + " else in it again.")
        .advice(
            "Write up and down, or give execute a function for each way: execute(fn -> … end, fn ->"
                + " :ok end).");
  }

  /** What {@code after_begin} and {@code before_commit} do is meant for both directions. */
  private static boolean isOfTransaction(DslModule module, DslCall call) {
    return module.callbacks().stream()
        .filter(callback -> !callback.name().equals("change"))
        .anyMatch(callback -> callback.body().encloses(call.span()));
  }

  private static boolean runsOnRollback(MigrationScope scope, Span span) {
    Script down = down(scope.migration().rollback());
    return down != null
        && down.statements().stream()
            .anyMatch(it -> it.origin() != null && it.origin().span().equals(span));
  }

  private static @Nullable Script down(Rollback rollback) {
    return switch (rollback) {
      case Rollback.Defined defined -> defined.script();
      case Rollback.Raises raises -> raises.script();
      case Rollback.Missing missing -> null;
      case Rollback.NotSupported none -> null;
    };
  }
}
