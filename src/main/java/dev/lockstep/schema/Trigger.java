package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import java.util.List;

/** A trigger on a table: its name, the columns its WHEN and UPDATE OF use, and its function. */
public record Trigger(String name, List<String> columns, QualifiedName function) {
  public Trigger {
    columns = List.copyOf(columns);
  }
}
