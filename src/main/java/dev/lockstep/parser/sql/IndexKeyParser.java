package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.StorageParameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of indexes, exclusion constraints, partitionings and ON CONFLICT. */
final class IndexKeyParser {
  private final TokenCursor in;
  private final ExpressionParser expressions;
  private final OptionParser options;

  IndexKeyParser(TokenCursor in, ExpressionParser expressions, OptionParser options) {
    this.in = in;
    this.expressions = expressions;
    this.options = options;
  }

  /** {@code (key, …)}. */
  List<IndexKey> list() {
    in.open();
    List<IndexKey> keys = new ArrayList<>();
    do {
      keys.add(key());
    } while (in.accept(TokenKind.COMMA));
    in.close();
    return keys;
  }

  IndexKey key() {
    int from = in.index();
    Expression expression = keyExpression();
    QualifiedName collation = in.accept("collate") ? in.anyName("a collation") : null;
    QualifiedName opclass = opclass();
    List<StorageParameter> parameters =
        opclass != null && in.at(TokenKind.LEFT_PARENTHESIS) ? options.list() : List.of();
    Boolean descending = null;
    String order = in.acceptAny("asc", "desc");
    if (order != null) {
      descending = order.equals("desc");
    }
    Boolean nullsFirst = null;
    if (in.accept("nulls")) {
      nullsFirst = in.expectAny("first", "last").equals("first");
    }
    return new IndexKey(
        expression, collation, opclass, parameters, descending, nullsFirst, in.spanFrom(from));
  }

  /** A column, a call, or any expression in parentheses. */
  private Expression keyExpression() {
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      return expressions.parenthesized();
    }
    if (in.ahead(1).is(TokenKind.LEFT_PARENTHESIS) || in.ahead(1).is(TokenKind.DOT)) {
      return expressions.parseOperand();
    }
    int from = in.index();
    if (in.atName()) {
      String column = in.name("a column");
      return new Expression.Column(null, column, in.textFrom(from), in.spanFrom(from));
    }
    return expressions.parseOperand();
  }

  private @Nullable QualifiedName opclass() {
    if (in.at("using") && in.ahead(1).is(TokenKind.WORD)) {
      in.next();
      return in.anyName("an operator class");
    }
    boolean follows = in.atNotReserved() && !in.at("nulls") && !in.at("include");
    return follows && !in.at("with") ? in.anyName("an operator class") : null;
  }
}
