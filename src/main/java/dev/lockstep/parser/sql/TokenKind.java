package dev.lockstep.parser.sql;

/** What sort of token it is. */
enum TokenKind {
  /** An identifier without quotes, or a key word. */
  WORD,
  /** An identifier in double quotes, also {@code U&"…"}. */
  QUOTED,
  /** A string constant of any spelling, with its continuations over lines. */
  STRING,
  /** {@code B'…'} or {@code X'…'}. */
  BIT_STRING,
  NUMBER,
  /** A positional parameter, {@code $1}. */
  PARAMETER,
  /** An operator of one or more operator characters. */
  OPERATOR,
  LEFT_PARENTHESIS,
  RIGHT_PARENTHESIS,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  COMMA,
  SEMICOLON,
  DOT,
  DOT_DOT,
  COLON,
  /** {@code ::}. */
  CAST,
  /** {@code :=} or {@code =>}. */
  ASSIGN,
  /**
   * Text that something else fills in before the server sees it: a template's hole, {@code :var}.
   */
  PLACEHOLDER,
  /** A psql command line, {@code \connect app}. */
  COMMAND,
  /** What follows COPY … FROM stdin, up to its end mark. */
  DATA,
  /** What PostgreSQL's scanner refuses: an unterminated quotation, a stray character. */
  INVALID,
  END
}
