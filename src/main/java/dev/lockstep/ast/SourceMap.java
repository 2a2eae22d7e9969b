package dev.lockstep.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * Leads from offsets in a SQL text back to the file it came from. A segment is either verbatim (the
 * same characters stand in the file, so offsets carry over one to one) or generated (all of it
 * stands for one span of the file). Segments are in order and cover the text without gaps.
 */
public final class SourceMap {
  private record Segment(int start, int end, Span file, boolean verbatim) {}

  private final List<Segment> segments;

  private SourceMap(List<Segment> segments) {
    this.segments = segments;
  }

  /** The map of a text that stands in its file as it is, starting at {@code offset}. */
  public static SourceMap verbatim(int offset, int length) {
    return new Builder().verbatim(length, offset).build();
  }

  /** The map of a text that no file holds. */
  public static SourceMap synthetic(int length) {
    return new Builder().generated(length, Span.SYNTHETIC).build();
  }

  /**
   * The span of the file that the range {@code [start, end)} of the text comes from. A range over
   * several segments gives the span that covers them all; offsets outside the text are clipped to
   * it.
   */
  public Span toFile(int start, int end) {
    if (segments.isEmpty()) {
      return Span.SYNTHETIC;
    }
    int first = indexOf(start);
    int last = end <= start ? first : indexOf(end - 1);
    Span span = part(segments.get(first), start, end);
    for (int i = first + 1; i <= last; i++) {
      span = span.to(part(segments.get(i), start, end));
    }
    return span;
  }

  /** The map of the part {@code [start, end)} of the text, as a text of its own. */
  public SourceMap slice(int start, int end) {
    Builder slice = new Builder();
    for (Segment segment : segments) {
      int from = Math.max(start, segment.start);
      int to = Math.min(end, segment.end);
      if (from < to && segment.verbatim) {
        slice.verbatim(to - from, segment.file.start() + from - segment.start);
      } else if (from < to) {
        slice.generated(to - from, segment.file);
      }
    }
    return slice.build();
  }

  private static Span part(Segment segment, int start, int end) {
    if (!segment.verbatim) {
      return segment.file;
    }
    int from = Math.clamp(start, segment.start, segment.end);
    int to = Math.clamp(end, from, segment.end);
    int shift = segment.file.start() - segment.start;
    return new Span(from + shift, to + shift);
  }

  private int indexOf(int offset) {
    int low = 0;
    int high = segments.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (segments.get(middle).start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Builds a map segment by segment, in the order of the text. */
  public static final class Builder {
    private final List<Segment> segments = new ArrayList<>();
    private int length;

    /** The next {@code count} characters stand in the file from {@code fileOffset} on. */
    public Builder verbatim(int count, int fileOffset) {
      return add(count, new Span(fileOffset, fileOffset + count), true);
    }

    /** The next {@code count} characters were made from {@code file}. */
    public Builder generated(int count, Span file) {
      return add(count, file, false);
    }

    /** The next segments are those of {@code other}, a map of {@code other}'s whole text. */
    public Builder append(SourceMap other) {
      for (Segment segment : other.segments) {
        add(segment.end - segment.start, segment.file, segment.verbatim);
      }
      return this;
    }

    /** How many characters the segments so far cover. */
    public int length() {
      return length;
    }

    public SourceMap build() {
      return new SourceMap(List.copyOf(segments));
    }

    private Builder add(int count, Span file, boolean verbatim) {
      if (count > 0) {
        segments.add(new Segment(length, length + count, file, verbatim));
        length += count;
      }
      return this;
    }
  }
}
