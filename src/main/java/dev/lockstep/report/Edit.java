package dev.lockstep.report;

import dev.lockstep.ast.Span;
import dev.lockstep.engine.Finding;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step;
import dev.lockstep.source.Language;
import dev.lockstep.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A rewrite as an edit of the file that the finding is in: where one statement becomes one, and
 * runs in the transaction that is there, or in none.
 */
record Edit(Span replaced, String text) {
  /** The edit of a finding's rewrite, or null when it takes more than that. */
  static @Nullable Edit of(Finding finding, Report report) {
    SourceFile file = report.sources().get(finding.path());
    String statement = finding.statement();
    if (file == null
        || file.language() != Language.SQL
        || statement == null
        || finding.span().isSynthetic()
        || finding.rewrite() == null
        || finding.rewrite().steps().size() != 1
        || !(finding.rewrite().steps().getFirst() instanceof Step.Migrate step)
        || step.up().size() != 1
        || !(step.transaction() || report.isEachAlone(finding.path()))) {
      return null;
    }
    Span place = place(file.text(), statement, finding.span());
    return place == null ? null : new Edit(place, StepPrinter.sql(step.up().getFirst()));
  }

  /** Where the statement stands word for word around the finding; null where it does not. */
  private static @Nullable Span place(String text, String statement, Span finding) {
    int start = text.lastIndexOf(statement, finding.start());
    int end = start + statement.length();
    return start < 0 || end < finding.end() ? null : new Span(start, end);
  }
}
