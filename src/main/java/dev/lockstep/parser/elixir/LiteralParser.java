package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Quoted.Atom;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.Charlist;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Pair;
import dev.lockstep.parser.elixir.Quoted.Text;
import dev.lockstep.parser.elixir.Quoted.Variable;
import dev.lockstep.parser.elixir.Token.Kind;
import dev.lockstep.parser.elixir.Token.Part;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Literals: numbers, atoms, aliases, strings and sigils, lists, tuples, bitstrings, maps, structs.
 */
final class LiteralParser {
  private static final int MAX_DIGITS = 20_000;

  private final TokenCursor cursor;
  private final ExpressionParser expressions;

  LiteralParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** The literal whose first token is the next one. */
  Quoted literal() {
    Token token = cursor.peek();
    int start = token.start();
    int end = token.end();
    return switch (token.kind()) {
      case INTEGER, CHARACTER -> new Quoted.IntegerLiteral(integer(cursor.next()), start, end);
      case FLOAT -> new Quoted.FloatLiteral(Double.parseDouble(cursor.next().text()), start, end);
      case LITERAL, ATOM -> new Atom(cursor.next().text(), start, end);
      case QUOTED_ATOM -> atom(cursor.next());
      case ALIAS -> {
        Atom segment = new Atom(cursor.next().text(), start, end);
        yield Nodes.call("__aliases__", List.of(segment), start, start, end);
      }
      case STRING -> string(cursor.next());
      case CHARLIST -> charlist(cursor.next());
      case SIGIL -> sigil(cursor.next());
      case OPEN_BRACKET -> list();
      case OPEN_CURLY -> tuple();
      case OPEN_BITS -> bits();
      case OPEN_MAP -> map();
      case PERCENT -> struct();
      default -> throw cursor.error("expected an expression");
    };
  }

  /** {@code left.Segment}: one alias when the left side is one. */
  Quoted aliasSegment(Quoted left, Atom segment, int dot) {
    List<Quoted> segments = new ArrayList<>();
    int at = dot;
    if (left instanceof Call alias && alias.is("__aliases__")) {
      segments.addAll(alias.arguments());
      at = alias.at();
    } else {
      segments.add(left);
    }
    segments.add(segment);
    return Nodes.call("__aliases__", segments, at, left.start(), segment.end());
  }

  /** The key of a keyword pair. */
  Quoted keywordKey() {
    Token token = cursor.next();
    return token.is(Kind.KEYWORD)
        ? new Atom(token.text(), token.start(), token.end())
        : atom(token);
  }

  private BigInteger integer(Token token) {
    String text = token.text();
    if (text.length() > MAX_DIGITS) {
      throw cursor.error("expected a number of fewer digits");
    }
    if (text.length() < 3 || text.charAt(0) != '0' || Character.isDigit(text.charAt(1))) {
      return new BigInteger(text);
    }
    int radix =
        switch (text.charAt(1)) {
          case 'x' -> 16;
          case 'o' -> 8;
          default -> 2;
        };
    return new BigInteger(text.substring(2).replace("_", ""), radix);
  }

  private Quoted atom(Token token) {
    int start = token.start();
    if (token.parts().size() == 1
        && token.parts().getFirst() instanceof Part.Raw(List<Chunk> chunks)) {
      return new Atom(Text.valueOf(chunks), start, token.end());
    }
    Quoted name = Nodes.call("<<>>", segments(token), start, start, token.end());
    Atom encoding = new Atom("utf8", token.end(), token.end());
    return Nodes.inserted("erlang", "binary_to_atom", List.of(name, encoding), start, token.end());
  }

  private Quoted string(Token token) {
    if (token.parts().size() == 1
        && token.parts().getFirst() instanceof Part.Raw(List<Chunk> chunks)) {
      return Text.of(chunks, token.start(), token.end());
    }
    return Nodes.call("<<>>", segments(token), token.start(), token.start(), token.end());
  }

  private Quoted charlist(Token token) {
    int start = token.start();
    if (token.parts().size() == 1
        && token.parts().getFirst() instanceof Part.Raw(List<Chunk> chunks)) {
      return new Charlist(Text.valueOf(chunks), start, token.end());
    }
    List<Quoted> segments = new ArrayList<>();
    for (Part part : token.parts()) {
      segments.add(
          switch (part) {
            case Part.Raw raw -> text(raw, token);
            case Part.Interpolation interpolation -> toStringCall(interpolation);
          });
    }
    ListLiteral list = new ListLiteral(segments, start, token.end());
    return Nodes.inserted("Elixir.List", "to_charlist", List.of(list), start, token.end());
  }

  private Quoted sigil(Token token) {
    int start = token.start();
    int blank = token.text().indexOf(' ');
    String modifiers = token.text().substring(blank + 1);
    Quoted content = Nodes.call("<<>>", segments(token), start, start, token.end());
    Charlist flags = new Charlist(modifiers, token.end() - modifiers.length(), token.end());
    return Nodes.call(
        "sigil_" + token.text().substring(0, blank),
        List.of(content, flags),
        start,
        start,
        token.end());
  }

  private List<Quoted> segments(Token token) {
    List<Quoted> segments = new ArrayList<>(token.parts().size());
    for (Part part : token.parts()) {
      segments.add(
          switch (part) {
            case Part.Raw raw -> text(raw, token);
            case Part.Interpolation interpolation -> interpolated(interpolation);
          });
    }
    return segments;
  }

  private static Text text(Part.Raw raw, Token token) {
    List<Chunk> chunks = raw.chunks();
    return chunks.isEmpty()
        ? Text.of(chunks, token.start(), token.start())
        : Text.of(chunks, chunks.getFirst().start(), chunks.getLast().end());
  }

  private Quoted interpolated(Part.Interpolation part) {
    Variable type = new Variable("binary", part.start(), part.start());
    return Nodes.call(
        "::", List.of(toStringCall(part), type), part.start(), part.start(), part.end());
  }

  private Quoted toStringCall(Part.Interpolation part) {
    Quoted inner = expressions.nested(part.tokens());
    return Nodes.inserted("Elixir.Kernel", "to_string", List.of(inner), part.start(), part.end());
  }

  private Quoted list() {
    int start = cursor.next().start();
    cursor.skip(Kind.LINE_END);
    List<Quoted> elements = new ArrayList<>();
    while (!cursor.at(Kind.CLOSE_BRACKET)) {
      if (expressions.atKeyword()) {
        elements.addAll(expressions.keywords(true).elements());
        cursor.skip(Kind.LINE_END);
        break;
      }
      elements.add(expressions.expression());
      cursor.skip(Kind.LINE_END);
      if (!cursor.skip(Kind.COMMA)) {
        break;
      }
    }
    cursor.expect(Kind.CLOSE_BRACKET, "the closing ]");
    return new ListLiteral(elements, start, cursor.lastEnd());
  }

  private Quoted tuple() {
    int start = cursor.next().start();
    cursor.skip(Kind.LINE_END);
    List<Quoted> elements = expressions.arguments(Kind.CLOSE_CURLY);
    cursor.expect(Kind.CLOSE_CURLY, "the closing }");
    int end = cursor.lastEnd();
    return elements.size() == 2
        ? new Pair(elements.getFirst(), elements.getLast(), start, end)
        : Nodes.call("{}", elements, start, start, end);
  }

  private Quoted bits() {
    int start = cursor.next().start();
    cursor.skip(Kind.LINE_END);
    List<Quoted> elements = expressions.arguments(Kind.CLOSE_BITS);
    cursor.expect(Kind.CLOSE_BITS, "the closing >>");
    return Nodes.call("<<>>", elements, start, start, cursor.lastEnd());
  }

  private Quoted struct() {
    int start = cursor.next().start();
    Quoted name = expressions.structName();
    cursor.skip(Kind.LINE_END);
    if (!cursor.at(Kind.OPEN_CURLY)) {
      throw cursor.error("expected { behind the name of a struct");
    }
    Quoted fields = map();
    return Nodes.call("%", List.of(name, fields), start, start, cursor.lastEnd());
  }

  private Quoted map() {
    int start = cursor.next().start();
    cursor.skip(Kind.LINE_END);
    List<Quoted> entries = new ArrayList<>();
    Token update = null;
    Quoted base = null;
    while (!cursor.at(Kind.CLOSE_CURLY)) {
      if (expressions.atKeyword()) {
        entries.addAll(expressions.keywords(true).elements());
        cursor.skip(Kind.LINE_END);
        break;
      }
      Quoted key = expressions.expression(Operator.PIPE + 1, true);
      if (base == null && entries.isEmpty() && atPipe()) {
        base = key;
        update = cursor.next();
        cursor.skip(Kind.LINE_END);
        continue;
      }
      entries.add(association(key));
      cursor.skip(Kind.LINE_END);
      if (!cursor.skip(Kind.COMMA)) {
        break;
      }
    }
    cursor.expect(Kind.CLOSE_CURLY, "the closing }");
    int end = cursor.lastEnd();
    if (base != null && update != null) {
      int entriesStart = entries.isEmpty() ? end : entries.getFirst().start();
      ListLiteral changes = new ListLiteral(entries, entriesStart, end - 1);
      entries = List.of(Nodes.binary(update, base, changes));
    }
    return Nodes.call("%{}", entries, start, start, end);
  }

  private boolean atPipe() {
    return cursor.at(Kind.BINARY_OPERATOR) && cursor.peek().text().equals("|");
  }

  private Quoted association(Quoted key) {
    if (!cursor.skip(Kind.ASSOCIATION)) {
      return key;
    }
    cursor.skip(Kind.LINE_END);
    Quoted value = expressions.expression();
    return new Pair(key, value, key.start(), value.end());
  }
}
