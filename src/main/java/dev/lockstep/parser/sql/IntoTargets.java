package dev.lockstep.parser.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes {@code INTO [STRICT] variable, …}, which is PL/pgSQL's own, out of a statement (manual
 * 43.5.3).
 */
final class IntoTargets {
  private IntoTargets() {}

  /** The statement's tokens without the targets of its INTO; all of them when it has none. */
  static List<Token> remove(List<Token> statement) {
    if (!returnsRows(statement.getFirst())) {
      return statement;
    }
    int open = 0;
    for (int i = 1; i < statement.size(); i++) {
      Token token = statement.get(i);
      switch (token.kind()) {
        case LEFT_PARENTHESIS -> open++;
        case RIGHT_PARENTHESIS -> open--;
        default -> {
          Token before = statement.get(i - 1);
          if (open == 0 && token.is("into") && !before.is("insert") && !before.is("merge")) {
            List<Token> rest = new ArrayList<>(statement.subList(0, i));
            rest.addAll(statement.subList(end(statement, i + 1), statement.size()));
            return rest;
          }
        }
      }
    }
    return statement;
  }

  private static boolean returnsRows(Token first) {
    String keyword = first.keyword();
    return keyword != null
        && switch (keyword) {
          case "select", "explain", "with", "insert", "update", "delete", "merge" -> true;
          default -> false;
        };
  }

  /** The index after the list of targets that starts at {@code from}. */
  private static int end(List<Token> statement, int from) {
    int end = from;
    if (at(statement, end).is("strict")) {
      end++;
    }
    while (true) {
      end = afterTarget(statement, end);
      if (!at(statement, end).is(TokenKind.COMMA)) {
        return end;
      }
      end++;
    }
  }

  /** After {@code name.field[element]}. */
  private static int afterTarget(List<Token> statement, int from) {
    int end = Math.min(from + 1, statement.size());
    while (at(statement, end).is(TokenKind.DOT)) {
      end = Math.min(end + 2, statement.size());
    }
    if (at(statement, end).is(TokenKind.LEFT_BRACKET)) {
      while (end < statement.size() && !at(statement, end).is(TokenKind.RIGHT_BRACKET)) {
        end++;
      }
      end = Math.min(end + 1, statement.size());
    }
    return end;
  }

  private static Token at(List<Token> statement, int index) {
    return index < statement.size() ? statement.get(index) : new Token(TokenKind.END, 0, 0, null);
  }
}
