package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a constraint tells that the history has not shown. Only what people name for its
 * purpose is read: {@code orders_email_not_null} forbids NULL in {@code email}.
 */
final class TellingNames {
  private static final Pattern NOT_NULL =
      Pattern.compile(
          "(?:(?:check|chk|ck)_)?(.+?)_(?:is_|must_|cannot_|be_)*(?:not_?)?null(?:_check|_constraint)?");

  private TellingNames() {}

  /** A CHECK that the column after which the constraint is named is not NULL; null for others. */
  static Constraint.@Nullable Check notNull(String table, String constraint) {
    Matcher named = NOT_NULL.matcher(constraint);
    if (!named.matches()) {
      return null;
    }
    String column = named.group(1);
    Expression own = isNotNull(column);
    boolean mayNameTable = column.startsWith(table + "_");
    Expression checked =
        mayNameTable ? both(own, isNotNull(column.substring(table.length() + 1))) : own;
    return new Constraint.Check(checked, false);
  }

  private static Expression isNotNull(String column) {
    Expression operand = new Expression.Column(null, column, column, Span.SYNTHETIC);
    String text = column + " IS NOT NULL";
    return new Expression.Operator("is not null", List.of(operand), text, Span.SYNTHETIC);
  }

  private static Expression both(Expression left, Expression right) {
    String text = left.text() + " AND " + right.text();
    return new Expression.Operator("and", List.of(left, right), text, Span.SYNTHETIC);
  }
}
