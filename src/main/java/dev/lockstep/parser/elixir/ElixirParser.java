package dev.lockstep.parser.elixir;

import java.util.ArrayList;
import java.util.List;

/** Parses Elixir source text, whatever it holds. */
public final class ElixirParser {
  private ElixirParser() {}

  /** The quoted form of a text, and its problems. */
  public static ElixirFile parse(String source) {
    List<SyntaxProblem> problems = new ArrayList<>();
    List<ElixirFile.Comment> comments = new ArrayList<>();
    List<Token> tokens = new Lexer(source, problems, comments).tokens();
    Quoted root = new Parser(source, tokens, problems).file();
    return new ElixirFile(source, root, problems, comments);
  }
}
