package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Token.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the inside of one quoted literal: string, charlist, quoted atom, heredoc or sigil, up to
 * and including its closing delimiter. A heredoc loses the indentation of its closing line.
 */
final class QuotedLexer {
  private final Lexer lexer;
  private final String source;
  private final String delimiter;
  private final boolean interpolates;
  private final boolean heredoc;
  private final List<Part> parts = new ArrayList<>();
  private List<Chunk> chunks = new ArrayList<>();
  private int position;
  private int runStart;

  /**
   * {@code position} is just behind the opening delimiter; {@code delimiter} is the closing one.
   */
  QuotedLexer(Lexer lexer, String source, int position, String delimiter, boolean interpolates) {
    this.lexer = lexer;
    this.source = source;
    this.delimiter = delimiter;
    this.interpolates = interpolates;
    this.heredoc = delimiter.length() == 3;
    this.position = heredoc ? source.indexOf('\n', position) + 1 : position;
    this.runStart = this.position;
  }

  /** Whether the literal ends; if so {@link #parts} and {@link #end} hold what was read. */
  boolean read() {
    while (!atClosingDelimiter()) {
      if (position >= source.length()) {
        return false;
      }
      step();
    }
    flushRun();
    int indentation = heredoc ? blanksAt(position) : 0;
    if (!chunks.isEmpty() || parts.isEmpty()) {
      parts.add(new Part.Raw(chunks));
    }
    if (indentation > 0) {
      parts.replaceAll(part -> part instanceof Part.Raw raw ? dedent(raw, indentation) : part);
    }
    position += indentation + delimiter.length();
    return true;
  }

  List<Part> parts() {
    return parts;
  }

  /** Behind the closing delimiter. */
  int end() {
    return position;
  }

  private boolean atClosingDelimiter() {
    if (!heredoc) {
      return source.startsWith(delimiter, position);
    }
    return source.charAt(position - 1) == '\n'
        && source.startsWith(delimiter, position + blanksAt(position));
  }

  private int blanksAt(int offset) {
    int i = offset;
    while (i < source.length() && Characters.isBlank(source.charAt(i))) {
      i++;
    }
    return i - offset;
  }

  private void step() {
    char c = source.charAt(position);
    if (c == '\\' && source.startsWith(delimiter, position + 1)) {
      flushRun();
      int end = position + 1 + delimiter.length();
      chunks.add(new Chunk(delimiter, position, end));
      position = end;
      runStart = end;
    } else if (interpolates && source.startsWith("#{", position)) {
      interpolation();
    } else {
      int length = c != '\\' ? 1 : source.startsWith("\r\n", position + 1) ? 3 : 2;
      position = Math.min(position + length, source.length());
      if (heredoc && source.charAt(position - 1) == '\n') {
        flushRun();
      }
    }
  }

  private void interpolation() {
    flushRun();
    if (!chunks.isEmpty() || (heredoc && parts.isEmpty())) {
      parts.add(new Part.Raw(chunks));
      chunks = new ArrayList<>();
    }
    Lexer.Nested nested = lexer.nested(position + 2);
    parts.add(new Part.Interpolation(nested.tokens(), position, nested.end()));
    position = nested.end();
    runStart = position;
  }

  private void flushRun() {
    if (position > runStart) {
      chunks.add(new Chunk(source.substring(runStart, position), runStart, position));
    }
    runStart = position;
  }

  private Part dedent(Part.Raw raw, int indentation) {
    List<Chunk> result = new ArrayList<>(raw.chunks().size());
    for (Chunk chunk : raw.chunks()) {
      boolean startsLine = source.charAt(chunk.start() - 1) == '\n';
      int blanks = startsLine ? Math.min(blanksAt(chunk.start()), indentation) : 0;
      if (blanks == 0) {
        result.add(chunk);
      } else if (blanks < chunk.value().length()) {
        String value = chunk.value().substring(blanks);
        result.add(new Chunk(value, chunk.start() + blanks, chunk.end()));
      }
    }
    return new Part.Raw(result);
  }
}
