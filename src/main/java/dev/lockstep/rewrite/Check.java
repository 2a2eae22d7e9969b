package dev.lockstep.rewrite;

/**
 * A query to run before a step. {@code expected} is what it must give ({@code no rows}), {@code
 * otherwise} what anything else means and what to do then, as a clause.
 */
public record Check(String query, String expected, String otherwise) {
  static final String NO_ROWS = "no rows";

  /** What must hold, in one sentence without a full stop. */
  public String sentence() {
    return query + " must give " + expected + "; else " + otherwise;
  }
}
