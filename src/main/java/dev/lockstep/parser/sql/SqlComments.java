package dev.lockstep.parser.sql;

import dev.lockstep.ast.Span;
import java.util.List;

/** The comments of a text of SQL. What looks like one in a string is none. */
public final class SqlComments {
  private SqlComments() {}

  /** Where they stand, in order; those in the body of a DO are among them. */
  public static List<Span> of(String text) {
    return List.copyOf(Lexer.comments(text));
  }
}
