package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;

/** An exception that running a migration raises: its module, its message, and the call at fault. */
public record EctoError(String exception, String message, Span span) {
  /** Whether a struct of Ecto.Migration was given an option that it does not have. */
  public boolean isUnknownOption() {
    return exception.equals("KeyError") && message.contains(" not found in: %Ecto.Migration.");
  }

  /** The error as Elixir prints it. */
  public String text() {
    return exception + ": " + message;
  }
}
