package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;

/** An exception that the migration itself would raise when it runs. */
final class Raised extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient EctoError error;

  Raised(EctoError error) {
    super(error.text(), null, false, false);
    this.error = error;
  }

  static Raised argumentError(String message, Span span) {
    return new Raised(new EctoError("ArgumentError", message, span));
  }

  /** What Elixir raises when a function of Ecto.Migration is given what it does not take. */
  static Raised noClause(String function, int arity, Span span) {
    return new Raised(
        new EctoError(
            "FunctionClauseError",
            "no function clause matching in Ecto.Migration." + function + "/" + arity,
            span));
  }

  EctoError error() {
    return error;
  }
}
