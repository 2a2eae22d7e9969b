package dev.lockstep.report;

import dev.lockstep.ast.Target;
import dev.lockstep.source.Failure;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes the place of migrations, and what could not be read. */
public record Rewriting(
    Target target, List<Rewritten> migrations, List<Failure> failures, List<String> notices) {
  public Rewriting {
    migrations = List.copyOf(migrations);
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
  }

  /**
   * One migration: its path as reports show it, its files, the folder that its own and the new
   * files are in, and the steps in its place, none when it stays as it is. {@code refused} says why
   * it cannot be rewritten.
   */
  public record Rewritten(
      String path,
      List<Path> originals,
      Path folder,
      String shownFolder,
      List<RewrittenStep> steps,
      List<String> notes,
      List<LeftFinding> left,
      @Nullable String refused) {
    public Rewritten {
      originals = List.copyOf(originals);
      steps = List.copyOf(steps);
      notes = List.copyOf(notes);
      left = List.copyOf(left);
    }

    /** The new files of all steps, in order. */
    public List<StepFile> files() {
      return steps.stream().flatMap(step -> step.files().stream()).toList();
    }
  }

  /** One step: {@code migrate}, {@code backfill} or {@code deploy}; the last has no files. */
  public record RewrittenStep(
      String kind, String instruction, boolean transaction, List<StepFile> files) {
    public RewrittenStep {
      files = List.copyOf(files);
    }
  }

  /** A new file, by its name from the folder on. */
  public record StepFile(String name, String text) {}

  /**
   * What is still found of a migration that was rewritten; the line is 0 for what was made. It may
   * have a rewrite that is for no plan: that of a statement in a block of PL/pgSQL.
   */
  public record LeftFinding(
      String rule, String severity, String message, int line, boolean hasRewrite) {}

  /** What could not be read, a line each. */
  public List<String> failureLines() {
    return failures.stream().map(Failure::line).toList();
  }
}
