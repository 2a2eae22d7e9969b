package dev.lockstep.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL as a tool would send it, with the way back to the file and the places whose text cannot be
 * known. A hole is a range of the text holding {@link #HOLE} in place of what is unknown; holes are
 * in order and do not overlap.
 */
public record SqlText(String text, SourceMap map, List<Hole> holes) {
  /** Stands in a text for what is not known: a character that no SQL contains. */
  public static final char HOLE = '\uFFFC';

  /**
   * One unknown place: offset of its {@link #HOLE} character in the text, and why it is unknown.
   */
  public record Hole(int offset, Unknown unknown) {}

  public SqlText {
    holes = List.copyOf(holes);
  }

  /** A whole file of SQL. */
  public static SqlText ofFile(String text) {
    return new SqlText(text, SourceMap.verbatim(0, text.length()), List.of());
  }

  /** SQL that stands in no file. */
  public static SqlText synthetic(String text) {
    return new SqlText(text, SourceMap.synthetic(text.length()), List.of());
  }

  public boolean isKnown() {
    return holes.isEmpty();
  }

  /** The part {@code [start, end)} of the text, as a text of its own. */
  public SqlText slice(int start, int end) {
    List<Hole> within =
        holes.stream()
            .filter(hole -> hole.offset >= start && hole.offset < end)
            .map(hole -> new Hole(hole.offset - start, hole.unknown))
            .toList();
    return new SqlText(text.substring(start, end), map.slice(start, end), within);
  }

  /** The same text, all of it made from the span {@code file}. */
  public SqlText madeFrom(Span file) {
    SourceMap made = new SourceMap.Builder().generated(text.length(), file).build();
    return new SqlText(text, made, holes);
  }

  /** Builds a text piece by piece together with its map. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final SourceMap.Builder map = new SourceMap.Builder();
    private final List<Hole> holes = new ArrayList<>();

    /** Adds characters that stand in the file from {@code fileOffset} on. */
    public Builder verbatim(CharSequence piece, int fileOffset) {
      text.append(piece);
      map.verbatim(piece.length(), fileOffset);
      return this;
    }

    /** Adds characters made from the span {@code file}. */
    public Builder generated(CharSequence piece, Span file) {
      text.append(piece);
      map.generated(piece.length(), file);
      return this;
    }

    /** Adds what is not known. */
    public Builder hole(Unknown unknown) {
      holes.add(new Hole(text.length(), unknown));
      return generated(String.valueOf(HOLE), unknown.span());
    }

    /** Adds a text already built. */
    public Builder append(SqlText other) {
      int shift = text.length();
      text.append(other.text);
      map.append(other.map);
      other.holes.forEach(hole -> holes.add(new Hole(hole.offset + shift, hole.unknown)));
      return this;
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }

    public SqlText build() {
      return new SqlText(text.toString(), map.build(), holes);
    }
  }
}
