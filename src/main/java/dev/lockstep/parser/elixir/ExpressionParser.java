package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Quoted.Atom;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Pair;
import dev.lockstep.parser.elixir.Quoted.Variable;
import dev.lockstep.parser.elixir.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Expressions: operators by precedence climbing, and calls. {@code do} belongs to the outermost
 * call without parentheses, so their arguments are parsed without blocks.
 */
final class ExpressionParser {
  private static final Set<Kind> STARTS_ARGUMENT =
      Set.of(
          Kind.IDENTIFIER,
          Kind.PAREN_IDENTIFIER,
          Kind.BRACKET_IDENTIFIER,
          Kind.OPERATOR_IDENTIFIER,
          Kind.ALIAS,
          Kind.ATOM,
          Kind.QUOTED_ATOM,
          Kind.KEYWORD,
          Kind.QUOTED_KEYWORD,
          Kind.INTEGER,
          Kind.FLOAT,
          Kind.CHARACTER,
          Kind.STRING,
          Kind.CHARLIST,
          Kind.SIGIL,
          Kind.LITERAL,
          Kind.FN,
          Kind.UNARY_OPERATOR,
          Kind.ELLIPSIS,
          Kind.AT,
          Kind.CAPTURE,
          Kind.CAPTURE_INTEGER,
          Kind.OPEN_PAREN,
          Kind.OPEN_BRACKET,
          Kind.OPEN_CURLY,
          Kind.OPEN_BITS,
          Kind.OPEN_MAP,
          Kind.PERCENT);

  private final Parser.Context context;
  private final TokenCursor cursor;
  private final BlockParser blocks;
  private final LiteralParser literals;

  ExpressionParser(Parser.Context context, TokenCursor cursor, BlockParser blocks) {
    this.context = context;
    this.cursor = cursor;
    this.blocks = blocks;
    this.literals = new LiteralParser(cursor, this);
  }

  /** An expression that may take a block. */
  Quoted expression() {
    return expression(0, true);
  }

  /** An expression of operators that bind at least as tightly as {@code precedence}. */
  Quoted expression(int precedence, boolean takesBlock) {
    context.enter(cursor);
    OperatorChain chain = new OperatorChain(operand(takesBlock));
    while (atBinaryOperator() && binary(cursor.peek()).precedence() >= precedence) {
      Token token = cursor.next();
      if (chain.isFull()) {
        throw cursor.error("expected fewer operators");
      }
      cursor.skip(Kind.LINE_END);
      boolean isKeywordGuard = token.text().equals("when") && atKeyword();
      chain.add(token, isKeywordGuard ? keywords(takesBlock) : operand(takesBlock));
    }
    context.leave();
    return chain.reduced();
  }

  private static Operator binary(Token token) {
    return Operator.binary(token.text());
  }

  private boolean atBinaryOperator() {
    return switch (cursor.peek().kind()) {
      case BINARY_OPERATOR, DUAL_OPERATOR, TERNARY_OPERATOR, RANGE_OPERATOR -> true;
      default -> false;
    };
  }

  private Quoted operand(boolean takesBlock) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case UNARY_OPERATOR, DUAL_OPERATOR -> unary(Operator.UNARY, takesBlock);
      case CAPTURE -> unary(Operator.CAPTURE + 1, takesBlock);
      case TERNARY_OPERATOR -> {
        cursor.next();
        Quoted divisor = expression(Operator.UNARY, takesBlock);
        Variable slash = new Variable("/", token.start(), token.start() + 1);
        yield Nodes.call(
            "/", List.of(slash, divisor), token.start() + 1, token.start(), divisor.end());
      }
      case ELLIPSIS ->
          STARTS_ARGUMENT.contains(cursor.peek(1).kind()) && !cursor.peek(1).is(Kind.KEYWORD)
              ? unary(Operator.CAPTURE + 1, takesBlock)
              : nullary();
      case RANGE_OPERATOR -> nullary();
      default -> postfix(primary(takesBlock), takesBlock);
    };
  }

  private Quoted nullary() {
    Token token = cursor.next();
    return Nodes.call(token.text(), List.of(), token.start(), token.start(), token.end());
  }

  private Quoted unary(int precedence, boolean takesBlock) {
    Token token = cursor.next();
    cursor.skip(Kind.LINE_END);
    Quoted operand = expression(precedence, takesBlock);
    return Nodes.call(token.text(), List.of(operand), token.start(), token.start(), operand.end());
  }

  private Quoted primary(boolean takesBlock) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case IDENTIFIER, PAREN_IDENTIFIER, BRACKET_IDENTIFIER, OPERATOR_IDENTIFIER -> {
        cursor.next();
        Atom name = new Atom(token.text(), token.start(), token.end());
        yield named(name, token, token.start(), takesBlock);
      }
      case AT -> {
        cursor.next();
        cursor.skip(Kind.LINE_END);
        boolean isSigned = cursor.at(Kind.UNARY_OPERATOR) || cursor.at(Kind.DUAL_OPERATOR);
        context.enter(cursor);
        Quoted operand = isSigned ? expression(Operator.UNARY, takesBlock) : primary(takesBlock);
        context.leave();
        yield Nodes.call("@", List.of(operand), token.start(), token.start(), operand.end());
      }
      case CAPTURE_INTEGER -> {
        cursor.next();
        Quoted number = literals.literal();
        yield Nodes.call("&", List.of(number), token.start(), token.start(), number.end());
      }
      case FN -> blocks.function();
      case OPEN_PAREN -> blocks.parentheses();
      default -> literals.literal();
    };
  }

  /** Dots, access brackets and calls of functions behind an operand. */
  private Quoted postfix(Quoted operand, boolean takesBlock) {
    Quoted result = operand;
    while (true) {
      switch (cursor.peek().kind()) {
        case DOT -> result = member(result, takesBlock);
        case DOT_CALL -> {
          int dot = cursor.next().start();
          Call callee = Nodes.call(".", List.of(result), dot, result.start(), cursor.lastEnd());
          result = parenthesised(callee, dot, takesBlock);
        }
        case OPEN_BRACKET -> result = access(result);
        default -> {
          return result;
        }
      }
    }
  }

  private Quoted access(Quoted container) {
    int bracket = cursor.next().start();
    cursor.skip(Kind.LINE_END);
    Quoted key = atKeyword() ? keywords(true) : expression();
    cursor.skip(Kind.COMMA);
    cursor.skip(Kind.LINE_END);
    cursor.expect(Kind.CLOSE_BRACKET, "the closing ]");
    Call get =
        Nodes.inserted("Elixir.Access", "get", List.of(container, key), bracket, cursor.lastEnd());
    return Nodes.withRange(get, container.start(), get.end());
  }

  private Quoted member(Quoted left, boolean takesBlock) {
    int dot = cursor.next().start();
    Token token = cursor.peek();
    switch (token.kind()) {
      case ALIAS -> {
        cursor.next();
        Atom segment = new Atom(token.text(), token.start(), token.end());
        return literals.aliasSegment(left, segment, dot);
      }
      case OPEN_CURLY -> {
        cursor.next();
        cursor.skip(Kind.LINE_END);
        List<Quoted> arguments = arguments(Kind.CLOSE_CURLY);
        cursor.expect(Kind.CLOSE_CURLY, "the closing }");
        Call callee = Nodes.dot(left, new Atom("{}", token.start(), token.end()), dot);
        return new Call(callee, arguments, dot, left.start(), cursor.lastEnd());
      }
      case IDENTIFIER, PAREN_IDENTIFIER, BRACKET_IDENTIFIER, OPERATOR_IDENTIFIER -> {
        cursor.next();
        Atom name = new Atom(token.text(), token.start(), token.end());
        return named(Nodes.dot(left, name, dot), token, left.start(), takesBlock);
      }
      default -> throw cursor.error("expected a name");
    }
  }

  /** A name that was just read, with the arguments behind it. */
  private Quoted named(Quoted callee, Token name, int start, boolean takesBlock) {
    if (name.is(Kind.PAREN_IDENTIFIER)) {
      return parenthesised(callee, name.start(), takesBlock);
    }
    List<Quoted> arguments = new ArrayList<>();
    boolean hasArguments = !name.is(Kind.BRACKET_IDENTIFIER) && startsArguments(name);
    if (hasArguments) {
      argumentsWithoutParentheses(arguments);
    }
    boolean hasBlock = takesBlock && cursor.at(Kind.DO);
    if (hasBlock) {
      arguments.add(blocks.doBlock());
    }
    if (!hasArguments && !hasBlock && callee instanceof Atom) {
      return new Variable(name.text(), name.start(), name.end());
    }
    return new Call(callee, arguments, name.start(), start, cursor.lastEnd());
  }

  private boolean startsArguments(Token name) {
    Token next = cursor.peek();
    if (next.is(Kind.DUAL_OPERATOR)) {
      return name.is(Kind.OPERATOR_IDENTIFIER);
    }
    return STARTS_ARGUMENT.contains(next.kind());
  }

  private void argumentsWithoutParentheses(List<Quoted> into) {
    do {
      if (atKeyword()) {
        into.add(keywords(false));
        return;
      }
      into.add(expression(0, false));
    } while (cursor.skip(Kind.COMMA));
  }

  /** {@code (…)}, perhaps a second {@code (…)}, perhaps a block. */
  private Quoted parenthesised(Quoted callee, int at, boolean takesBlock) {
    int start = callee.start();
    List<Quoted> arguments = parenthesisedArguments();
    Quoted function = callee;
    if (cursor.at(Kind.OPEN_PAREN)) {
      function = new Call(callee, arguments, at, start, cursor.lastEnd());
      arguments = parenthesisedArguments();
    }
    if (takesBlock && cursor.at(Kind.DO)) {
      arguments.add(blocks.doBlock());
    }
    return new Call(function, arguments, at, start, cursor.lastEnd());
  }

  private List<Quoted> parenthesisedArguments() {
    cursor.next();
    cursor.skip(Kind.LINE_END);
    List<Quoted> arguments = arguments(Kind.CLOSE_PAREN);
    cursor.expect(Kind.CLOSE_PAREN, "the closing )");
    return arguments;
  }

  /** Arguments up to the closer, which is not consumed; keywords at the end are one argument. */
  List<Quoted> arguments(Kind closer) {
    List<Quoted> arguments = new ArrayList<>();
    while (!cursor.at(closer)) {
      if (atKeyword()) {
        arguments.add(keywords(true));
        cursor.skip(Kind.LINE_END);
        break;
      }
      arguments.add(expression());
      cursor.skip(Kind.LINE_END);
      if (!cursor.skip(Kind.COMMA)) {
        break;
      }
    }
    return arguments;
  }

  boolean atKeyword() {
    return cursor.at(Kind.KEYWORD) || cursor.at(Kind.QUOTED_KEYWORD);
  }

  /** Pairs {@code key: value}, as a list; a comma may follow the last one inside brackets. */
  ListLiteral keywords(boolean takesBlock) {
    int start = cursor.peek().start();
    List<Quoted> pairs = new ArrayList<>();
    do {
      if (!atKeyword()) {
        if (takesBlock && !pairs.isEmpty() && closes()) {
          break;
        }
        throw cursor.error("expected a keyword");
      }
      Quoted key = literals.keywordKey();
      cursor.skip(Kind.LINE_END);
      Quoted value = expression(0, takesBlock);
      pairs.add(new Pair(key, value, key.start(), cursor.lastEnd()));
      if (takesBlock && cursor.at(Kind.LINE_END) && cursor.peek(1).is(Kind.COMMA)) {
        cursor.next();
      }
    } while (cursor.skip(Kind.COMMA));
    return new ListLiteral(pairs, start, pairs.getLast().end());
  }

  private boolean closes() {
    return switch (cursor.peek().kind()) {
      case CLOSE_PAREN, CLOSE_BRACKET, CLOSE_CURLY -> true;
      default -> false;
    };
  }

  /** The name of a struct behind {@code %}: an alias, a variable or a call, without its braces. */
  Quoted structName() {
    Token token = cursor.peek();
    Quoted name;
    switch (token.kind()) {
      case UNARY_OPERATOR, AT -> {
        cursor.next();
        context.enter(cursor);
        Quoted operand = structName();
        context.leave();
        return Nodes.call(
            token.text(), List.of(operand), token.start(), token.start(), operand.end());
      }
      case IDENTIFIER -> {
        cursor.next();
        name = new Variable(token.text(), token.start(), token.end());
      }
      default -> name = primary(false);
    }
    while (cursor.at(Kind.DOT)) {
      name = member(name, false);
    }
    return name;
  }

  /** Parses the tokens of an interpolation. */
  Quoted nested(List<Token> tokens) {
    context.enter(cursor);
    Quoted inner = new BlockParser(context, tokens).file();
    context.leave();
    return inner;
  }
}
