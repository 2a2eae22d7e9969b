package dev.lockstep.source;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.elixir.ElixirParser;
import dev.lockstep.parser.sql.SqlComments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read: its path as reports show it, its text without a byte order mark, and its
 * language. Offsets of spans are offsets of this text.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final Language language;
  private @Nullable LineIndex lines;

  public SourceFile(String path, String text, Language language) {
    this.path = path;
    this.text = text;
    this.language = language;
  }

  /** Relative to the project, with forward slashes. */
  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public Language language() {
    return language;
  }

  /** Where the comments of the text stand, in order. */
  public List<Span> comments() {
    return switch (language) {
      case SQL -> SqlComments.of(text);
      case ELIXIR ->
          ElixirParser.parse(text).comments().stream()
              .map(each -> new Span(each.start(), each.end()))
              .toList();
      case JSON -> List.of();
    };
  }

  /**
   * What the file says of itself before its first command: the comments at the top of SQL, all that
   * stands before the first function of Elixir.
   */
  public String header() {
    return switch (language) {
      case SQL -> Header.ofSql(text);
      case ELIXIR -> Header.ofElixir(text);
      case JSON -> "";
    };
  }

  /** The lines of the text, counted when first asked for. */
  public LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = LineIndex.of(text);
      lines = known;
    }
    return known;
  }
}
