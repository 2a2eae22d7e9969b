package dev.lockstep.parser.sql;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SourceMap;
import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place among the tokens of one statement. Reading beyond its last token gives END. What does not
 * fit is a {@link SyntaxError}, which costs the statement.
 */
final class TokenCursor {
  /** How deep expressions, sub-queries and bodies may nest. */
  static final int MAX_DEPTH = 200;

  private final String text;
  private final SourceMap map;
  private final List<Token> tokens;
  private final int limit;
  private final Token end;
  private int index;
  private int depth;

  /** A cursor over {@code tokens[from, to)} of a text that {@code map} leads back to its file. */
  TokenCursor(String text, SourceMap map, List<Token> tokens, int from, int to) {
    this.text = text;
    this.map = map;
    this.tokens = tokens;
    this.limit = to;
    this.index = from;
    int offset = to > from ? tokens.get(to - 1).end() : 0;
    this.end = new Token(TokenKind.END, offset, offset, null);
  }

  /** A cursor over a part of the same statement. */
  TokenCursor part(int from, int to) {
    TokenCursor part = new TokenCursor(text, map, tokens, from, to);
    part.depth = depth;
    return part;
  }

  int index() {
    return index;
  }

  /** Goes back (or on) to a place that {@link #index} gave. */
  void moveTo(int place) {
    index = place;
  }

  int limit() {
    return limit;
  }

  boolean atEnd() {
    return index >= limit;
  }

  Token token() {
    return index < limit ? tokens.get(index) : end;
  }

  Token ahead(int distance) {
    return index + distance < limit ? tokens.get(index + distance) : end;
  }

  Token tokenAt(int place) {
    return place < limit ? tokens.get(place) : end;
  }

  /** The token read last. */
  Token previous() {
    return tokens.get(index - 1);
  }

  Token next() {
    Token token = token();
    index = Math.min(index + 1, limit);
    return token;
  }

  boolean at(String keyword) {
    return token().is(keyword);
  }

  boolean at(String first, String second) {
    return token().is(first) && ahead(1).is(second);
  }

  boolean at(TokenKind kind) {
    return token().kind() == kind;
  }

  boolean atAny(String... keywords) {
    String keyword = token().keyword();
    if (keyword != null) {
      for (String candidate : keywords) {
        if (candidate.equals(keyword)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean atOperator(String symbol) {
    return isOperator(token(), symbol);
  }

  boolean isOperator(Token token, String symbol) {
    return token.is(TokenKind.OPERATOR)
        && token.end() - token.start() == symbol.length()
        && text.startsWith(symbol, token.start());
  }

  /** Takes the key words when all of them stand here in order, else nothing. */
  boolean accept(String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (!ahead(i).is(keywords[i])) {
        return false;
      }
    }
    index += keywords.length;
    return true;
  }

  boolean accept(TokenKind kind) {
    if (!at(kind)) {
      return false;
    }
    index++;
    return true;
  }

  boolean acceptOperator(String symbol) {
    if (!atOperator(symbol)) {
      return false;
    }
    index++;
    return true;
  }

  /** Takes one of the key words and gives it, or gives null. */
  @Nullable String acceptAny(String... keywords) {
    return atAny(keywords) ? next().keyword() : null;
  }

  void expect(String... keywords) {
    for (String keyword : keywords) {
      if (!accept(keyword)) {
        throw expected(keyword.toUpperCase(Locale.ROOT));
      }
    }
  }

  /** Takes one of the key words and gives it. */
  String expectAny(String... keywords) {
    String found = acceptAny(keywords);
    if (found == null) {
      throw expected(String.join(", ", keywords).toUpperCase(Locale.ROOT));
    }
    return found;
  }

  Token expect(TokenKind kind, String description) {
    if (!at(kind)) {
      throw expected(description);
    }
    return next();
  }

  void open() {
    expect(TokenKind.LEFT_PARENTHESIS, "\"(\"");
  }

  void close() {
    expect(TokenKind.RIGHT_PARENTHESIS, "\")\"");
  }

  void expectEnd() {
    if (!atEnd()) {
      throw expected("the end of the statement");
    }
  }

  /** The error that something else should stand here. */
  SyntaxError expected(String description) {
    Token found = token();
    return new SyntaxError("expected " + description + ", found " + describe(found), found);
  }

  private String describe(Token token) {
    if (token.is(TokenKind.END)) {
      return "the end of the statement";
    }
    String raw = raw(token);
    return raw.length() > 40 ? raw.substring(0, 40).strip() + "…" : raw;
  }

  /** Takes the parentheses that open here and all they hold. */
  void skipParentheses() {
    open();
    for (int open = 1; open > 0; ) {
      Token token = next();
      switch (token.kind()) {
        case LEFT_PARENTHESIS -> open++;
        case RIGHT_PARENTHESIS -> open--;
        case END -> throw expected("\")\"");
        default -> {}
      }
    }
  }

  /** Takes everything up to the end; the parentheses must match. */
  void skipToEnd() {
    while (!atEnd()) {
      if (at(TokenKind.LEFT_PARENTHESIS)) {
        skipParentheses();
      } else if (at(TokenKind.RIGHT_PARENTHESIS) || at(TokenKind.INVALID)) {
        throw expected("the end of the statement");
      } else {
        index++;
      }
    }
  }

  /** Goes one level deeper; {@link #leave} must follow. */
  void enter() {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxError(
          "expected at most " + MAX_DEPTH + " levels of nesting, found more", token());
    }
  }

  void leave() {
    depth--;
  }

  /** How deep the cursor is, to be put back after an error was caught. */
  int depth() {
    return depth;
  }

  void backTo(int place, int level) {
    index = place;
    depth = level;
  }

  // Texts and places.

  String raw(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** The text from the token at {@code from} to the one read last. */
  String textFrom(int from) {
    return text(from, index);
  }

  /** The text of the tokens {@code [from, to)}. */
  String text(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The place in the file of the tokens from {@code from} to the one read last. */
  Span spanFrom(int from) {
    return span(from, index);
  }

  Span span(int from, int to) {
    if (from >= to) {
      Token token = tokenAt(from);
      return map.toFile(token.start(), token.start());
    }
    return map.toFile(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  Span span(Token token) {
    return map.toFile(token.start(), token.end());
  }

  // Names.

  boolean atName() {
    Token token = token();
    return switch (token.kind()) {
      case QUOTED, PLACEHOLDER -> true;
      case WORD -> token.keyword() == null || Keywords.canNameColumn(token.keyword());
      default -> false;
    };
  }

  /** The name of a column, a table or most other objects. */
  String name(String description) {
    if (!atName()) {
      throw expected(description);
    }
    return Literals.name(text, next());
  }

  boolean atFunctionName() {
    Token token = token();
    return switch (token.kind()) {
      case QUOTED, PLACEHOLDER -> true;
      case WORD -> token.keyword() == null || Keywords.canNameFunction(token.keyword());
      default -> false;
    };
  }

  boolean atNotReserved() {
    Token token = token();
    return switch (token.kind()) {
      case QUOTED, PLACEHOLDER -> true;
      case WORD -> token.keyword() == null || Keywords.isNotReserved(token.keyword());
      default -> false;
    };
  }

  /** A name that may be any word but a reserved one: a savepoint, a role, a language. */
  String notReservedName(String description) {
    if (!atNotReserved()) {
      throw expected(description);
    }
    return Literals.name(text, next());
  }

  boolean atLabel() {
    return at(TokenKind.WORD) || at(TokenKind.QUOTED) || at(TokenKind.PLACEHOLDER);
  }

  /** A name where any word may stand, such as after a dot. */
  String label(String description) {
    if (!atLabel()) {
      throw expected(description);
    }
    return Literals.name(text, next());
  }

  /** The name of a table or another object in a schema; a database before the schema is dropped. */
  QualifiedName qualifiedName(String description) {
    return qualified(name(description), description);
  }

  /** What follows the first part of a name. */
  QualifiedName qualified(String first, String description) {
    String schema = null;
    String name = first;
    while (at(TokenKind.DOT)) {
      index++;
      schema = name;
      name = label(description);
    }
    return new QualifiedName(schema, name);
  }

  /** Any name: of a function, a type, an operator class. */
  QualifiedName anyName(String description) {
    return qualified(notReservedName(description), description);
  }

  /** {@code name, name, …}. */
  List<QualifiedName> qualifiedNames(String description) {
    List<QualifiedName> names = new ArrayList<>();
    do {
      names.add(qualifiedName(description));
    } while (accept(TokenKind.COMMA));
    return names;
  }

  /** {@code (name, name, …)}. */
  List<String> nameList(String description) {
    open();
    List<String> names = new ArrayList<>();
    do {
      names.add(name(description));
    } while (accept(TokenKind.COMMA));
    close();
    return names;
  }

  /** A name list where one opens here, else none. */
  List<String> optionalNameList(String description) {
    return at(TokenKind.LEFT_PARENTHESIS) ? nameList(description) : List.of();
  }

  // Values.

  /** A string constant's value. */
  String string(String description) {
    if (at(TokenKind.PLACEHOLDER)) {
      return raw(next());
    }
    return Literals.value(text, expect(TokenKind.STRING, description));
  }

  String value(Token token) {
    return Literals.value(text, token);
  }

  String nameOf(Token token) {
    return Literals.name(text, token);
  }
}
