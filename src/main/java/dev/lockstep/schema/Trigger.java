package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import java.util.List;

/**
 * A trigger on a table: its name, the columns its WHEN and UPDATE OF use, its function, and whether
 * it runs for each row, so that partitions have it too.
 */
public record Trigger(
    String name, List<String> columns, QualifiedName function, boolean forEachRow) {
  public Trigger {
    columns = List.copyOf(columns);
  }
}
