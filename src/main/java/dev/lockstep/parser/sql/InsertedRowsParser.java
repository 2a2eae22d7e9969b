package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.InsertedRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the source of an INSERT a second time, for rows that it spells out: VALUES, or a SELECT of
 * plain expressions over one generate_series.
 */
final class InsertedRowsParser {
  /** A longer source is data to load, of which nothing hangs on single values. */
  private static final int MOST_TOKENS = 5000;

  private final TokenCursor in;
  private final ExpressionParser expressions;

  InsertedRowsParser(TokenCursor in, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** The rows of the source from there to where the cursor is; null for any other source. */
  @Nullable InsertedRows parse(int start) {
    int end = in.index();
    int depth = in.depth();
    if (end - start > MOST_TOKENS) {
      return null;
    }
    try {
      in.backTo(start, depth);
      InsertedRows rows = rows();
      return in.index() == end ? rows : null;
    } catch (SyntaxError notPlain) {
      return null;
    } finally {
      in.backTo(end, depth);
    }
  }

  private @Nullable InsertedRows rows() {
    if (in.accept("default", "values")) {
      return new InsertedRows(List.of(List.of()), null);
    }
    if (in.accept("values")) {
      List<List<Expression>> lists = new ArrayList<>();
      do {
        in.open();
        lists.add(values());
        in.close();
      } while (in.accept(TokenKind.COMMA));
      return new InsertedRows(lists, null);
    }
    if (!in.accept("select")) {
      return null;
    }
    List<Expression> targets = targets();
    InsertedRows.Counter counter = in.accept("from") ? counter() : null;
    return new InsertedRows(List.of(targets), counter);
  }

  private List<Expression> values() {
    List<Expression> values = new ArrayList<>();
    do {
      values.add(value());
    } while (in.accept(TokenKind.COMMA));
    return values;
  }

  private Expression value() {
    int from = in.index();
    if (in.accept("default")) {
      return new Expression.Opaque(List.of(), List.of(), in.textFrom(from), in.spanFrom(from));
    }
    return expressions.parse();
  }

  private List<Expression> targets() {
    List<Expression> targets = new ArrayList<>();
    do {
      targets.add(expressions.parse());
      if (in.accept("as")) {
        in.label("a name");
      }
    } while (in.accept(TokenKind.COMMA));
    return targets;
  }

  /** {@code generate_series(1, 100) AS g(x)} */
  private InsertedRows.Counter counter() {
    if (!(expressions.parse() instanceof Expression.Call call)
        || !call.function().name().equals("generate_series")
        || call.arguments().size() != 2) {
      throw in.expected("generate_series");
    }
    String name = call.function().name();
    if (in.accept("as") || in.atName()) {
      name = in.name("an alias");
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        in.open();
        name = in.name("a column");
        in.close();
      }
    }
    return new InsertedRows.Counter(
        name, number(call.arguments().get(0)), number(call.arguments().get(1)));
  }

  private long number(Expression bound) {
    if (bound instanceof Expression.Literal literal
        && literal.kind() == Expression.Literal.Kind.NUMBER
        && literal.value() != null
        && literal.value().matches("\\d{1,9}")) {
      return Long.parseLong(literal.value());
    }
    throw in.expected("a number");
  }
}
