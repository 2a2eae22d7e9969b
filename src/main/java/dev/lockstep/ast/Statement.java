package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to the server as one command: one place in the lock queue. {@code ALTER TABLE t a,
 * b} is one statement with two operations. {@code text} is the SQL as sent, without the terminating
 * semicolon; {@code origin} is the call of a migration language it was lowered from, if any.
 */
public record Statement(
    List<Operation> operations, String text, Span span, @Nullable DslCall origin) {
  public Statement {
    operations = List.copyOf(operations);
  }

  public Statement withOrigin(DslCall call) {
    return new Statement(operations, text, span, call);
  }
}
