package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upkeep: VACUUM, ANALYZE, CLUSTER, LOCK and the like. */
public sealed interface MaintenanceOperation extends Operation {
  /** VACUUM; no tables means the whole database. */
  record Vacuum(boolean full, boolean analyze, List<QualifiedName> tables, Span span)
      implements MaintenanceOperation {
    public Vacuum {
      tables = List.copyOf(tables);
    }
  }

  /** ANALYZE; no tables means the whole database. */
  record Analyze(List<QualifiedName> tables, Span span) implements MaintenanceOperation {
    public Analyze {
      tables = List.copyOf(tables);
    }
  }

  /** CLUSTER; a null table means every table clustered before. */
  record Cluster(@Nullable QualifiedName table, @Nullable String index, Span span)
      implements MaintenanceOperation {}

  /** LOCK TABLE of one table; {@code mode} is in upper case, ACCESS EXCLUSIVE when not said. */
  record LockTable(QualifiedName table, boolean only, String mode, boolean nowait, Span span)
      implements MaintenanceOperation {}

  /** CHECKPOINT, LOAD, LISTEN, NOTIFY, UNLISTEN and other commands that touch no relation. */
  record OtherCommand(String words, Span span) implements MaintenanceOperation {}
}
