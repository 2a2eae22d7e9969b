package dev.lockstep.engine;

import dev.lockstep.ast.QualifiedName;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large tables are, by their qualified names, as far as somebody has measured them, and the
 * size up to which a table counts as small. A hint: what is not in it counts as large.
 */
public record TableSizes(Map<QualifiedName, TableSize> tables, TableSize small) {
  /** Up to this a table is read or written in a moment. */
  public static final TableSize SMALL = new TableSize(10_000, 10L * 1024 * 1024);

  /** Nothing is known. */
  public static final TableSizes UNKNOWN = new TableSizes(Map.of(), SMALL);

  public TableSizes {
    tables = Map.copyOf(tables);
  }

  /** The size of a table, or null when it is not known. */
  public @Nullable TableSize of(QualifiedName table) {
    return tables.get(table);
  }

  /** Whether there are tables, and all are known to be small. */
  boolean areSmall(Collection<QualifiedName> names) {
    return !names.isEmpty() && names.stream().allMatch(this::isSmall);
  }

  private boolean isSmall(QualifiedName table) {
    TableSize size = of(table);
    return size != null && size.isWithin(small);
  }
}
