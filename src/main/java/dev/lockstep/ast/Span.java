package dev.lockstep.ast;

/**
 * A range of a source file: offsets in UTF-16 units from the start of its text (without a byte
 * order mark), {@code end} exclusive. {@link #SYNTHETIC} marks what no file holds, such as the
 * operations of a rewrite.
 */
public record Span(int start, int end) {
  /** The span of something that stands in no file. */
  public static final Span SYNTHETIC = new Span(-1, -1);

  public Span {
    if (end < start || start < -1) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  public boolean isSynthetic() {
    return start < 0;
  }

  /** Whether {@code other} lies within this span; a span encloses itself. */
  public boolean encloses(Span other) {
    return !isSynthetic() && start <= other.start && other.end <= end;
  }

  /** The smallest span that covers both; a synthetic span adds nothing. */
  public Span to(Span other) {
    if (isSynthetic()) {
      return other;
    }
    if (other.isSynthetic()) {
      return this;
    }
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
