package dev.lockstep.engine;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is wrong with the suppression comments of one file. */
final class SuppressionCheck {
  /** The rules about suppressions, which are asked of no migration. */
  static final List<String> RULES =
      List.of(
          SuppressionReader.WITHOUT_REASON,
          SuppressionReader.UNKNOWN_RULE,
          SuppressionReader.UNUSED);

  private record Use(Span comment, String rule) {}

  private final Set<Use> uses = new HashSet<>();

  /** Notes that the comment has suppressed a finding of the rule. */
  void use(SuppressionComment comment, String rule) {
    uses.add(new Use(comment.span(), rule));
  }

  /** The mistakes, and the comments whose rules are on and find nothing there. */
  List<RawFinding> findings(String path, Suppressions comments, Predicate<String> isOn) {
    List<RawFinding> found = new ArrayList<>();
    for (SuppressionComment comment : comments.judged()) {
      for (SuppressionComment.Mistake mistake : comment.mistakes()) {
        found.add(finding(mistake.rule(), mistake.message(), path, comment.span()));
      }
      for (String rule : comment.foreign() ? List.<String>of() : comment.rules()) {
        boolean isUsed = uses.contains(new Use(comment.span(), rule));
        if (!isUsed && !RULES.contains(rule) && isOn.test(rule)) {
          String message =
              "There is no finding of "
                  + rule
                  + " "
                  + (comment.wholeFile() ? "in this file" : "here")
                  + " to suppress. Remove "
                  + (comment.rules().size() == 1 ? "the comment." : "its name from the comment.");
          found.add(finding(SuppressionReader.UNUSED, message, path, comment.span()));
        }
      }
    }
    return found;
  }

  private static RawFinding finding(String rule, String message, String path, Span span) {
    return new RawFinding(
        rule,
        null,
        message,
        message,
        null,
        path,
        span,
        span,
        Span.SYNTHETIC,
        Direction.UP,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
