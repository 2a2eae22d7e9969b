package dev.lockstep.app;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.History;
import dev.lockstep.engine.Judgement;
import dev.lockstep.engine.Policy;
import dev.lockstep.engine.RawFinding;
import dev.lockstep.engine.Replay;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Severity;
import dev.lockstep.engine.Suppressions;
import dev.lockstep.rules.Rules;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The histories of a request, each with what its replay gave, and the findings of them all as
 * policy shows them. {@code raw} is what policy was given.
 */
record Judged(List<JudgedHistory> histories, List<RawFinding> raw, List<Finding> findings) {
  /** A history and what its replay gave. */
  record JudgedHistory(LoadedHistory loaded, Judgement judgement) {}

  static Judged of(Sources sources, Settings settings, RulePages pages) {
    List<JudgedHistory> histories = new ArrayList<>();
    List<RawFinding> raw = new ArrayList<>();
    for (LoadedHistory loaded : sources.histories()) {
      Judgement judgement = judge(loaded, sources, settings);
      histories.add(new JudgedHistory(loaded, judgement));
      raw.addAll(judgement.findings());
      raw.addAll(downFindings(loaded));
    }
    List<Finding> findings = Policy.apply(raw, pages, policy(sources, settings, pages));
    return new Judged(List.copyOf(histories), List.copyOf(raw), findings);
  }

  private static Judgement judge(LoadedHistory loaded, Sources sources, Settings settings) {
    List<Migration> migrations =
        loaded.migrations().stream().map(LoadedMigration::migration).toList();
    History history =
        new History(loaded.id(), migrations, loaded.judged(), sources.unreleased(loaded));
    return Replay.judge(history, settings.target(), Rules.ALL);
  }

  private static List<RawFinding> downFindings(LoadedHistory loaded) {
    List<RawFinding> found = new ArrayList<>();
    for (LoadedMigration migration : loaded.migrations()) {
      if (loaded.judged().contains(migration.migration().path())) {
        migration.downProblems().forEach(problem -> found.add(downFinding(migration, problem)));
      }
    }
    return found;
  }

  /** What is wrong with a file that only goes down; the rules judge the other way alone. */
  private static RawFinding downFinding(LoadedMigration migration, Problem problem) {
    String rule =
        switch (problem.kind()) {
          case SYNTAX -> "syntax-error";
          case OPAQUE -> "opaque-sql";
          case NOT_ANALYSED, REFUSED_BY_TOOL, UNKNOWN_OPTION -> "not-analysed";
        };
    return new RawFinding(
        rule,
        null,
        null,
        problem.message(),
        null,
        migration.downFile().path(),
        problem.span(),
        problem.span(),
        Span.SYNTHETIC,
        Direction.DOWN,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** What policy goes by. */
  static dev.lockstep.engine.Settings policy(Sources sources, Settings settings, RulePages pages) {
    Map<String, Suppressions> suppressions = new HashMap<>();
    for (LoadedHistory history : sources.histories()) {
      for (LoadedMigration loaded : history.migrations()) {
        if (history.judged().contains(loaded.migration().path())) {
          SourceFile down = loaded.downFile();
          suppressions.put(down.path(), suppressions(down, pages).ofFileNotJudged());
          suppressions.put(loaded.file().path(), suppressions(loaded.file(), pages));
        }
      }
    }
    return new dev.lockstep.engine.Settings(
        settings.profile(),
        (path, rule) -> severity(path, rule, sources, settings),
        suppressions,
        generated(sources),
        settings.sizes());
  }

  private static Suppressions suppressions(SourceFile file, RulePages pages) {
    return Suppressions.read(file.text(), file::comments, pages);
  }

  /** The files that AshPostgres wrote. */
  private static Set<String> generated(Sources sources) {
    return sources.histories().stream()
        .flatMap(history -> history.migrations().stream())
        .map(LoadedMigration::migration)
        .filter(migration -> migration.layout().equals("ash"))
        .map(Migration::path)
        .collect(Collectors.toSet());
  }

  private static @Nullable Severity severity(
      String path, String rule, Sources sources, Settings settings) {
    Path file = sources.base().resolve(path);
    return settings.config().rulesFor(file).get(rule);
  }
}
