package dev.lockstep.source;

import java.util.List;
import java.util.Set;

/**
 * A history that was read: its name (the path of its folder), its migrations in order, the paths of
 * those that are to be judged, every file read for it, and what could not be read.
 */
public record LoadedHistory(
    String id,
    String layout,
    List<LoadedMigration> migrations,
    Set<String> judged,
    List<Failure> failures) {
  public LoadedHistory {
    migrations = List.copyOf(migrations);
    judged = Set.copyOf(judged);
    failures = List.copyOf(failures);
  }
}
