package dev.lockstep.source;

import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the histories that were found. */
public final class HistoryReader {
  private final FileTree tree;
  private final ProjectPaths paths;

  public HistoryReader(FileTree tree, ProjectPaths paths) {
    this.tree = tree;
    this.paths = paths;
  }

  /**
   * Reads every migration of a history; {@code plainTransaction} is how plain SQL files are run.
   */
  public LoadedHistory read(FoundHistory history, Target target, TransactionMode plainTransaction) {
    Reading reading = new Reading(tree, paths, target, plainTransaction);
    Layout.MigrationReader reader = history.layout().reader(history, reading);
    List<LoadedMigration> migrations = new ArrayList<>();
    Set<String> judged = new LinkedHashSet<>();
    for (MigrationFiles files : history.migrations()) {
      List<LoadedMigration> read = reader.read(files);
      migrations.addAll(read);
      if (history.judged().contains(files.up())) {
        read.forEach(migration -> judged.add(migration.migration().path()));
      }
    }
    return new LoadedHistory(
        paths.show(history.root()), history.layout().id(), migrations, judged, reading.failures());
  }

  /** The name of a file as reports show it. */
  public String show(Path file) {
    return paths.show(file);
  }
}
