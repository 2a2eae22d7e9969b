package dev.lockstep.report;

import dev.lockstep.ast.Span;
import dev.lockstep.source.LineIndex;
import dev.lockstep.source.Position;
import org.jspecify.annotations.Nullable;

/** A span as lines and columns, from 1; the end column is exclusive. */
record Region(int line, int column, int endLine, int endColumn) {
  private static final Region START = new Region(1, 1, 1, 1);

  /** The region of a span; the start of the file when either is not known. */
  static Region of(Span span, @Nullable LineIndex lines) {
    if (lines == null || span.isSynthetic()) {
      return START;
    }
    Position start = lines.position(span.start());
    Position end = lines.position(span.end());
    return new Region(start.line(), start.column(), end.line(), end.column());
  }
}
