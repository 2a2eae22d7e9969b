package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.ast.TableOperation.PartitionBy;
import dev.lockstep.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The condition that a CHECK must state to prove a partition's bound (ALTER TABLE, Notes). */
public final class BoundCheck {
  private static final Pattern RANGE =
      Pattern.compile("(?is).*?from\\s*\\((.*)\\)\\s*to\\s*\\((.*)\\)\\s*");
  private static final Pattern LIST = Pattern.compile("(?is).*?in\\s*\\((.*)\\)\\s*");
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private BoundCheck() {}

  /** The condition, or null for a key of several columns or a bound that is not read. */
  public static @Nullable Expression of(Table parent, Bound bound) {
    PartitionBy by = parent.partitionBy();
    String key = by == null || by.keys().size() != 1 ? null : by.keys().getFirst().column();
    if (by == null || key == null || PartitionBounds.of(bound, by) == null) {
      return null;
    }
    String name = PLAIN.matcher(key).matches() ? key : '"' + key.replace("\"", "\"\"") + '"';
    List<Expression> conditions = new ArrayList<>();
    conditions.add(
        new Expression.Operator(
            "is not null", List.of(column(key, name)), name + " IS NOT NULL", Span.SYNTHETIC));
    Matcher range = RANGE.matcher(bound.text());
    Matcher list = LIST.matcher(bound.text());
    if (by.strategy().equals("range") && range.matches()) {
      add(conditions, key, name, ">=", range.group(1).strip());
      add(conditions, key, name, "<", range.group(2).strip());
    } else if (by.strategy().equals("list") && list.matches() && !allowsNull(list.group(1))) {
      conditions.add(
          new Expression.Opaque(
              List.of(key),
              List.of(),
              name + " IN (" + list.group(1).strip() + ")",
              Span.SYNTHETIC));
    } else {
      return null;
    }
    String text = String.join(" AND ", conditions.stream().map(Expression::text).toList());
    return new Expression.Operator("and", conditions, text, Span.SYNTHETIC);
  }

  private static boolean allowsNull(String values) {
    return values.toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\bnull\\b.*");
  }

  private static void add(
      List<Expression> conditions, String key, String name, String operator, String limit) {
    boolean isOpen = limit.equalsIgnoreCase("minvalue") || limit.equalsIgnoreCase("maxvalue");
    if (!isOpen) {
      Expression value = new Expression.Opaque(List.of(), List.of(), limit, Span.SYNTHETIC);
      conditions.add(
          new Expression.Operator(
              operator,
              List.of(column(key, name), value),
              name + " " + operator + " " + limit,
              Span.SYNTHETIC));
    }
  }

  private static Expression column(String key, String name) {
    return new Expression.Column(null, key, name, Span.SYNTHETIC);
  }
}
