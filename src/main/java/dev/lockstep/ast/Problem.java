package dev.lockstep.ast;

/**
 * Something in the user's input that keeps a part of it from being judged. The message is a
 * sentence for the user; the span is the place, {@link Span#SYNTHETIC} when it is the file as a
 * whole.
 */
public record Problem(Kind kind, String message, Span span) {
  /** What sort of problem it is; each sort is reported by its own rule. */
  public enum Kind {
    /** The text is not valid in its language. */
    SYNTAX,
    /** The text is valid, but lockstep does not model what it does. */
    NOT_ANALYSED,
    /** The text is not known: it is put together when it runs, or does not stand in the file. */
    OPAQUE,
    /** The migration tool itself would refuse the migration. */
    REFUSED_BY_TOOL,
    /** The migration tool would refuse an option that it does not know. */
    UNKNOWN_OPTION
  }
}
