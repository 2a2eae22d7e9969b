package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Token.Kind;
import java.util.List;

/** A place in a list of tokens that ends with {@link Kind#END_OF_FILE}. */
final class TokenCursor {
  /** Ends the parsing of an expression; caught where parsing can go on. */
  static final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SyntaxProblem problem;

    SyntaxError(SyntaxProblem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    SyntaxProblem problem() {
      return problem;
    }
  }

  private final List<Token> tokens;
  private int index;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  int index() {
    return index;
  }

  void rewindTo(int earlier) {
    index = earlier;
  }

  Token peek() {
    return tokens.get(index);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(index + ahead, tokens.size() - 1));
  }

  boolean at(Kind kind) {
    return peek().is(kind);
  }

  /** The end of the token before. */
  int lastEnd() {
    return index == 0 ? 0 : tokens.get(index - 1).end();
  }

  /** Steps over the token and returns it; the end of the file is never passed. */
  Token next() {
    Token token = peek();
    if (!token.is(Kind.END_OF_FILE)) {
      index++;
    }
    return token;
  }

  boolean skip(Kind kind) {
    if (!at(kind)) {
      return false;
    }
    next();
    return true;
  }

  /** Steps over line ends and semicolons. */
  void skipSeparators() {
    while (at(Kind.LINE_END) || at(Kind.SEMICOLON)) {
      next();
    }
  }

  Token expect(Kind kind, String what) {
    if (!at(kind)) {
      throw error("expected " + what);
    }
    return next();
  }

  SyntaxError error(String message) {
    Token token = peek();
    String found =
        switch (token.kind()) {
          case END_OF_FILE -> "the end of the file";
          case LINE_END -> "the end of the line";
          default -> token.text().isEmpty() ? "this" : token.text();
        };
    return new SyntaxError(
        new SyntaxProblem(message + " before " + found, token.start(), token.end()));
  }
}
