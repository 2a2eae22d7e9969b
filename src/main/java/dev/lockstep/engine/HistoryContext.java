package dev.lockstep.engine;

import dev.lockstep.schema.Database;
import java.util.List;

/** A whole history: its judged migrations in order, and the database it leaves. */
public record HistoryContext(List<MigrationContext> judged, Database end) {
  public HistoryContext {
    judged = List.copyOf(judged);
  }
}
