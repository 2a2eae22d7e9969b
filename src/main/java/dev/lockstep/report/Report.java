package dev.lockstep.report;

import dev.lockstep.ast.Target;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Severity;
import dev.lockstep.source.Failure;
import dev.lockstep.source.LineIndex;
import dev.lockstep.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@code check} found. Findings are sorted by path, place and rule, suppressed ones
 * among them.
 *
 * @param version of lockstep itself
 * @param files those that were to be judged, sorted by path
 * @param failures what could not be read, sorted by path
 * @param notices what the user should know about how the run judged
 * @param rules those that could fire, sorted by id
 * @param sources the texts of all files read, by path
 */
public record Report(
    String version,
    Target target,
    List<ReportedFile> files,
    List<Finding> findings,
    List<Failure> failures,
    List<String> notices,
    List<RulePage> rules,
    RulePages pages,
    Map<String, SourceFile> sources) {
  public Report {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
    rules = List.copyOf(rules);
    sources = Map.copyOf(sources);
  }

  /**
   * One file that was to be judged, with the number of its statements that go up; {@code
   * isEachAlone} when each of them commits by itself.
   */
  public record ReportedFile(
      String path,
      String layout,
      Status status,
      int statements,
      int notAnalysed,
      boolean isEachAlone) {
    /** A file of which no statement is known. */
    public ReportedFile(String path, Status status) {
      this(path, "none", status, 0, 0, false);
    }
  }

  /** How far a file was judged. */
  public enum Status {
    ANALYSED("analysed"),
    PARTLY_ANALYSED("partly-analysed"),
    FAILED("failed"),
    SKIPPED("skipped");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word used in reports. */
    public String word() {
      return word;
    }
  }

  /** The findings that are not suppressed. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> finding.suppressed() == null).toList();
  }

  /** How many findings of a severity are not suppressed. */
  public int count(Severity severity) {
    return (int) open().stream().filter(finding -> finding.severity() == severity).count();
  }

  public int suppressed() {
    return findings.size() - open().size();
  }

  /** How many files were judged, or should have been. */
  public int judgedFiles() {
    return (int) files.stream().filter(file -> file.status() != Status.SKIPPED).count();
  }

  /** Whether an unsuppressed finding is at least this severe; {@code OFF} asks for none. */
  public boolean hasFindingsFrom(Severity least) {
    return least != Severity.OFF
        && open().stream().anyMatch(finding -> finding.severity().compareTo(least) >= 0);
  }

  /** Whether each statement of a file commits by itself. */
  boolean isEachAlone(String path) {
    return files.stream().anyMatch(file -> file.path().equals(path) && file.isEachAlone());
  }

  /** The lines of a file, null when it was not read. */
  @Nullable LineIndex lines(String path) {
    SourceFile source = sources.get(path);
    return source == null ? null : source.lines();
  }
}
