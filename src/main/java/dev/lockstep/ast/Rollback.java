package dev.lockstep.ast;

import java.util.List;

/** What a migration says about undoing itself. */
public sealed interface Rollback {
  /** The statements that undo it. */
  record Defined(Script script) implements Rollback {}

  /** The tool knows rollbacks, and this migration has none; the span is where one was expected. */
  record Missing(Span span) implements Rollback {}

  /**
   * Rolling back raises an error: at these calls, for the reason each names; {@code script} is what
   * is sent before.
   */
  record Raises(Script script, List<Call> calls) implements Rollback {
    /** One call that cannot be reversed. */
    public record Call(String message, Span span) {}

    public Raises {
      calls = List.copyOf(calls);
    }
  }

  /** The tool has no rollbacks. */
  record NotSupported() implements Rollback {}
}
