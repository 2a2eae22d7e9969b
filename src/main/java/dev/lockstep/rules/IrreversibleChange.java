package dev.lockstep.rules;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Rollback;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.schema.Place;
import java.util.List;

/** A {@code change} that Ecto cannot reverse raises when it is rolled back. */
final class IrreversibleChange implements MigrationRule {
  /** How many of the calls are shown one by one. */
  private static final int SHOWN = 4;

  @Override
  public void check(MigrationContext now, Findings out) {
    if (!(now.scope().migration().rollback() instanceof Rollback.Raises raises)) {
      return;
    }
    List<Rollback.Raises.Call> calls =
        raises.calls().stream().filter(call -> !isRefused(now, call)).toList();
    if (calls.isEmpty()) {
      return;
    }
    Rollback.Raises.Call first = calls.getFirst();
    Findings.Entry entry =
        out.add(first.span(), "Rolling back raises " + firstSentence(first.message()) + ".")
            .advice("Say what undoes it: give the call what it needs, or write up and down.");
    for (Rollback.Raises.Call call : calls.subList(1, Math.min(calls.size(), SHOWN))) {
      entry.because(new Place(now.scope().path(), call.span()), "this cannot be reversed either");
    }
    if (calls.size() > SHOWN) {
      Place next = new Place(now.scope().path(), calls.get(SHOWN).span());
      int others = calls.size() - SHOWN - 1;
      entry.because(next, others == 0 ? "nor can this" : "nor can this and " + others + " more");
    }
  }

  /** Without the advice that Ecto adds to its error, and that is given here anyway. */
  private static String firstSentence(String message) {
    int end = message.indexOf(". ");
    return end < 0 ? message.replaceFirst("\\.$", "") : message.substring(0, end);
  }

  /**
   * A call that is refused on the way up cannot be reversed either, which nobody needs to be told.
   */
  private static boolean isRefused(MigrationContext now, Rollback.Raises.Call call) {
    return now.scope().migration().problems().stream()
        .anyMatch(
            problem ->
                (problem.kind() == Problem.Kind.REFUSED_BY_TOOL
                        || problem.kind() == Problem.Kind.UNKNOWN_OPTION)
                    && problem.span().equals(call.span()));
  }
}
