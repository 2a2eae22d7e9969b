package dev.lockstep.engine;

import dev.lockstep.ast.Span;
import java.util.List;

/**
 * One comment that suppresses findings: of which rules, why, and whether in the whole file. One in
 * another tool's words is {@code foreign}: it need not make sense to lockstep. The mistakes are
 * what is wrong with one of lockstep's own.
 */
record SuppressionComment(
    Span span,
    List<String> rules,
    String reason,
    boolean wholeFile,
    boolean foreign,
    List<Mistake> mistakes) {

  /** Something wrong with the comment, and the rule that says so. */
  record Mistake(String rule, String message) {}

  SuppressionComment {
    rules = List.copyOf(rules);
    mistakes = List.copyOf(mistakes);
  }
}
