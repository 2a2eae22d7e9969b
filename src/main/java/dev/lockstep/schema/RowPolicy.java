package dev.lockstep.schema;

import java.util.List;

/** A row security policy on a table: its name and the columns its expressions use. */
public record RowPolicy(String name, List<String> columns) {
  public RowPolicy {
    columns = List.copyOf(columns);
  }
}
