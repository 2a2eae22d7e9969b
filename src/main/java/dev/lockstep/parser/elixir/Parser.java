package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.TokenCursor.SyntaxError;
import java.util.List;

/**
 * Parses one list of tokens: a file, or the inside of an interpolation. The first attempt is
 * strict; when it meets a problem a second one goes by the indentation of lines to find where
 * blocks end, so that a mistake costs the statement or function it is in and not the file.
 */
final class Parser {
  static final int MAX_DEPTH = 120;
  static final int MAX_PROBLEMS = 100;

  private final String source;
  private final List<Token> tokens;
  private final List<SyntaxProblem> problems;

  Parser(String source, List<Token> tokens, List<SyntaxProblem> problems) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The whole file as one block. */
  Quoted file() {
    if (problems.isEmpty()) {
      try {
        return new BlockParser(new Context(source, problems, false), tokens).file();
      } catch (SyntaxError strict) {
        problems.clear();
      }
    }
    return new BlockParser(new Context(source, problems, true), tokens).file();
  }

  /** What all parts of one parsing share. */
  static final class Context {
    final String source;
    final List<SyntaxProblem> problems;
    final boolean recovers;
    private int depth;

    Context(String source, List<SyntaxProblem> problems, boolean recovers) {
      this.source = source;
      this.problems = problems;
      this.recovers = recovers;
    }

    /** Adds a problem, unless the file has so many that nobody would read on. */
    void report(SyntaxProblem problem) {
      if (!isHopeless()) {
        problems.add(problem);
      }
    }

    /** Whether there are so many problems that the rest is not worth trying. */
    boolean isHopeless() {
      return problems.size() >= MAX_PROBLEMS;
    }

    void enter(TokenCursor cursor) {
      if (++depth > MAX_DEPTH) {
        depth--;
        throw cursor.error("expected less nesting");
      }
    }

    void leave() {
      depth--;
    }

    int depth() {
      return depth;
    }

    void restore(int earlier) {
      depth = earlier;
    }
  }
}
