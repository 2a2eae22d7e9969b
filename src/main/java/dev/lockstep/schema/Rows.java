package dev.lockstep.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a table, as the statements of the history spelled them out. A value that is not known
 * is missing from its row.
 */
public record Rows(List<Map<String, Datum>> all) {
  /** No rows. */
  public static final Rows NONE = new Rows(List.of());

  /** More than so many are not kept. */
  private static final int MOST = 2000;

  public Rows {
    all = List.copyOf(all);
  }

  /** With more rows; null when there are too many to keep. */
  @Nullable Rows plus(List<Map<String, Datum>> more) {
    if (all.size() + more.size() > MOST) {
      return null;
    }
    List<Map<String, Datum>> rows = new ArrayList<>(all);
    rows.addAll(more);
    return new Rows(rows);
  }

  /** With the column's value worked out anew for each row; null makes it not known. */
  Rows with(String column, Function<Map<String, Datum>, @Nullable Datum> value) {
    return new Rows(all.stream().map(row -> with(row, column, value.apply(row))).toList());
  }

  Rows without(String column) {
    return with(column, row -> null);
  }

  Rows renamed(String from, String to) {
    return with(to, row -> row.get(from)).without(from);
  }

  static Map<String, Datum> with(Map<String, Datum> row, String column, @Nullable Datum value) {
    Map<String, Datum> changed = new HashMap<>(row);
    if (value == null) {
      changed.remove(column);
    } else {
      changed.put(column, value);
    }
    return Map.copyOf(changed);
  }
}
