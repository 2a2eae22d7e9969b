package dev.lockstep.parser.elixir;

import java.util.List;

/**
 * A token: its kind, its range in the source, its text (of names and operators: as written, without
 * colon or quotes) and, for quoted literals, the parts between the delimiters.
 */
record Token(Kind kind, int start, int end, String text, List<Part> parts) {
  enum Kind {
    /** A name that may start a call without parentheses. */
    IDENTIFIER,
    /** A name followed by {@code (} without a blank. */
    PAREN_IDENTIFIER,
    /** A name followed by {@code [} without a blank. */
    BRACKET_IDENTIFIER,
    /** A name followed by a blank and a sign that has no blank behind it: {@code foo -1}. */
    OPERATOR_IDENTIFIER,
    ALIAS,
    ATOM,
    QUOTED_ATOM,
    /** {@code name:} followed by a blank. */
    KEYWORD,
    QUOTED_KEYWORD,
    INTEGER,
    FLOAT,
    CHARACTER,
    STRING,
    CHARLIST,
    /** Text is the sigil's name and modifiers, joined by a blank. */
    SIGIL,
    /** {@code true}, {@code false}, {@code nil}. */
    LITERAL,
    FN,
    DO,
    END,
    /** {@code else}, {@code rescue}, {@code catch}, {@code after}. */
    BLOCK,
    BINARY_OPERATOR,
    /** {@code +} or {@code -}: binary or unary. */
    DUAL_OPERATOR,
    /** {@code //}. */
    TERNARY_OPERATOR,
    /** {@code ..}: binary or alone. */
    RANGE_OPERATOR,
    UNARY_OPERATOR,
    ELLIPSIS,
    AT,
    CAPTURE,
    /** {@code &} before a number. */
    CAPTURE_INTEGER,
    /** {@code ->}. */
    STAB,
    /** {@code =>}. */
    ASSOCIATION,
    COMMA,
    SEMICOLON,
    LINE_END,
    DOT,
    /** The dot of {@code fun.(…)}. */
    DOT_CALL,
    OPEN_PAREN,
    CLOSE_PAREN,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    OPEN_CURLY,
    CLOSE_CURLY,
    OPEN_BITS,
    CLOSE_BITS,
    /** <code>%{</code>. */
    OPEN_MAP,
    PERCENT,
    /** Characters that start no token. */
    INVALID,
    END_OF_FILE
  }

  /** A part of a quoted literal. */
  sealed interface Part {
    /** Characters; of strings and atoms unescaped, of sigils as written. */
    record Raw(List<Chunk> chunks) implements Part {}

    /** <code>#{…}</code>: the tokens between the braces and the range including them. */
    record Interpolation(List<Token> tokens, int start, int end) implements Part {}
  }

  Token(Kind kind, int start, int end, String text) {
    this(kind, start, end, text, List.of());
  }

  Token as(Kind other) {
    return new Token(other, start, end, text, parts);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
