package dev.lockstep.source;

import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
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
    String id = paths.show(history.root());
    Reading reading = new Reading(tree, paths, target, plainTransaction);
    Layout.MigrationReader reader;
    try {
      reader = history.layout().reader(history, reading);
    } catch (Layout.NotJudgedException e) {
      String notJudged = id + " is not judged: " + e.getMessage();
      return new LoadedHistory(id, List.of(), Set.of(), List.of(), notJudged, shown(history));
    }
    List<LoadedMigration> migrations = new ArrayList<>();
    Set<String> judged = new LinkedHashSet<>();
    for (MigrationFiles files : history.migrations()) {
      List<LoadedMigration> read = reader.read(files);
      migrations.addAll(read);
      if (history.judged().contains(files.up())) {
        read.forEach(migration -> judged.add(migration.migration().path()));
      }
    }
    SchemaDump dump = migrations.isEmpty() ? null : SchemaDump.beside(history.root(), reading);
    List<LoadedMigration> known = dump == null ? migrations : dump.before(migrations, judged);
    return new LoadedHistory(
        id, reader.informed(known), judged, reading.failures(), null, List.of());
  }

  /** The paths of what was to be judged. */
  private List<String> shown(FoundHistory history) {
    return history.migrations().stream()
        .map(MigrationFiles::up)
        .filter(history.judged()::contains)
        .map(paths::show)
        .toList();
  }
}
