package dev.lockstep.parser.elixir;

import java.util.List;

/**
 * A parsed Elixir text: its quoted form (a {@code __block__} unless it is one expression), what is
 * wrong with it, and its comments.
 */
public record ElixirFile(
    String source, Quoted root, List<SyntaxProblem> problems, List<Comment> comments) {
  /** A comment from its {@code #} to the end of its line. */
  public record Comment(int start, int end) {}

  public ElixirFile {
    problems = List.copyOf(problems);
    comments = List.copyOf(comments);
  }

  /** The source text of a node. */
  public String textOf(Quoted node) {
    return source.substring(node.start(), node.end());
  }
}
