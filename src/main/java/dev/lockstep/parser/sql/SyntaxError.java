package dev.lockstep.parser.sql;

/** Leaves a statement at its first syntax error; never leaves the package. */
final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Token token;

  SyntaxError(String message, Token token) {
    super(message, null, false, false);
    this.token = token;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  Token token() {
    return token;
  }
}
