package dev.lockstep.app;

import dev.lockstep.report.Report;
import dev.lockstep.source.Skipped;
import java.util.List;

/**
 * The report of a check, and what its caller must know besides: whether a finding is severe enough
 * to fail the run, and which of the named files were left alone.
 */
public record Outcome(Report report, boolean hasFailingFindings, List<Skipped> skippedFiles) {
  public Outcome {
    skippedFiles = List.copyOf(skippedFiles);
  }

  /** What kept lockstep from judging, a line each. */
  public List<String> failures() {
    return report.failures().stream().map(failure -> failure.line()).toList();
  }

  /** The named files that are no migrations. */
  public List<String> skipped() {
    return skippedFiles.stream().map(Skipped::path).toList();
  }

  /** Whether no file was judged at all. */
  public boolean isNothingJudged() {
    return report.judgedFiles() == 0;
  }

  /** Whether all that was named are files that lie beside migrations, as a formatter's settings. */
  public boolean isOnlyBesideMigrations() {
    return !skippedFiles.isEmpty() && skippedFiles.stream().allMatch(Skipped::besideMigrations);
  }
}
