package dev.lockstep.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A history that was found, not yet read: where it is, whose it is, its migrations in the order the
 * tool runs them, and which of them were asked for (by their up files). The others are replayed
 * only.
 */
public record FoundHistory(
    Path root, Layout layout, List<MigrationFiles> migrations, Set<Path> judged) {
  public FoundHistory {
    migrations = List.copyOf(migrations);
    judged = Set.copyOf(judged);
  }

  /** The same history, judging only those of the judged files that pass. */
  public FoundHistory judgingOnly(Predicate<Path> isWanted) {
    Set<Path> wanted =
        migrations.stream()
            .filter(files -> judged.contains(files.up()))
            .filter(files -> files.paths().stream().anyMatch(isWanted))
            .map(MigrationFiles::up)
            .collect(Collectors.toSet());
    return new FoundHistory(root, layout, migrations, wanted);
  }
}
