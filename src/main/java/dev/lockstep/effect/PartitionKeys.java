package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.TableOperation.PartitionBy;
import dev.lockstep.schema.Table;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table is partitioned by, and what must take part in it (manual 5.12.2.3). */
final class PartitionKeys {
  private PartitionKeys() {}

  /** Whether a unique index over these columns can be kept partition by partition. */
  static boolean areCoveredBy(PartitionBy by, Collection<String> columns) {
    return by.keys().stream()
        .allMatch(key -> key.column() != null && columns.contains(key.column()));
  }

  /** The same for a table and all partitions below it that are partitioned in turn. */
  static boolean areCoveredBy(List<Table> tree, Collection<String> columns) {
    return tree.stream()
        .allMatch(each -> each.partitionBy() == null || areCoveredBy(each.partitionBy(), columns));
  }

  static void fail(Tally tally) {
    tally.fail(
        "0A000", "unique constraint on partitioned table must include all partitioning columns");
  }

  /** The columns a table is partitioned by. */
  static List<String> columns(Table table) {
    return columns(table.partitionBy());
  }

  static List<String> columns(@Nullable PartitionBy by) {
    return by == null
        ? List.of()
        : by.keys().stream()
            .map(IndexKey::expression)
            .map(Expression::columns)
            .flatMap(List::stream)
            .toList();
  }
}
