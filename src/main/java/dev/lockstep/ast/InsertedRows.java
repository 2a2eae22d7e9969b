package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows an INSERT spells out: the lists of VALUES or, with a counter, one list for each number
 * that {@code generate_series} counts. DEFAULT is an {@link Expression.Opaque} of that text.
 */
public record InsertedRows(List<List<Expression>> lists, @Nullable Counter counter) {

  /** A generate_series of whole numbers under the name that stands for the number. */
  public record Counter(String name, long from, long to) {}

  public InsertedRows {
    lists = lists.stream().map(List::copyOf).toList();
  }

  /** Whether a value in a list is the key word DEFAULT. */
  public static boolean isDefault(Expression value) {
    return value instanceof Expression.Opaque && value.text().equalsIgnoreCase("default");
  }
}
