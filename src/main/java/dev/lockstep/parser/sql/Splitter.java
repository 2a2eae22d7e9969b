package dev.lockstep.parser.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Where statements begin and end. A semicolon ends one everywhere but among the actions of CREATE
 * RULE and in a BEGIN ATOMIC body; psql commands stand alone, and those that send ({@code \g}) end
 * a statement too.
 */
final class Splitter {
  /** The tokens {@code [from, to)} of one statement, or of one psql command. */
  record Range(int from, int to) {}

  /** The tokens that statements are made of, and the statements. */
  record Split(List<Token> tokens, List<Range> ranges) {}

  private final String text;
  private final List<Token> source;
  private final List<Token> tokens;
  private final List<Range> ranges = new ArrayList<>();
  private int start;
  private int parentheses;
  private int blocks;

  private Splitter(String text, List<Token> source) {
    this.text = text;
    this.source = source;
    this.tokens = new ArrayList<>(source.size());
  }

  static Split split(String text, List<Token> source) {
    Splitter splitter = new Splitter(text, source);
    splitter.run();
    return new Split(splitter.tokens, splitter.ranges);
  }

  private void run() {
    for (Token token : source) {
      switch (token.kind()) {
        case SEMICOLON -> {
          if (isInside()) {
            tokens.add(token);
          } else {
            end();
          }
        }
        case COMMAND -> command(token);
        case DATA -> end();
        case END -> end();
        default -> {
          tokens.add(token);
          follow(token);
        }
      }
    }
  }

  private void follow(Token token) {
    switch (token.kind()) {
      case LEFT_PARENTHESIS -> parentheses++;
      case RIGHT_PARENTHESIS -> parentheses--;
      case WORD -> {
        if (token.keyword() != null) {
          block(token);
        }
      }
      default -> {}
    }
  }

  /** BEGIN ATOMIC opens a body; in it CASE opens and END closes. */
  private void block(Token token) {
    if (blocks == 0) {
      if (token.is("atomic") && previous(2).is("begin") && startsRoutine()) {
        blocks = 1;
      }
    } else if (previous(2).is(TokenKind.DOT) || previous(2).is("as")) {
      return;
    } else if (token.is("case")) {
      blocks++;
    } else if (token.is("end")) {
      blocks--;
    }
  }

  /** The token {@code distance} before the end of those taken; END when the statement has fewer. */
  private Token previous(int distance) {
    int place = tokens.size() - distance;
    return place >= start ? tokens.get(place) : new Token(TokenKind.END, 0, 0, null);
  }

  private Token first(int distance) {
    int place = start + distance;
    return place < tokens.size() ? tokens.get(place) : new Token(TokenKind.END, 0, 0, null);
  }

  private int afterCreate() {
    return first(1).is("or") && first(2).is("replace") ? 3 : 1;
  }

  private boolean startsRoutine() {
    Token object = first(afterCreate());
    return first(0).is("create") && (object.is("function") || object.is("procedure"));
  }

  private boolean isInside() {
    return blocks > 0
        || (parentheses > 0 && first(0).is("create") && first(afterCreate()).is("rule"));
  }

  private void command(Token token) {
    boolean sends =
        text.startsWith("\\g", token.start()) || text.startsWith("\\crosst", token.start());
    if (tokens.size() == start) {
      tokens.add(token);
      end();
    } else if (sends) {
      end();
    }
  }

  private void end() {
    if (tokens.size() > start) {
      ranges.add(new Range(start, tokens.size()));
    }
    start = tokens.size();
    parentheses = 0;
    blocks = 0;
  }
}
