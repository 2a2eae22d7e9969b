package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Token.Kind;
import dev.lockstep.parser.elixir.Token.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Splits Elixir text into tokens as Elixir's own tokenizer does. Line ends before a binary operator
 * and behind a comma are dropped; the others are tokens.
 */
final class Lexer {
  /** The tokens between the braces of an interpolation, and the offset behind its closing brace. */
  record Nested(List<Token> tokens, int end) {}

  private static final int MAX_INTERPOLATION_DEPTH = 32;

  private static final Map<String, Kind> RESERVED =
      Map.ofEntries(
          Map.entry("true", Kind.LITERAL),
          Map.entry("false", Kind.LITERAL),
          Map.entry("nil", Kind.LITERAL),
          Map.entry("fn", Kind.FN),
          Map.entry("do", Kind.DO),
          Map.entry("end", Kind.END),
          Map.entry("not", Kind.UNARY_OPERATOR),
          Map.entry("and", Kind.BINARY_OPERATOR),
          Map.entry("or", Kind.BINARY_OPERATOR),
          Map.entry("when", Kind.BINARY_OPERATOR),
          Map.entry("in", Kind.BINARY_OPERATOR),
          Map.entry("after", Kind.BLOCK),
          Map.entry("else", Kind.BLOCK),
          Map.entry("catch", Kind.BLOCK),
          Map.entry("rescue", Kind.BLOCK));

  /** Names of special forms, longer ones first. */
  private static final List<String> OTHER_NAMES = List.of("<<>>", "..//", "%{}", "{}", "%");

  private final String source;
  private final Characters characters;
  private final List<SyntaxProblem> problems;
  private final List<ElixirFile.Comment> comments;
  private final List<Token> tokens = new ArrayList<>();
  private final int interpolationDepth;
  private int position;
  private int openCurlies;

  Lexer(String source, List<SyntaxProblem> problems, List<ElixirFile.Comment> comments) {
    this(source, problems, comments, 0, 0);
  }

  private Lexer(
      String source,
      List<SyntaxProblem> problems,
      List<ElixirFile.Comment> comments,
      int position,
      int interpolationDepth) {
    this.source = source;
    this.characters = new Characters(source);
    this.problems = problems;
    this.comments = comments;
    this.position = position;
    this.interpolationDepth = interpolationDepth;
  }

  /** All tokens up to the end of the text. */
  List<Token> tokens() {
    while (position < source.length()) {
      next();
    }
    return finish();
  }

  /** The tokens of an interpolation that starts behind <code>#{</code> at {@code from}. */
  Nested nested(int from) {
    if (interpolationDepth >= MAX_INTERPOLATION_DEPTH) {
      problem("interpolations are nested too deeply", from - 2, from);
      return new Nested(finish(), source.length());
    }
    Lexer lexer = new Lexer(source, problems, comments, from, interpolationDepth + 1);
    while (lexer.position < source.length()
        && (lexer.openCurlies > 0 || source.charAt(lexer.position) != '}')) {
      lexer.next();
    }
    List<Token> inner = lexer.finish();
    if (lexer.position >= source.length()) {
      return new Nested(inner, source.length());
    }
    return new Nested(inner, lexer.position + 1);
  }

  private List<Token> finish() {
    tokens.add(new Token(Kind.END_OF_FILE, position, position, ""));
    return tokens;
  }

  private void next() {
    char c = source.charAt(position);
    if (Characters.isBlank(c) || c == '\r') {
      blanks();
    } else if (c == '\n') {
      lineEnd();
    } else if (c == '#') {
      comment();
    } else if (Characters.isNameStart(c)) {
      name();
    } else if (c >= '0' && c <= '9') {
      number();
    } else {
      symbol(c);
    }
  }

  private void blanks() {
    while (position < source.length() && Characters.isBlank(source.charAt(position))) {
      position++;
    }
    if (position < source.length() && source.charAt(position) == '\r') {
      position++;
      return;
    }
    char sign = characters.charAt(position);
    char behind = characters.charAt(position + 1);
    boolean isSign = (sign == '+' || sign == '-') && behind != sign && "/>\\".indexOf(behind) < 0;
    boolean isKeyword = behind == ':' && characters.isSpace(position + 2);
    if (isSign && !isKeyword && !characters.isSpace(position + 1) && last(Kind.IDENTIFIER)) {
      tokens.set(tokens.size() - 1, tokens.getLast().as(Kind.OPERATOR_IDENTIFIER));
      add(Kind.DUAL_OPERATOR, 1);
    }
  }

  private void lineEnd() {
    if (last(Kind.COMMA) || last(Kind.SEMICOLON) || last(Kind.LINE_END)) {
      position++;
    } else {
      add(Kind.LINE_END, 1);
    }
  }

  private void comment() {
    int end = source.indexOf('\n', position);
    end = end < 0 ? source.length() : end;
    comments.add(new ElixirFile.Comment(position, end));
    position = end;
  }

  private void name() {
    int start = position;
    int end = characters.nameEnd(start);
    String text = source.substring(start, end);
    boolean behindDot = last(Kind.DOT);
    if (characters.charAt(end) == ':'
        && characters.charAt(end + 1) != ':'
        && characters.isSpace(end + 1)) {
      position = end + 1;
      tokens.add(new Token(Kind.KEYWORD, start, position, text));
      return;
    }
    position = end;
    Kind reserved = behindDot ? null : RESERVED.get(text);
    if (reserved != null) {
      reserved(reserved, text, start);
    } else if (Character.isUpperCase(text.charAt(0))) {
      tokens.add(new Token(Kind.ALIAS, start, end, text));
    } else {
      identifier(text, start);
    }
  }

  private void reserved(Kind kind, String text, int start) {
    boolean isOperator = kind == Kind.BINARY_OPERATOR || kind == Kind.UNARY_OPERATOR;
    if (isOperator && namesFunction(text, position)) {
      tokens.add(new Token(Kind.IDENTIFIER, start, position, text));
      return;
    }
    if (text.equals("in") && last(Kind.UNARY_OPERATOR) && tokens.getLast().text().equals("not")) {
      int not = tokens.removeLast().start();
      dropLineEnd();
      tokens.add(new Token(Kind.BINARY_OPERATOR, not, position, "not in"));
      return;
    }
    if (kind == Kind.BINARY_OPERATOR || kind == Kind.DO) {
      dropLineEnd();
    }
    tokens.add(new Token(kind, start, position, text));
  }

  /** A name at the position's left, which decides by what follows how it may be called. */
  private void identifier(String text, int start) {
    Kind kind =
        switch (characters.charAt(position)) {
          case '(' -> Kind.PAREN_IDENTIFIER;
          case '[' -> Kind.BRACKET_IDENTIFIER;
          default -> Kind.IDENTIFIER;
        };
    tokens.add(new Token(kind, start, position, text));
  }

  private void number() {
    int start = position;
    int radix = characters.charAt(start) == '0' ? radix(characters.charAt(start + 1)) : 10;
    if (radix != 10 && Character.digit(characters.charAt(start + 2), radix) >= 0) {
      position = characters.digitsEnd(start + 2, radix);
      tokens.add(new Token(Kind.INTEGER, start, position, source.substring(start, position)));
      return;
    }
    position = characters.digitsEnd(start, 10);
    Kind kind = Kind.INTEGER;
    if (characters.charAt(position) == '.' && Characters.isDigit(characters.charAt(position + 1))) {
      kind = Kind.FLOAT;
      position = characters.digitsEnd(position + 1, 10);
      char exponent = characters.charAt(position);
      char sign = characters.charAt(position + 1);
      int digits = sign == '+' || sign == '-' ? position + 2 : position + 1;
      if ((exponent == 'e' || exponent == 'E') && Characters.isDigit(characters.charAt(digits))) {
        position = characters.digitsEnd(digits, 10);
      }
    }
    String text = source.substring(start, position);
    if (Characters.isNamePart(characters.charAt(position))) {
      problem("a number cannot be followed by a name", start, position);
    }
    tokens.add(new Token(kind, start, position, text.replace("_", "")));
  }

  private static int radix(char letter) {
    return switch (letter) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 10;
    };
  }

  private void symbol(char c) {
    switch (c) {
      case '"', '\'' -> string(c);
      case '?' -> character();
      case ':' -> colon();
      case '~' -> tilde();
      case '\\' -> backslash();
      case ',' -> add(Kind.COMMA, 1);
      case ';' -> semicolon();
      case '(' -> add(Kind.OPEN_PAREN, 1);
      case ')' -> add(Kind.CLOSE_PAREN, 1);
      case '[' -> add(Kind.OPEN_BRACKET, 1);
      case ']' -> add(Kind.CLOSE_BRACKET, 1);
      case '{' -> openCurly();
      case '}' -> closeCurly();
      case '%' -> percent();
      default -> operator();
    }
  }

  private void openCurly() {
    if (!otherKeyword()) {
      openCurlies++;
      add(Kind.OPEN_CURLY, 1);
    }
  }

  private void closeCurly() {
    openCurlies--;
    add(Kind.CLOSE_CURLY, 1);
  }

  private void percent() {
    if (otherKeyword()) {
      return;
    }
    if (characters.charAt(position + 1) == '{') {
      openCurlies++;
      add(Kind.OPEN_MAP, 2);
    } else {
      add(Kind.PERCENT, 1);
    }
  }

  /** The names of special forms as keyword keys: <code>{}: 1</code>. */
  private boolean otherKeyword() {
    for (String name : OTHER_NAMES) {
      int colon = position + name.length();
      if (source.startsWith(name, position)
          && characters.charAt(colon) == ':'
          && characters.isSpace(colon + 1)) {
        tokens.add(new Token(Kind.KEYWORD, position, colon + 1, name));
        position = colon + 1;
        return true;
      }
    }
    return false;
  }

  private void semicolon() {
    if (last(Kind.SEMICOLON)) {
      position++;
    } else {
      add(Kind.SEMICOLON, 1);
    }
  }

  private void backslash() {
    if (characters.charAt(position + 1) == '\n') {
      position += 2;
    } else if (source.startsWith("\\\r\n", position)) {
      position += 3;
    } else {
      operator();
    }
  }

  private void string(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (source.startsWith(triple, position)) {
      if (!opensHeredoc(position + 3)) {
        return;
      }
      quoted(quote == '"' ? Kind.STRING : Kind.CHARLIST, position, position + 3, triple);
      return;
    }
    int start = position;
    Kind kind = quote == '"' ? Kind.STRING : Kind.CHARLIST;
    quoted(kind, start, start + 1, String.valueOf(quote));
    boolean isKeyword = characters.charAt(position) == ':' && characters.isSpace(position + 1);
    if (isKeyword && tokens.getLast().start() == start && tokens.getLast().is(kind)) {
      position++;
      List<Part> parts = tokens.removeLast().parts();
      tokens.add(new Token(Kind.QUOTED_KEYWORD, start, position, "", parts));
    }
  }

  /** A heredoc's opening has only blanks behind it; otherwise it is said and skipped. */
  private boolean opensHeredoc(int from) {
    int i = from;
    while (Characters.isBlank(characters.charAt(i)) || characters.charAt(i) == '\r') {
      i++;
    }
    if (characters.charAt(i) == '\n') {
      return true;
    }
    problem("a heredoc starts on the line after its opening delimiter", position, from);
    position = from;
    return false;
  }

  /** Reads a quoted literal that interpolates and knows escapes, and adds its token. */
  private void quoted(Kind kind, int start, int contentStart, String delimiter) {
    QuotedLexer reader = new QuotedLexer(this, source, contentStart, delimiter, true);
    if (!reader.read()) {
      unterminated(start, delimiter);
      return;
    }
    List<Part> parts = new ArrayList<>(reader.parts().size());
    for (Part part : reader.parts()) {
      parts.add(
          part instanceof Part.Raw(List<Chunk> chunks)
              ? new Part.Raw(Escapes.unescape(chunks))
              : part);
    }
    position = reader.end();
    tokens.add(new Token(kind, start, position, "", parts));
  }

  /** Reports a literal without an end, and goes on at the end of its first line. */
  private void unterminated(int start, String delimiter) {
    problem("expected the closing " + delimiter + " of what starts here", start, start + 1);
    int end = source.indexOf('\n', start);
    position = end < 0 ? source.length() : end;
    tokens.add(new Token(Kind.INVALID, start, position, ""));
  }

  private void character() {
    int start = position;
    int escaped = characters.charAt(start + 1) == '\\' ? 1 : 0;
    int at = start + 1 + escaped;
    if (at >= source.length()) {
      operator();
      return;
    }
    int codePoint = source.codePointAt(at);
    position = at + Character.charCount(codePoint);
    int value = escaped == 1 ? Escapes.character(source.charAt(at)) : codePoint;
    tokens.add(new Token(Kind.CHARACTER, start, position, String.valueOf(value)));
  }

  private void colon() {
    int start = position;
    char behind = characters.charAt(start + 1);
    if (behind == '"' || behind == '\'') {
      quoted(Kind.QUOTED_ATOM, start, start + 2, String.valueOf(behind));
      return;
    }
    if (Characters.isNameStart(behind)) {
      atom(characters.atomEnd(start + 1));
      return;
    }
    for (String name : OTHER_NAMES) {
      if (source.startsWith(name, start + 1)) {
        atom(start + 1 + name.length());
        return;
      }
    }
    if (behind == ':' && characters.charAt(start + 2) != ':') {
      operator();
      return;
    }
    int length = characters.operatorLength(start + 1);
    if (length > 0) {
      atom(start + 1 + length);
    } else {
      operator();
    }
  }

  private void atom(int end) {
    tokens.add(new Token(Kind.ATOM, position, end, source.substring(position + 1, end)));
    position = end;
  }

  private void tilde() {
    int start = position;
    int end = start + 1;
    char letter = characters.charAt(end);
    if (letter >= 'a' && letter <= 'z') {
      end++;
    } else {
      while ((characters.charAt(end) >= 'A' && characters.charAt(end) <= 'Z')
          || (end > start + 1 && Characters.isDigit(characters.charAt(end)))) {
        end++;
      }
    }
    char open = characters.charAt(end);
    if (end == start + 1 || "/<\"'[({|".indexOf(open) < 0) {
      operator();
      return;
    }
    String delimiter = closing(open);
    boolean heredoc = source.startsWith(delimiter.repeat(3), end) && (open == '"' || open == '\'');
    if (heredoc && !opensHeredoc(end + 3)) {
      return;
    }
    sigil(start, end, heredoc ? delimiter.repeat(3) : delimiter);
  }

  private void sigil(int start, int open, String delimiter) {
    String name = source.substring(start + 1, open);
    boolean interpolates = Character.isLowerCase(name.charAt(0));
    int contentStart = open + delimiter.length();
    QuotedLexer reader = new QuotedLexer(this, source, contentStart, delimiter, interpolates);
    if (!reader.read()) {
      unterminated(start, delimiter);
      return;
    }
    position = reader.end();
    int modifiers = position;
    while (Character.isLetterOrDigit(characters.charAt(position))
        && characters.charAt(position) < 128) {
      position++;
    }
    String text = name + " " + source.substring(modifiers, position);
    tokens.add(new Token(Kind.SIGIL, start, position, text, reader.parts()));
  }

  private static String closing(char open) {
    return switch (open) {
      case '(' -> ")";
      case '[' -> "]";
      case '{' -> "}";
      case '<' -> ">";
      default -> String.valueOf(open);
    };
  }

  private void operator() {
    if (otherKeyword()) {
      return;
    }
    if (source.startsWith("=>", position)) {
      dropLineEnd();
      add(Kind.ASSOCIATION, 2);
      return;
    }
    int length = characters.operatorLength(position);
    if (length == 3) {
      operator(source.substring(position, position + 3));
    } else if (source.startsWith("<<", position)) {
      add(Kind.OPEN_BITS, 2);
    } else if (source.startsWith(">>", position)) {
      add(Kind.CLOSE_BITS, 2);
    } else if (length > 0) {
      operator(source.substring(position, position + length));
    } else {
      int width = Character.charCount(source.codePointAt(position));
      problem("unexpected character", position, position + width);
      add(Kind.INVALID, width);
    }
  }

  private void operator(String text) {
    int end = position + text.length();
    if (last(Kind.DOT) && !text.startsWith("..") && !text.equals(".")) {
      int start = position;
      position = end;
      identifier(text, start);
    } else if (characters.charAt(end) == ':' && characters.isSpace(end + 1)) {
      tokens.add(new Token(Kind.KEYWORD, position, end + 1, text));
      position = end + 1;
    } else if (text.equals(".")) {
      dot();
    } else if (namesFunction(text, end)) {
      add(Kind.IDENTIFIER, text.length());
    } else {
      Kind kind = operatorKind(text, end);
      if (kind == Kind.BINARY_OPERATOR
          || kind == Kind.TERNARY_OPERATOR
          || kind == Kind.RANGE_OPERATOR
          || kind == Kind.STAB) {
        dropLineEnd();
      }
      add(kind, text.length());
    }
  }

  /** Whether an operator is only named, as in {@code &+/2}. */
  private boolean namesFunction(String text, int end) {
    int next = characters.blanksEnd(end);
    if (characters.charAt(next) != '/' || text.equals("//")) {
      return false;
    }
    return !text.equals("&") || characters.charAt(next + 1) != '/';
  }

  private Kind operatorKind(String text, int end) {
    return switch (text) {
      case "+", "-" -> Kind.DUAL_OPERATOR;
      case "//" -> Kind.TERNARY_OPERATOR;
      case ".." -> Kind.RANGE_OPERATOR;
      case "..." -> Kind.ELLIPSIS;
      case "!", "^", "~~~" -> Kind.UNARY_OPERATOR;
      case "@" -> Kind.AT;
      case "->" -> Kind.STAB;
      case "&" -> {
        int next = characters.blanksEnd(end);
        yield Characters.isDigit(characters.charAt(next)) ? Kind.CAPTURE_INTEGER : Kind.CAPTURE;
      }
      default -> Kind.BINARY_OPERATOR;
    };
  }

  private void dot() {
    int start = position;
    dropLineEnd();
    position++;
    boolean skipping = true;
    while (skipping && position < source.length()) {
      char c = source.charAt(position);
      if (Characters.isBlank(c) || c == '\n' || c == '\r') {
        position++;
      } else if (c == '#') {
        comment();
      } else {
        skipping = false;
      }
    }
    char behind = characters.charAt(position);
    tokens.add(new Token(behind == '(' ? Kind.DOT_CALL : Kind.DOT, start, start + 1, "."));
    if (behind == '"' || behind == '\'') {
      quotedName(behind);
    }
  }

  private void quotedName(char quote) {
    int start = position;
    QuotedLexer reader = new QuotedLexer(this, source, start + 1, String.valueOf(quote), false);
    if (!reader.read()) {
      unterminated(start, String.valueOf(quote));
      return;
    }
    position = reader.end();
    if (reader.parts().getFirst() instanceof Part.Raw(List<Chunk> chunks)) {
      identifier(Quoted.Text.valueOf(Escapes.unescape(chunks)), start);
    }
  }

  private void dropLineEnd() {
    if (last(Kind.LINE_END)) {
      tokens.removeLast();
    }
  }

  private void add(Kind kind, int length) {
    int end = position + length;
    tokens.add(new Token(kind, position, end, source.substring(position, end)));
    position = end;
  }

  private boolean last(Kind kind) {
    return !tokens.isEmpty() && tokens.getLast().is(kind);
  }

  private void problem(String message, int start, int end) {
    if (problems.size() < Parser.MAX_PROBLEMS) {
      problems.add(new SyntaxProblem(message, start, end));
    }
  }
}
