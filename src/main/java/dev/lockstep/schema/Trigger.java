package dev.lockstep.schema;

import java.util.List;

/** A trigger on a table: its name and the columns its WHEN and UPDATE OF use. */
public record Trigger(String name, List<String> columns) {
  public Trigger {
    columns = List.copyOf(columns);
  }
}
