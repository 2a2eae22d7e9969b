package dev.lockstep.report;

import dev.lockstep.engine.Finding;
import dev.lockstep.print.PrintedStep;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a finding's rewrite, printed so that they fit the file the finding is in. */
final class PrintedSteps {
  private static final String MODULE = "defmodule ";
  private static final String DEFAULT_PREFIX = "Repo.Migrations";

  private PrintedSteps() {}

  /** The steps in order; none when the finding has no rewrite. */
  static List<PrintedStep> of(Finding finding, @Nullable SourceFile file) {
    Rewrite rewrite = finding.rewrite();
    return rewrite == null ? List.of() : StepPrinter.print(rewrite, modulePrefix(file));
  }

  /** What the names of the file's modules begin with: {@code MyApp.Repo.Migrations}. */
  private static String modulePrefix(@Nullable SourceFile file) {
    if (file == null) {
      return DEFAULT_PREFIX;
    }
    String text = file.text();
    int module = text.indexOf(MODULE);
    if (module < 0) {
      return DEFAULT_PREFIX;
    }
    int start = module + MODULE.length();
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    int dot = text.lastIndexOf('.', end - 1);
    return dot > start ? text.substring(start, dot) : DEFAULT_PREFIX;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_';
  }
}
