package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * One statement that Ecto sends, with the call it comes from. What is not known of its text are
 * holes; {@code condition} is what decides whether it is sent at all, null when it always is.
 * {@code presumed} is SQL that nobody sends: it would give the columns the types that {@code from:}
 * says they have before the statement; null where it says nothing.
 */
public record EctoStatement(
    SqlText sql,
    DslCall origin,
    Kind kind,
    @Nullable Unknown condition,
    @Nullable SqlText presumed) {
  EctoStatement(SqlText sql, DslCall origin, Kind kind, @Nullable Unknown condition) {
    this(sql, origin, kind, condition, null);
  }

  /** How a statement gets to the database. */
  public enum Kind {
    /** Made by Ecto from a call of its migration language. */
    DDL,
    /** A string given to {@code execute}. */
    EXECUTE,
    /**
     * A call of the repository, which runs at once; its text is a hole unless the SQL is literal.
     */
    REPO_CALL,
    /** A call of code outside the file that may do anything; its text is one hole. */
    OPAQUE
  }

  /** Whether it is certain that exactly this text is sent. */
  public boolean isKnown() {
    return condition == null && sql.isKnown();
  }
}
