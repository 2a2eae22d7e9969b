package dev.lockstep.parser.ecto;

/** An exception that the migration itself would raise when it runs. */
final class Raised extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient EctoError error;

  Raised(EctoError error) {
    super(error.text(), null, false, false);
    this.error = error;
  }

  static Raised argumentError(String message, dev.lockstep.ast.Span span) {
    return new Raised(new EctoError("ArgumentError", message, span));
  }

  EctoError error() {
    return error;
  }
}
