package dev.lockstep.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column's new name, followed through an expression and its text. A word of the text is the
 * column where nothing says that it is a function, a type, a collation or a qualifier; there must
 * be as many of them as the expression has references to the column.
 */
public record ColumnRenaming(String from, String to) {

  /** The expression with the column renamed, or null where its text cannot be told apart. */
  public @Nullable Expression in(Expression expression) {
    if (!expression.columns().contains(from)) {
      return expression;
    }
    String text = text(expression);
    List<Expression> children = new ArrayList<>();
    for (Expression child : expression.children()) {
      Expression renamed = in(child);
      if (renamed == null) {
        return null;
      }
      children.add(renamed);
    }
    return text == null ? null : with(expression, children, text);
  }

  private @Nullable Expression with(Expression expression, List<Expression> children, String text) {
    return switch (expression) {
      case Expression.Literal e -> e;
      case Expression.Column e -> new Expression.Column(e.qualifier(), to, text, e.span());
      case Expression.Call e -> new Expression.Call(e.function(), children, text, e.span());
      case Expression.Cast e -> new Expression.Cast(children.getFirst(), e.type(), text, e.span());
      case Expression.Operator e -> new Expression.Operator(e.symbol(), children, text, e.span());
      case Expression.Case e -> new Expression.Case(children, text, e.span());
      case Expression.Array e -> new Expression.Array(children, text, e.span());
      case Expression.Opaque e -> null;
    };
  }

  private @Nullable String text(Expression expression) {
    String text = expression.text();
    StringBuilder renamed = new StringBuilder();
    int found = 0;
    int i = 0;
    while (i < text.length()) {
      int end = endOfWord(text, i);
      if (end > i && from.equals(name(text.substring(i, end))) && isColumn(text, i, end)) {
        renamed.append(Identifiers.quoted(to));
        found++;
      } else {
        end = Math.max(end, Math.max(SqlPieces.skip(text, i), i + 1));
        renamed.append(text, i, end);
      }
      i = end;
    }
    return found == references(expression) ? renamed.toString() : null;
  }

  private int references(Expression expression) {
    int own = expression instanceof Expression.Column column && column.name().equals(from) ? 1 : 0;
    return own + expression.children().stream().mapToInt(this::references).sum();
  }

  /** Where the word or quoted name ends that begins here; {@code start} when none does. */
  private static int endOfWord(String text, int start) {
    if (text.charAt(start) == '"') {
      return SqlPieces.skip(text, start);
    }
    int end = start;
    if (Character.isUnicodeIdentifierStart(text.charAt(start)) || text.charAt(start) == '_') {
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      boolean isPrefix = end < text.length() && text.charAt(end) == '\'' && end - start == 1;
      return isPrefix ? Math.max(end, SqlPieces.skip(text, end)) : end;
    }
    return Character.isDigit(text.charAt(start)) ? endOfNumber(text, start) : start;
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String name(String word) {
    return word.startsWith("\"")
        ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
        : word.toLowerCase(Locale.ROOT);
  }

  private static boolean isColumn(String text, int start, int end) {
    String before = text.substring(0, start).stripTrailing();
    String after = text.substring(end).stripLeading();
    String lower = before.toLowerCase(Locale.ROOT);
    return !after.startsWith("(")
        && !after.startsWith(".")
        && !before.endsWith("::")
        && !lower.endsWith("collate");
  }
}
