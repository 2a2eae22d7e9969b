package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Unknown;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the repository calls that change all rows a query finds: {@code update_all} and {@code
 * delete_all} of a table named in the call, or in its {@code from} or {@code where}. Which rows a
 * condition means stays open. A condition with a pinned value is not read: what is pinned is known
 * only at run time, and often a batch.
 */
final class QueriedRows {
  /** A table, and where the condition on its rows stands; null for all rows. */
  private record Rows(String table, @Nullable Span condition) {
    private Rows under(Quoted where) {
      return new Rows(table, condition == null ? ModuleReader.span(where) : condition);
    }
  }

  private QueriedRows() {}

  /** The statement sent, or null when it cannot be told. */
  static @Nullable SqlText sql(String function, Call call) {
    Span span = Evaluator.span(call);
    int arity = call.arguments().size();
    Rows rows = arity == 0 ? null : rows(call.argument(0));
    if (rows == null) {
      return null;
    }
    String alias = alias(rows.table);
    SqlText.Builder sql = new SqlText.Builder();
    switch (function) {
      case "delete_all" -> sql.generated("DELETE FROM \"" + rows.table + "\" AS " + alias, span);
      case "update_all" -> {
        String changes = arity < 2 ? "" : changes(call.argument(1));
        if (changes.isEmpty()) {
          return null;
        }
        sql.generated("UPDATE \"" + rows.table + "\" AS " + alias + " SET " + changes, span);
      }
      default -> {
        return null;
      }
    }
    if (rows.condition != null) {
      sql.generated(" WHERE ", span)
          .hole(new Unknown("which rows the condition means is not read", rows.condition));
    }
    return sql.build();
  }

  private static @Nullable Rows rows(Quoted query) {
    return switch (query) {
      case Quoted.Text text when text.value() != null && !text.value().contains("\"") ->
          new Rows(text.value(), null);
      case Call from when from.is("from") && !from.arguments().isEmpty() -> from(from);
      case Call pipe when pipe.is("|>", 2) && pipe.argument(1) instanceof Call where ->
          isCondition(where) ? under(where, pipe.argument(0)) : null;
      case Call where when isCondition(where) && !where.arguments().isEmpty() ->
          under(where, where.argument(0));
      default -> null;
    };
  }

  private static @Nullable Rows from(Call from) {
    Quoted source = from.argument(0);
    Rows rows = rows(source instanceof Call in && in.is("in", 2) ? in.argument(1) : source);
    if (rows == null || from.arguments().size() == 1) {
      return rows;
    }
    if (!(from.argument(1) instanceof ListLiteral clauses)) {
      return null;
    }
    for (Quoted clause : clauses.elements()) {
      if (!(clause
              instanceof
              Quoted.Pair(Quoted.Atom(String word, int a, int b), Quoted v, int s, int e))
          || !(word.equals("where") || word.equals("or_where"))
          || isPinned(v)) {
        return null;
      }
      rows = rows.under(v);
    }
    return rows;
  }

  private static @Nullable Rows under(Call where, Quoted query) {
    Rows rows = rows(query);
    return rows == null || isPinned(where) ? null : rows.under(where);
  }

  private static boolean isCondition(Call call) {
    return call.is("where") || call.is("or_where");
  }

  private static boolean isPinned(Quoted node) {
    return switch (node) {
      case Call call ->
          call.is("^", 1)
              || isPinned(call.callee())
              || call.arguments().stream().anyMatch(QueriedRows::isPinned);
      case ListLiteral list -> list.elements().stream().anyMatch(QueriedRows::isPinned);
      case Quoted.Pair pair -> isPinned(pair.first()) || isPinned(pair.second());
      default -> false;
    };
  }

  /** {@code set: [plan: "free"]} as assignments of parameters; empty when it is something else. */
  private static String changes(Quoted updates) {
    List<String> changes = new ArrayList<>();
    if (!(updates instanceof ListLiteral kinds)) {
      return "";
    }
    for (Quoted kind : kinds.elements()) {
      if (!(kind instanceof Quoted.Pair pair) || !(pair.second() instanceof ListLiteral columns)) {
        return "";
      }
      for (Quoted column : columns.elements()) {
        if (!(column instanceof Quoted.Pair change)
            || !(change.first() instanceof Quoted.Atom(String name, int s, int e))) {
          return "";
        }
        changes.add("\"" + name + "\" = $" + (changes.size() + 1));
      }
    }
    return String.join(", ", changes);
  }

  /** As Ecto names the first table of a query. */
  private static String alias(String table) {
    String first = table.isEmpty() ? "" : table.substring(0, 1).toLowerCase(Locale.ROOT);
    return (first.matches("[a-z]") ? first : "t") + "0";
  }
}
