package dev.lockstep.parser.sql;

import org.jspecify.annotations.Nullable;

/**
 * One token: the UTF-16 offsets {@code [start, end)} in the text and, for a WORD that is one of
 * PostgreSQL's key words, that key word in lower case.
 */
record Token(TokenKind kind, int start, int end, @Nullable String keyword) {
  boolean is(String wanted) {
    return wanted.equals(keyword);
  }

  boolean is(TokenKind wanted) {
    return kind == wanted;
  }
}
