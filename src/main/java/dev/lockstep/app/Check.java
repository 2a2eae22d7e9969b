package dev.lockstep.app;

import dev.lockstep.ast.BlockOperation.LibraryMigration;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Severity;
import dev.lockstep.report.Baseline;
import dev.lockstep.report.Report;
import dev.lockstep.report.Report.ReportedFile;
import dev.lockstep.report.Report.Status;
import dev.lockstep.source.Failure;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.Skipped;
import dev.lockstep.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges what was read, and gathers the report. */
final class Check {
  private final RulePages pages;
  private final Settings settings;
  private final Sources sources;
  private final Map<String, SourceFile> files;

  Check(RulePages pages, Settings settings, Sources sources) {
    this.pages = pages;
    this.settings = settings;
    this.sources = sources;
    this.files = sources.files();
  }

  Outcome outcome() {
    List<Finding> findings =
        Baseline.subtract(Judged.of(sources, settings, pages).findings(), settings.baseline());
    Report report =
        new Report(
            Version.current(),
            settings.target(),
            reportedFiles(),
            findings,
            sources.failures(),
            notices(),
            enabledRules(),
            pages,
            files);
    boolean fails = report.hasFindingsFrom(settings.failOn());
    return new Outcome(report, fails, sources.skipped());
  }

  /** What must be said about the target, and about histories that are not judged. */
  private List<String> notices() {
    List<String> notices = new ArrayList<>(settings.notices());
    notices.addAll(sources.notJudged());
    return notices;
  }

  private List<RulePage> enabledRules() {
    Map<String, Severity> set = settings.config().rules();
    return pages.all().stream()
        .filter(page -> set.getOrDefault(page.id(), page.severity()) != Severity.OFF)
        .toList();
  }

  private List<ReportedFile> reportedFiles() {
    Map<String, ReportedFile> reported = new TreeMap<>();
    for (Skipped skipped : sources.skipped()) {
      reported.put(skipped.path(), new ReportedFile(skipped.path(), Status.SKIPPED));
    }
    for (LoadedHistory history : sources.histories()) {
      for (String path : history.skipped()) {
        reported.put(path, new ReportedFile(path, Status.SKIPPED));
      }
      for (LoadedMigration loaded : history.migrations()) {
        Migration migration = loaded.migration();
        if (history.judged().contains(migration.path())) {
          reported.put(migration.path(), reported(migration));
        }
      }
    }
    for (Failure failure : sources.unreadFiles()) {
      reported.put(failure.path(), new ReportedFile(failure.path(), Status.FAILED));
    }
    return reported.values().stream().sorted(Comparator.comparing(ReportedFile::path)).toList();
  }

  private static ReportedFile reported(Migration migration) {
    int notAnalysed = notAnalysed(migration);
    boolean isInvalid =
        migration.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.SYNTAX);
    boolean isEmpty = migration.up().statements().isEmpty();
    Status status =
        isInvalid && isEmpty
            ? Status.FAILED
            : isInvalid || notAnalysed > 0 ? Status.PARTLY_ANALYSED : Status.ANALYSED;
    return new ReportedFile(
        migration.path(),
        migration.layout(),
        status,
        migration.up().statements().size(),
        notAnalysed,
        isEachAlone(migration));
  }

  private static boolean isEachAlone(Migration migration) {
    return migration.up().transaction() == TransactionMode.NONE
        && migration.up().statements().stream()
            .flatMap(statement -> statement.operations().stream())
            .noneMatch(TransactionOperation.class::isInstance);
  }

  /** The statements that are not wholly understood, and the places where one may be hidden. */
  private static int notAnalysed(Migration migration) {
    List<Problem> gaps = new ArrayList<>(migration.problems());
    gaps.removeIf(
        problem ->
            problem.kind() != Problem.Kind.NOT_ANALYSED && problem.kind() != Problem.Kind.OPAQUE);
    int statements = 0;
    for (Statement statement : migration.up().statements()) {
      boolean hasGap = gaps.removeIf(problem -> statement.span().encloses(problem.span()));
      if (hasGap || isUnmodelled(statement)) {
        statements++;
      }
    }
    return statements + gaps.size();
  }

  private static boolean isUnmodelled(Statement statement) {
    return statement.operations().stream()
        .anyMatch(o -> o instanceof Unmodelled || o instanceof LibraryMigration);
  }
}
