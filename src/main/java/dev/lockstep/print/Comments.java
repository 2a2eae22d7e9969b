package dev.lockstep.print;

import dev.lockstep.rewrite.Accepted;
import dev.lockstep.rewrite.Check;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above statements of a step for its readers, as lines without the comment sign. */
final class Comments {
  private static final String OF_WAY_BACK = "down-is-not-inverse";

  private Comments() {}

  /** What to look at before the step: each query, what it must give, and what else it means. */
  static List<String> of(List<Check> checks) {
    List<String> lines = new ArrayList<>();
    for (Check check : checks) {
      lines.add("Before this, run:");
      check.query().lines().forEach(line -> lines.add("  " + line));
      lines.add("It must give " + check.expected() + "; else " + check.otherwise() + ".");
    }
    return lines;
  }

  /** The suppression of the rules that a statement breaks on purpose, in a file with a way back. */
  static List<String> of(@Nullable Accepted accepted) {
    return of(accepted, true);
  }

  /** The same in a file that goes up only, where nothing is found about a way back. */
  static List<String> goingUp(@Nullable Accepted accepted) {
    return of(accepted, false);
  }

  private static List<String> of(@Nullable Accepted accepted, boolean hasWayBack) {
    List<String> rules =
        accepted == null
            ? List.of()
            : accepted.rules().stream()
                .filter(rule -> hasWayBack || !OF_WAY_BACK.equals(rule))
                .toList();
    return accepted == null || rules.isEmpty()
        ? List.of()
        : List.of("lockstep-ignore " + String.join(", ", rules) + ": " + accepted.reason());
  }
}
