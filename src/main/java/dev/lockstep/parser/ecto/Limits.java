package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;

/** How large a value may grow while a migration is evaluated. */
final class Limits {
  private static final int MAX_TEXT = 2_000_000;
  private static final int MAX_ELEMENTS = 100_000;
  private static final int MAX_BITS = 4_096;

  private Limits() {}

  /** Ends the evaluation when a string gets longer than any migration's. */
  static void text(long length, Span span) {
    if (length > MAX_TEXT) {
      throw new LimitExceeded("a string in this migration grows too long", span);
    }
  }

  /** Ends the evaluation when a list gets longer than any migration's. */
  static void elements(long count, Span span) {
    if (count > MAX_ELEMENTS) {
      throw new LimitExceeded("a list in this migration grows too long", span);
    }
  }

  /** Ends the evaluation when a number gets larger than any migration's. */
  static void bits(long count, Span span) {
    if (count > MAX_BITS) {
      throw new LimitExceeded("a number in this migration grows too large", span);
    }
  }
}
