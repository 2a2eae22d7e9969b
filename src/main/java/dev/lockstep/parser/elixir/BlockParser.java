package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Quoted.Atom;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Pair;
import dev.lockstep.parser.elixir.Token.Kind;
import dev.lockstep.parser.elixir.TokenCursor.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of expressions: the file, {@code do … end}, the clauses of {@code fn} and parentheses.
 */
final class BlockParser {
  private static final Set<Kind> DO_CLOSERS = Set.of(Kind.END, Kind.BLOCK);
  private static final Set<Kind> FN_CLOSERS = Set.of(Kind.END);
  private static final Set<Kind> PAREN_CLOSERS = Set.of(Kind.CLOSE_PAREN);
  private static final Set<String> DEFINITIONS = Set.of("def", "defp", "defmacro", "defmacrop");

  private final Parser.Context context;
  private final TokenCursor cursor;
  private final ExpressionParser expressions;

  BlockParser(Parser.Context context, List<Token> tokens) {
    this.context = context;
    this.cursor = new TokenCursor(tokens);
    this.expressions = new ExpressionParser(context, cursor, this);
  }

  /** Everything up to the end of the tokens, as one block. */
  Quoted file() {
    List<Quoted> items = new ArrayList<>();
    cursor.skipSeparators();
    int start = cursor.peek().start();
    while (!cursor.at(Kind.END_OF_FILE)) {
      Item item = item(Set.of());
      items.add(item.head() ? misplacedArrow(item) : item.expression());
      cursor.skipSeparators();
    }
    return Nodes.block(items, start, Math.max(start, cursor.lastEnd()));
  }

  private Quoted misplacedArrow(Item item) {
    Quoted head = item.expression();
    context.report(
        new SyntaxProblem("expected no -> outside a block", item.arrow(), item.arrow() + 2));
    return new Quoted.Broken("unexpected ->", head.start(), head.end());
  }

  /** {@code do … end} with its sections, as the keyword list it stands for. */
  ListLiteral doBlock() {
    Token opener = cursor.next();
    List<Quoted> sections = new ArrayList<>();
    Token keyword = opener;
    while (true) {
      Quoted body = body(DO_CLOSERS, opener);
      Atom key = new Atom(keyword.text(), keyword.start(), keyword.end());
      sections.add(new Pair(key, body, keyword.start(), Math.max(keyword.end(), body.end())));
      if (!cursor.at(Kind.BLOCK) || endsEarly(opener)) {
        break;
      }
      keyword = cursor.next();
    }
    closeBlock(opener);
    return new ListLiteral(sections, opener.start(), cursor.lastEnd());
  }

  /** {@code fn … end}. */
  Quoted function() {
    Token opener = cursor.next();
    Quoted body = body(FN_CLOSERS, opener);
    closeBlock(opener);
    if (!(body instanceof ListLiteral(List<Quoted> clauses, int s, int e))) {
      throw new SyntaxError(
          new SyntaxProblem("expected -> in this function", opener.start(), opener.end()));
    }
    return Nodes.call("fn", clauses, opener.start(), opener.start(), cursor.lastEnd());
  }

  /** {@code (…)}: one expression, a block, clauses, or nothing. */
  Quoted parentheses() {
    Token opener = cursor.next();
    Quoted body = body(PAREN_CLOSERS, opener);
    cursor.skip(Kind.LINE_END);
    cursor.expect(Kind.CLOSE_PAREN, "the closing )");
    int start = opener.start();
    int end = cursor.lastEnd();
    boolean wrapped = body instanceof Quoted.Call call && (call.is("!", 1) || call.is("not", 1));
    return wrapped
        ? Nodes.call("__block__", List.of(body), Nodes.NOWHERE, start, end)
        : Nodes.withRange(body, start, end);
  }

  private void closeBlock(Token opener) {
    if (cursor.at(Kind.END) && !endsEarly(opener)) {
      cursor.next();
      return;
    }
    SyntaxError missing = cursor.error("expected the end of this " + opener.text());
    if (!context.recovers) {
      throw missing;
    }
    context.report(new SyntaxProblem(missing.problem().message(), opener.start(), opener.end()));
  }

  /**
   * A head of a clause (its arguments as a list) or an expression; {@code arrow} is where ->
   * stands.
   */
  private record Item(Quoted expression, boolean head, int arrow) {}

  /** The expressions up to a closer: a block, or a list of {@code ->} clauses. */
  private Quoted body(Set<Kind> closers, Token opener) {
    context.enter(cursor);
    cursor.skipSeparators();
    int start = cursor.at(Kind.END_OF_FILE) ? opener.end() : cursor.peek().start();
    List<Quoted> clauses = new ArrayList<>();
    List<Quoted> expressionsSoFar = new ArrayList<>();
    Item head = null;
    while (!closers.contains(cursor.peek().kind())
        && !cursor.at(Kind.END_OF_FILE)
        && !endsEarly(opener)) {
      Item item = item(closers);
      if (item.head()) {
        if (head != null) {
          clauses.add(clause(head, expressionsSoFar));
        } else if (!expressionsSoFar.isEmpty()) {
          throw cursor.error("expected every clause to have a ->");
        }
        head = item;
        expressionsSoFar = new ArrayList<>();
      } else {
        expressionsSoFar.add(item.expression());
      }
      cursor.skipSeparators();
    }
    context.leave();
    int end = Math.max(start, cursor.lastEnd());
    if (head == null) {
      boolean empty = expressionsSoFar.isEmpty();
      return Nodes.block(
          expressionsSoFar,
          empty ? opener.end() : start,
          empty ? opener.end() : expressionsSoFar.getLast().end());
    }
    clauses.add(clause(head, expressionsSoFar));
    return new ListLiteral(clauses, start, end);
  }

  private Quoted clause(Item head, List<Quoted> body) {
    int arrowEnd = head.arrow() + 2;
    Quoted block =
        body.isEmpty()
            ? new Atom("nil", arrowEnd, arrowEnd)
            : Nodes.block(body, body.getFirst().start(), body.getLast().end());
    Quoted arguments = head.expression();
    return Nodes.call(
        "->", List.of(arguments, block), head.arrow(), arguments.start(), block.end());
  }

  /** One item of a block; in a broken file, what cannot be parsed becomes {@link Quoted.Broken}. */
  private Item item(Set<Kind> closers) {
    boolean recovers = context.recovers && (closers.isEmpty() || closers == DO_CLOSERS);
    if (!recovers) {
      return strictItem(closers);
    }
    int first = cursor.index();
    int depth = context.depth();
    Token start = cursor.peek();
    try {
      return strictItem(closers);
    } catch (SyntaxError error) {
      SyntaxProblem problem = error.problem();
      context.report(problem);
      context.restore(depth);
      resynchronise(first);
      int end = Math.max(start.end(), cursor.lastEnd());
      return new Item(new Quoted.Broken(problem.message(), start.start(), end), false, -1);
    }
  }

  private Item strictItem(Set<Kind> closers) {
    if (cursor.at(Kind.STAB)) {
      int start = cursor.peek().start();
      return arrow(new ListLiteral(List.of(), start, start));
    }
    if (cursor.at(Kind.OPEN_PAREN)) {
      Item head = parenthesisedHead();
      if (head != null) {
        return head;
      }
    }
    List<Quoted> arguments = new ArrayList<>();
    int start = cursor.peek().start();
    do {
      if (expressions.atKeyword()) {
        arguments.add(expressions.keywords(true));
        break;
      }
      arguments.add(expressions.expression());
    } while (cursor.skip(Kind.COMMA));
    if (cursor.at(Kind.STAB)) {
      List<Quoted> spread = Nodes.spreadGuard(unwrapSplice(arguments));
      return arrow(new ListLiteral(spread, start, cursor.lastEnd()));
    }
    if (arguments.size() > 1) {
      throw cursor.error("expected -> behind several arguments");
    }
    boolean ended =
        cursor.at(Kind.LINE_END)
            || cursor.at(Kind.SEMICOLON)
            || cursor.at(Kind.END_OF_FILE)
            || closers.contains(cursor.peek().kind());
    if (!ended) {
      throw cursor.error("expected the end of the expression");
    }
    return new Item(arguments.getFirst(), false, -1);
  }

  private static List<Quoted> unwrapSplice(List<Quoted> arguments) {
    return arguments.size() == 1
            && arguments.getFirst() instanceof Quoted.Call block
            && block.is("__block__", 1)
            && block.argument(0) instanceof Quoted.Call splice
            && splice.is("unquote_splicing", 1)
        ? block.arguments()
        : arguments;
  }

  private Item arrow(ListLiteral arguments) {
    Token arrow = cursor.next();
    cursor.skip(Kind.LINE_END);
    return new Item(arguments, true, arrow.start());
  }

  /** {@code () ->}, {@code (a, b) ->} or {@code (a, b) when guard ->}; null for anything else. */
  private @Nullable Item parenthesisedHead() {
    if (!arrowFollowsParentheses()) {
      return null;
    }
    int first = cursor.index();
    int start = cursor.next().start();
    cursor.skip(Kind.LINE_END);
    boolean keywords = expressions.atKeyword();
    List<Quoted> arguments = expressions.arguments(Kind.CLOSE_PAREN);
    cursor.expect(Kind.CLOSE_PAREN, "the closing )");
    if (arguments.size() == 1 && !keywords) {
      cursor.rewindTo(first);
      return null;
    }
    if (atWhen()) {
      int when = cursor.next().start();
      cursor.skip(Kind.LINE_END);
      List<Quoted> all = new ArrayList<>(arguments);
      all.add(expressions.expression());
      arguments = List.of(Nodes.call("when", all, when, start, cursor.lastEnd()));
    }
    if (!cursor.at(Kind.STAB)) {
      throw cursor.error("expected ->");
    }
    return arrow(new ListLiteral(arguments, start, cursor.lastEnd()));
  }

  private boolean atWhen() {
    return cursor.at(Kind.BINARY_OPERATOR) && cursor.peek().text().equals("when");
  }

  /** Whether {@code ->} or {@code when} stands behind the parenthesis that closes the one here. */
  private boolean arrowFollowsParentheses() {
    int open = 0;
    int ahead = 0;
    do {
      switch (cursor.peek(ahead).kind()) {
        case OPEN_PAREN -> open++;
        case CLOSE_PAREN -> open--;
        case END_OF_FILE -> {
          return false;
        }
        default -> {}
      }
      ahead++;
    } while (open > 0);
    Token behind = cursor.peek(ahead);
    return behind.is(Kind.STAB)
        || (behind.is(Kind.BINARY_OPERATOR) && behind.text().equals("when"));
  }

  /**
   * In a broken file: whether the line's indentation says that the block of {@code opener} is over.
   */
  private boolean endsEarly(Token opener) {
    if (!context.recovers) {
      return false;
    }
    Token token = cursor.peek();
    int indentation = indentation(opener.start());
    if (!startsLine(token)) {
      return false;
    }
    int column = indentation(token.start());
    return token.is(Kind.END) || token.is(Kind.BLOCK)
        ? column < indentation
        : DEFINITIONS.contains(token.text()) && column <= indentation;
  }

  /** Goes to the next line that is indented no deeper than the item which failed. */
  private void resynchronise(int failedItem) {
    cursor.rewindTo(failedItem);
    int indentation = indentation(cursor.next().start());
    while (!cursor.at(Kind.END_OF_FILE)) {
      Token token = cursor.peek();
      boolean closes =
          token.is(Kind.CLOSE_PAREN) || token.is(Kind.CLOSE_BRACKET) || token.is(Kind.CLOSE_CURLY);
      if (!context.isHopeless()
          && startsLine(token)
          && !closes
          && indentation(token.start()) <= indentation) {
        break;
      }
      cursor.next();
    }
    if (cursor.at(Kind.END) && indentation(cursor.peek().start()) == indentation) {
      cursor.next();
    }
  }

  private boolean startsLine(Token token) {
    int i = token.start() - 1;
    while (i >= 0 && Characters.isBlank(context.source.charAt(i))) {
      i--;
    }
    return i < 0 || context.source.charAt(i) == '\n';
  }

  /** How many blanks the line of an offset starts with. */
  private int indentation(int offset) {
    int lineStart = context.source.lastIndexOf('\n', offset - 1) + 1;
    int i = lineStart;
    while (i < offset && Characters.isBlank(context.source.charAt(i))) {
      i++;
    }
    return i - lineStart;
  }
}
