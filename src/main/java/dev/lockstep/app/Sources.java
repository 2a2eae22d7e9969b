package dev.lockstep.app;

import dev.lockstep.config.Config;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.source.Content;
import dev.lockstep.source.Discovery;
import dev.lockstep.source.Failure;
import dev.lockstep.source.FileTree;
import dev.lockstep.source.FoundHistory;
import dev.lockstep.source.HistoryReader;
import dev.lockstep.source.Layout;
import dev.lockstep.source.Layouts;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.ProjectPaths;
import dev.lockstep.source.Skipped;
import dev.lockstep.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything a request leads to, read; paths in reports are relative to {@code base}. {@code
 * released} are the files that production runs, null where that is not said.
 */
record Sources(
    Path base,
    List<LoadedHistory> histories,
    List<Failure> failures,
    List<Skipped> skipped,
    @Nullable Set<Path> released) {

  static Sources of(Request request, Settings settings) throws InvalidSettingException {
    Path directory = request.workingDirectory();
    ProjectPaths paths = ProjectPaths.from(directory);
    Map<Path, String> given = new HashMap<>();
    List<Failure> failures = new ArrayList<>();
    Path input = input(request, settings, given, failures);
    FileTree tree = new FileTree(given);
    Discovery discovery = new Discovery(tree, paths, settings.layout());
    boolean standsAlone = request.input() != null && request.input().standsFor() == null;
    if (input != null && standsAlone) {
      discovery.addAlone(input, aloneLayout(input, settings));
    } else if (input != null) {
      discovery.addNamed(input);
    }
    find(request, settings.config(), discovery);
    failures.addAll(discovery.failures());
    HistoryReader reader = new HistoryReader(tree, paths);
    List<LoadedHistory> histories = new ArrayList<>();
    for (FoundHistory found : discovery.histories()) {
      FoundHistory wanted = found.judgingOnly(file -> isWanted(file, request, settings.config()));
      if (!wanted.judged().isEmpty()) {
        LoadedHistory history = reader.read(wanted, settings.target(), settings.plainTransaction());
        histories.add(history);
        failures.addAll(history.failures());
      }
    }
    failures.sort(Comparator.comparing(Failure::path));
    String base = settings.config().base();
    return new Sources(
        paths.base(),
        List.copyOf(histories),
        List.copyOf(failures),
        discovery.skipped(),
        base == null ? null : request.revisions().files(base));
  }

  /** The migrations of a history that production has not run yet, by their paths. */
  Set<String> unreleased(LoadedHistory history) {
    Set<Path> known = released;
    return known == null
        ? Set.of()
        : history.migrations().stream()
            .map(migration -> migration.migration().path())
            .filter(path -> !known.contains(base.resolve(path).normalize()))
            .collect(Collectors.toSet());
  }

  /** The files of histories that could not be read. */
  List<Failure> unreadFiles() {
    return histories.stream().flatMap(history -> history.failures().stream()).toList();
  }

  /** Which histories are not judged, and why. */
  List<String> notJudged() {
    List<String> notJudged = new ArrayList<>();
    for (LoadedHistory history : histories) {
      String reason = history.notJudged();
      if (reason != null) {
        notJudged.add(reason);
      }
    }
    return notJudged;
  }

  /** All files read, by the path that reports show. */
  Map<String, SourceFile> files() {
    Map<String, SourceFile> files = new HashMap<>();
    for (LoadedHistory history : histories) {
      for (LoadedMigration migration : history.migrations()) {
        files.put(migration.file().path(), migration.file());
        files.put(migration.downFile().path(), migration.downFile());
      }
    }
    return files;
  }

  private static void find(Request request, Config config, Discovery discovery) {
    Path directory = request.workingDirectory();
    for (Path path : request.paths()) {
      discovery.addNamed(directory.resolve(path).normalize());
    }
    if (!request.paths().isEmpty() || request.input() != null) {
      return;
    }
    for (String path : config.paths()) {
      discovery.addNamed(config.folder().resolve(path).normalize());
    }
    if (config.paths().isEmpty()) {
      discovery.addDetected(directory);
    }
  }

  private static boolean isWanted(Path file, Request request, Config config) {
    Set<Path> changed = request.changed();
    return (changed == null || changed.contains(file)) && !config.ignores(file);
  }

  /** Decodes standard input into {@code given} and returns the file it stands for; null if none. */
  private static @Nullable Path input(
      Request request, Settings settings, Map<Path, String> given, List<Failure> failures) {
    Request.Input input = request.input();
    if (input == null) {
      return null;
    }
    Path directory = request.workingDirectory();
    Path named = input.standsFor();
    return switch (Content.decode(input.bytes())) {
      case Content.Text(String text) -> {
        String made = isElixir(text, settings) ? "stdin.exs" : "stdin.sql";
        Path file = directory.resolve(named == null ? Path.of(made) : named).normalize();
        given.put(file, text);
        yield file;
      }
      case Content.Unreadable(String reason) -> {
        failures.add(new Failure(named == null ? "stdin" : named.toString(), reason));
        yield null;
      }
    };
  }

  private static boolean isElixir(String text, Settings settings) {
    Layout layout = settings.layout();
    return layout == null ? text.contains("Ecto.Migration") : !layout.id().equals("sql");
  }

  private static Layout aloneLayout(Path file, Settings settings) {
    Layout layout = settings.layout();
    String id = file.toString().endsWith(".exs") ? "ecto" : "sql";
    return layout == null ? Objects.requireNonNull(Layouts.named(id)) : layout;
  }
}
