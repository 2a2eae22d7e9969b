package dev.lockstep.source;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A history that was read: its name (the path of its folder), its migrations in order, the paths of
 * those that are to be judged, and what could not be read. One that is for no database that
 * lockstep judges has no migrations; then {@code notJudged} says why, and {@code skipped} are the
 * paths of what would have been judged.
 */
public record LoadedHistory(
    String id,
    List<LoadedMigration> migrations,
    Set<String> judged,
    List<Failure> failures,
    @Nullable String notJudged,
    List<String> skipped) {
  public LoadedHistory {
    migrations = List.copyOf(migrations);
    judged = Set.copyOf(judged);
    failures = List.copyOf(failures);
    skipped = List.copyOf(skipped);
  }
}
