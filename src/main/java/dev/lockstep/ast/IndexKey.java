package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression. {@code opclass} and its parameters, {@code
 * collation}, {@code descending} and {@code nullsFirst} (null: not said) are as written.
 */
public record IndexKey(
    Expression expression,
    @Nullable QualifiedName collation,
    @Nullable QualifiedName opclass,
    List<StorageParameter> opclassParameters,
    @Nullable Boolean descending,
    @Nullable Boolean nullsFirst,
    Span span) {
  public IndexKey {
    opclassParameters = List.copyOf(opclassParameters);
  }

  /** The column's name when the key is a plain column, else null. */
  public @Nullable String column() {
    return expression instanceof Expression.Column column ? column.name() : null;
  }
}
