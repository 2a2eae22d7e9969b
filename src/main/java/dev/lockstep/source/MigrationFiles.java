package dev.lockstep.source;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one migration, not yet read: the one that goes up, the one that goes down where the
 * tool keeps it apart, and what the names say of version and name.
 */
public record MigrationFiles(Path up, @Nullable Path down, String version, String name) {
  boolean holds(Path file) {
    return up.equals(file) || file.equals(down);
  }

  List<Path> paths() {
    return down == null ? List.of(up) : List.of(up, down);
  }

  boolean liesIn(Path folder) {
    return up.startsWith(folder);
  }
}
