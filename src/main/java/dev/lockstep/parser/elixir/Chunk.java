package dev.lockstep.parser.elixir;

/**
 * A run of characters of a string literal and the range of the source they are written in. Either
 * the characters stand there as they are, or the range is an escape sequence; an escape is always
 * longer than what it stands for.
 */
public record Chunk(String value, int start, int end) {
  /** Whether the source holds the very same characters, so that offsets carry over one to one. */
  public boolean isVerbatim() {
    return value.length() == end - start;
  }
}
