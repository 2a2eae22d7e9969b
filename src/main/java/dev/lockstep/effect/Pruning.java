package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that a condition on the partition key leaves (manual 5.12.4): what is planned for
 * constants locks and reads no other. Understood for keys of one column.
 */
final class Pruning {
  private final Database database;
  private final @Nullable Expression where;

  Pruning(Database database, @Nullable Expression where) {
    this.database = database;
    this.where = where;
  }

  /** The table and those below it that may hold rows meeting the condition, itself first. */
  List<Table> tree(Table table) {
    List<Table> all = new ArrayList<>(List.of(table));
    List<String> keys = PartitionKeys.columns(table);
    Ranges wanted =
        where == null || keys.size() != 1 || !table.isPartitioned()
            ? Ranges.ALL
            : Ranges.of(where, keys.getFirst());
    List<Table> below =
        table.children().stream().map(database.schema()::table).filter(Objects::nonNull).toList();
    for (Table child : below) {
      if (isLeft(child, table, wanted, below)) {
        all.addAll(tree(child));
      }
    }
    return all;
  }

  private static boolean isLeft(Table child, Table parent, Ranges wanted, List<Table> siblings) {
    Bound bound = child.bound();
    if (bound == null) {
      return true;
    }
    if (bound.isDefault()) {
      return siblings.stream().noneMatch(each -> each != child && holdsAll(each, parent, wanted));
    }
    Ranges admitted = PartitionBounds.of(bound, parent.partitionBy());
    return admitted == null || !wanted.and(admitted).isEmpty();
  }

  private static boolean holdsAll(Table sibling, Table parent, Ranges wanted) {
    Bound bound = sibling.bound();
    Ranges admitted = bound == null ? null : PartitionBounds.of(bound, parent.partitionBy());
    return admitted != null && wanted.isWithin(admitted);
  }
}
