package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to the server as one command: one place in the lock queue. {@code ALTER TABLE t a,
 * b} is one statement with two operations. {@code text} is the SQL as sent, without the terminating
 * semicolon; {@code origin} is the call of a migration language it was lowered from, if any. {@code
 * presumed} is what the author says the database is like before it (Ecto's {@code from:}), as the
 * operations that would have made it so; nobody sends them, and what the history knows is right.
 */
public record Statement(
    List<Operation> operations,
    String text,
    Span span,
    @Nullable DslCall origin,
    List<Operation> presumed) {
  public Statement {
    operations = List.copyOf(operations);
    presumed = List.copyOf(presumed);
  }

  /** A statement whose author says nothing of the database before it. */
  public Statement(List<Operation> operations, String text, Span span, @Nullable DslCall origin) {
    this(operations, text, span, origin, List.of());
  }

  public Statement withOrigin(DslCall call) {
    return new Statement(operations, text, span, call, presumed);
  }

  public Statement presuming(List<Operation> before) {
    return new Statement(operations, text, span, origin, before);
  }
}
