package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;

/** Ends the evaluation of a migration that is too large or too deep. */
final class LimitExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  LimitExceeded(String message, Span span) {
    super(message, null, false, false);
    this.problem = new Problem(Problem.Kind.NOT_ANALYSED, message, span);
  }

  Problem problem() {
    return problem;
  }
}
