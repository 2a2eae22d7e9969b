package dev.lockstep.app;

import dev.lockstep.ast.Target;
import dev.lockstep.source.LoadedHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a first {@code lockstep.yml}, for the migrations that were found. */
final class StartingConfig {
  private static final String TEXT =
      """
      # How lockstep judges the migrations of this project. Every line may go.

      # The database that production runs: postgresql:10 to postgresql:18.
      database: %s

      # The folders with migrations; found by lockstep when not given.
      %s

      # Which rules are on: recommended, strict or all.
      profile: recommended

      # The least severity that fails a run: error, warning, note or never.
      fail-on: error

      # Another severity for a rule, or off: lockstep rules lists them.
      # rules:
      #   drop-column: warning

      # How large the tables are: the result of lockstep stats-query. A wait that lasts only as long
      # as a small table takes is a note.
      # stats: stats.csv
      # small-table: {rows: 10000, bytes: 10 MB}
      """;

  private StartingConfig() {}

  /** The text for a file in a folder; its paths are relative to that. */
  static String of(Sources sources, Target target, Path folder) {
    List<String> folders =
        sources.histories().stream()
            .flatMap(StartingConfig::folders)
            .map(found -> folder.relativize(sources.base().resolve(found).normalize()).toString())
            .map(found -> found.isEmpty() ? "." : found.replace('\\', '/'))
            .distinct()
            .sorted()
            .toList();
    return TEXT.formatted(target.product().id() + ":" + target.version(), paths(folders));
  }

  private static String paths(List<String> folders) {
    return folders.isEmpty()
        ? "# paths: [db/migrations]"
        : folders.stream()
            .map(folder -> "'" + folder.replace("'", "''") + "'")
            .collect(Collectors.joining(", ", "paths: [", "]"));
  }

  /** The folder that holds all files of a history. */
  private static Stream<String> folders(LoadedHistory history) {
    TreeSet<String> folders = new TreeSet<>();
    history
        .migrations()
        .forEach(
            migration -> {
              String path = migration.migration().path();
              folders.add(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".");
            });
    String common = folders.isEmpty() ? "." : folders.first();
    while (!common.equals(".") && !holdsAll(common, folders)) {
      common = common.contains("/") ? common.substring(0, common.lastIndexOf('/')) : ".";
    }
    return folders.isEmpty() ? Stream.of() : Stream.of(common);
  }

  private static boolean holdsAll(String folder, TreeSet<String> folders) {
    return folders.stream().allMatch(f -> f.equals(folder) || f.startsWith(folder + "/"));
  }
}
