package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a function, procedure or aggregate. */
public sealed interface RoutineOperation extends Operation {
  /** How a function's result depends on more than its arguments (manual 36.7). */
  enum Volatility {
    IMMUTABLE,
    STABLE,
    VOLATILE
  }

  /** FUNCTION, PROCEDURE, AGGREGATE, or ROUTINE, which may be either of the first two. */
  enum Kind {
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    ROUTINE
  }

  /**
   * CREATE FUNCTION or PROCEDURE; {@code arguments} are the input arguments' types, {@code body} is
   * the unquoted source of a string body with its place ({@code bodySpan} inside the quotes) or the
   * text of an SQL-standard body ({@code atomic}).
   */
  record CreateRoutine(
      Kind kind,
      QualifiedName routine,
      boolean orReplace,
      List<SqlType> arguments,
      @Nullable SqlType returns,
      String language,
      @Nullable Volatility volatility,
      @Nullable String body,
      boolean atomic,
      List<Statement> statements,
      Span span)
      implements RoutineOperation {
    public CreateRoutine {
      arguments = List.copyOf(arguments);
      statements = List.copyOf(statements);
    }
  }

  /** ALTER FUNCTION and its kin; {@code volatility} is null when not changed. */
  record AlterRoutine(
      Kind kind,
      QualifiedName routine,
      @Nullable List<SqlType> arguments,
      @Nullable Volatility volatility,
      @Nullable String newName,
      @Nullable String newSchema,
      Span span)
      implements RoutineOperation {}

  /**
   * DROP FUNCTION and its kin, of one routine; {@code arguments} is null when no list was given.
   */
  record DropRoutine(
      Kind kind,
      QualifiedName routine,
      @Nullable List<SqlType> arguments,
      boolean ifExists,
      boolean cascade,
      Span span)
      implements RoutineOperation {}
}
