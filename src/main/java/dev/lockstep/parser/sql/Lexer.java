package dev.lockstep.parser.sql;

import static dev.lockstep.parser.sql.Quotations.UNTERMINATED;

import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SQL text to tokens, as PostgreSQL's scanner and psql before it read them (manual 4.1). What
 * cannot be a token is an INVALID one; the last token is END.
 */
final class Lexer {
  private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";

  /** An operator of several characters ends in + or - only if it holds one of these. */
  private static final String SIGN_KEEPERS = "~!@#^&|`?%";

  private final String text;
  private final List<Token> tokens;
  private final List<Span> comments = new ArrayList<>();
  private int at;
  private int lineEnd = -1;
  private int endMark = -1;
  private int statementStart;
  private boolean backslashEscapes;

  /** What a DELIMITER line of the mysql client has put in the place of the semicolon, or null. */
  private @Nullable String delimiter;

  private Lexer(String text) {
    this.text = text;
    this.tokens = new ArrayList<>(text.length() / 5 + 8);
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).scan();
  }

  /** The comments of a text, in order, also those in the bodies of DO. */
  static List<Span> comments(String text) {
    Lexer lexer = new Lexer(text);
    lexer.scan();
    lexer.addCommentsOfBlocks();
    return lexer.comments;
  }

  private void addCommentsOfBlocks() {
    boolean isBlock = false;
    boolean isFirst = true;
    for (Token token : tokens) {
      isBlock = isFirst ? token.is("do") : isBlock;
      isFirst = token.is(TokenKind.SEMICOLON);
      if (isBlock && token.is(TokenKind.STRING) && text.charAt(token.start()) == '$') {
        int tag = Quotations.dollarTagLength(text, token.start());
        int from = token.start() + tag;
        for (Span inner : comments(text.substring(from, token.end() - tag))) {
          comments.add(new Span(inner.start() + from, inner.end() + from));
        }
      }
    }
    comments.sort(Comparator.comparingInt(Span::start));
  }

  private List<Token> scan() {
    if (text.startsWith("\uFEFF")) {
      at = 1;
    }
    while (skipBlank()) {
      next();
    }
    add(TokenKind.END, text.length());
    return tokens;
  }

  /** Skips space and comments; false at the end of the text. */
  private boolean skipBlank() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Quotations.isSpace(c)) {
        at++;
      } else if (c == '-' && text.startsWith("--", at)) {
        int end = Quotations.lineEnd(text, at);
        comments.add(new Span(at, end));
        at = end;
      } else if (c == '/' && text.startsWith("/*", at)) {
        int end = Quotations.commentEnd(text, at);
        if (end == UNTERMINATED) {
          add(TokenKind.INVALID, text.length());
        } else {
          comments.add(new Span(at, end));
          at = end;
        }
      } else {
        return true;
      }
    }
    return false;
  }

  private void next() {
    char c = text.charAt(at);
    if (atDelimiter(at)) {
      semicolon(at + Objects.requireNonNull(delimiter).length());
    } else if (Quotations.isIdentifierStart(c)) {
      wordOrPrefixedString(c);
    } else if (Quotations.isDigit(c) || (c == '.' && Quotations.isDigit(peek(1)))) {
      add(TokenKind.NUMBER, Numbers.end(text, at));
    } else {
      symbol(c);
    }
  }

  private void symbol(char c) {
    switch (c) {
      case '\'' -> string(at, backslashEscapes);
      case '"' -> quoted(at);
      case '$' -> dollar();
      case '(' -> add(TokenKind.LEFT_PARENTHESIS, at + 1);
      case ')' -> add(TokenKind.RIGHT_PARENTHESIS, at + 1);
      case '[' -> add(TokenKind.LEFT_BRACKET, at + 1);
      case ']' -> add(TokenKind.RIGHT_BRACKET, at + 1);
      case ',' -> add(TokenKind.COMMA, at + 1);
      case ';' -> semicolon(at + 1);
      case ':' -> colon();
      case '{' -> brace();
      case '\\' -> backslash();
      case '.' -> {
        boolean two = peek(1) == '.';
        add(two ? TokenKind.DOT_DOT : TokenKind.DOT, at + (two ? 2 : 1));
      }
      default -> {
        if (isOperator(c)) {
          operator();
        } else {
          add(TokenKind.INVALID, at + 1);
        }
      }
    }
  }

  private void wordOrPrefixedString(char c) {
    char second = peek(1);
    if (second == '\'') {
      switch (c) {
        case 'e', 'E' -> {
          string(at + 1, true);
          return;
        }
        case 'n', 'N' -> {
          string(at + 1, backslashEscapes);
          return;
        }
        case 'b', 'B', 'x', 'X' -> {
          close(TokenKind.BIT_STRING, Quotations.stringEnd(text, at + 1, false));
          return;
        }
        default -> {}
      }
    } else if (second == '&' && (c == 'u' || c == 'U')) {
      if (peek(2) == '\'') {
        string(at + 2, false);
        return;
      } else if (peek(2) == '"') {
        quoted(at + 2);
        return;
      }
    }
    if (!delimiterLine()) {
      word(at);
    }
  }

  private boolean atDelimiter(int offset) {
    return delimiter != null && text.startsWith(delimiter, offset);
  }

  private static boolean isPunctuation(char c) {
    return !Quotations.isIdentifierPart(c) && !Quotations.isSpace(c);
  }

  /** The mysql client's {@code DELIMITER //}, which ends statements by something else. */
  private boolean delimiterLine() {
    if (statementStart != tokens.size()
        || !text.regionMatches(true, at, "delimiter", 0, 9)
        || !Quotations.isSpace(peek(9))) {
      return false;
    }
    String line = text.substring(at + 9, lineEnd());
    int comment = line.indexOf(" --");
    String other = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (other.isEmpty() || !other.chars().allMatch(c -> c == '$' || isPunctuation((char) c))) {
      return false;
    }
    delimiter = other.equals(";") ? null : other;
    add(TokenKind.COMMAND, lineEnd());
    statementStart = tokens.size();
    return true;
  }

  /** A word from {@code at} on, with the template holes that are glued to it. */
  private void word(int from) {
    int end = from;
    boolean template = end > at;
    while (end < text.length()) {
      char c = text.charAt(end);
      int hole = (c == '$' || c == '{') ? Quotations.templateEnd(text, end) : UNTERMINATED;
      if (hole != UNTERMINATED) {
        end = hole;
        template = true;
      } else if (Quotations.isIdentifierPart(c) && !atDelimiter(end)) {
        end++;
      } else {
        break;
      }
    }
    String keyword = template ? null : Keywords.find(text, at, end);
    tokens.add(new Token(TokenKind.WORD, at, end, keyword));
    at = end;
  }

  private void string(int quote, boolean escapes) {
    boolean unicode = quote == at + 2;
    int end = Quotations.stringEnd(text, quote, escapes);
    close(TokenKind.STRING, unicode ? withUnicodeEscape(end) : end);
  }

  private void quoted(int quote) {
    int end = Quotations.identifierEnd(text, quote);
    close(TokenKind.QUOTED, quote == at + 2 ? withUnicodeEscape(end) : end);
  }

  /** The end with a following {@code UESCAPE 'x'}. */
  private int withUnicodeEscape(int end) {
    if (end == UNTERMINATED) {
      return end;
    }
    int word = skipSpace(end, text.length());
    if (!text.regionMatches(true, word, "uescape", 0, 7)) {
      return end;
    }
    int quote = skipSpace(word + 7, text.length());
    if (quote >= text.length() || text.charAt(quote) != '\'') {
      return end;
    }
    int after = Quotations.segmentEnd(text, quote, '\'', false);
    return after == UNTERMINATED ? end : after;
  }

  private int skipSpace(int from, int limit) {
    int offset = from;
    while (offset < limit && Quotations.isSpace(text.charAt(offset))) {
      offset++;
    }
    return offset;
  }

  private void dollar() {
    int template = Quotations.templateEnd(text, at);
    if (template != UNTERMINATED) {
      placeholder(template);
    } else if (Quotations.isDigit(peek(1))) {
      int end = at + 1;
      while (end < text.length() && Quotations.isDigit(text.charAt(end))) {
        end++;
      }
      add(TokenKind.PARAMETER, end);
    } else {
      int tag = Quotations.dollarTagLength(text, at);
      if (tag == 0) {
        add(TokenKind.INVALID, at + 1);
      } else {
        close(TokenKind.STRING, Quotations.dollarEnd(text, at, tag));
      }
    }
  }

  private void brace() {
    int end = Quotations.templateEnd(text, at);
    if (end == UNTERMINATED) {
      add(TokenKind.INVALID, at + 1);
    } else {
      placeholder(end);
    }
  }

  /** A template hole that ends at {@code end}: alone, or the start of a longer name. */
  private void placeholder(int end) {
    boolean glued =
        end < text.length()
            && (Quotations.isIdentifierPart(text.charAt(end))
                || Quotations.templateEnd(text, end) != UNTERMINATED);
    if (glued) {
      word(end);
    } else {
      add(TokenKind.PLACEHOLDER, end);
    }
  }

  private void colon() {
    char second = peek(1);
    if (second == ':') {
      add(TokenKind.CAST, at + 2);
    } else if (second == '=') {
      add(TokenKind.ASSIGN, at + 2);
    } else if (second == '\'' || second == '"') {
      int end = Quotations.segmentEnd(text, at + 1, second, false);
      add(
          end == UNTERMINATED ? TokenKind.COLON : TokenKind.PLACEHOLDER,
          end == UNTERMINATED ? at + 1 : end);
    } else if (Quotations.isIdentifierStart(second)) {
      int end = at + 2;
      while (end < text.length() && Quotations.isIdentifierPart(text.charAt(end))) {
        end++;
      }
      add(TokenKind.PLACEHOLDER, end);
    } else {
      add(TokenKind.COLON, at + 1);
    }
  }

  private void semicolon(int end) {
    add(TokenKind.SEMICOLON, end);
    List<Token> statement = tokens.subList(statementStart, tokens.size() - 1);
    statementStart = tokens.size();
    if (statement.isEmpty()) {
      return;
    }
    if (statement.getFirst().is("copy")) {
      copyData(statement);
    } else if (statement.getFirst().is("set") && statement.size() == 4) {
      followEscapeSetting(statement);
    }
  }

  /** The rows that follow COPY … FROM stdin, up to a line that is {@code \.}. */
  private void copyData(List<Token> statement) {
    boolean fromInput = false;
    for (int i = 1; i < statement.size(); i++) {
      fromInput |= statement.get(i).is("stdin") && statement.get(i - 1).is("from");
    }
    int data = skipSpace(at, lineEnd());
    if (!fromInput || data < lineEnd()) {
      return;
    }
    int mark = nextEndMark(data);
    if (mark < text.length()) {
      at = data;
      add(TokenKind.DATA, Quotations.lineEnd(text, mark + 1));
      statementStart = tokens.size();
    }
  }

  /** The line break before the next line that is {@code \.}, or the text's length. */
  private int nextEndMark(int from) {
    if (endMark < from) {
      endMark = text.length();
      for (int mark = text.indexOf("\n\\.", from); mark >= 0; ) {
        int end = Quotations.lineEnd(text, mark + 1);
        if (skipSpace(mark + 3, end) == end) {
          endMark = mark;
          break;
        }
        mark = text.indexOf("\n\\.", end);
      }
    }
    return endMark;
  }

  /** The end of the line at hand. */
  private int lineEnd() {
    if (lineEnd < at) {
      lineEnd = Quotations.lineEnd(text, at);
    }
    return lineEnd;
  }

  /** After SET standard_conforming_strings = off a backslash escapes in every string. */
  private void followEscapeSetting(List<Token> statement) {
    Token name = statement.get(1);
    if (text.regionMatches(true, name.start(), "standard_conforming_strings", 0, 27)) {
      Token value = statement.get(3);
      String setting = text.substring(value.start(), value.end()).replace("'", "");
      backslashEscapes =
          setting.equalsIgnoreCase("off")
              || setting.equalsIgnoreCase("false")
              || setting.equalsIgnoreCase("no")
              || setting.equals("0");
    }
  }

  private void backslash() {
    if (peek(1) == ';') {
      add(TokenKind.SEMICOLON, at + 2);
    } else {
      int end = lineEnd();
      int separator = text.indexOf("\\\\", at + 1, end);
      add(TokenKind.COMMAND, separator > 0 ? separator + 2 : end);
    }
    statementStart = tokens.size();
  }

  private void operator() {
    int end = at;
    while (end < text.length() && isOperator(text.charAt(end)) && !commentStarts(end)) {
      end++;
    }
    if (end - at > 1 && !keepsSign(end)) {
      while (end - at > 1 && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
        end--;
      }
    }
    boolean arrow = end - at == 2 && text.startsWith("=>", at);
    add(arrow ? TokenKind.ASSIGN : TokenKind.OPERATOR, end);
  }

  private boolean commentStarts(int offset) {
    return text.startsWith("--", offset) || text.startsWith("/*", offset);
  }

  private boolean keepsSign(int end) {
    for (int i = at; i < end; i++) {
      if (SIGN_KEEPERS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOperator(char c) {
    return OPERATOR_CHARACTERS.indexOf(c) >= 0;
  }

  private char peek(int distance) {
    return at + distance < text.length() ? text.charAt(at + distance) : '\0';
  }

  private void close(TokenKind kind, int end) {
    if (end == UNTERMINATED) {
      add(TokenKind.INVALID, text.length());
    } else {
      add(kind, end);
    }
  }

  private void add(TokenKind kind, int end) {
    tokens.add(new Token(kind, at, end, null));
    at = end;
  }
}
