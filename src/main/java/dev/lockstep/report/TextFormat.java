package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Target;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Severity;
import dev.lockstep.print.PrintedStep;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.source.Language;
import dev.lockstep.source.LineIndex;
import dev.lockstep.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The report for people: each finding with its place, the lock, the reason and the safe steps. */
final class TextFormat implements Format {
  private static final int WIDTH = 100;
  private static final int LONGEST_SQL = 600;

  /** So many lines of code at most are shown of a plan; longer ones are for {@code rewrite}. */
  private static final int LONGEST_PLAN = 80;

  private final Ink ink;

  TextFormat(Ink ink) {
    this.ink = ink;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Set<String> explained = new HashSet<>();
    for (Finding finding : report.open()) {
      out.write(finding(report, finding, explained.add(finding.rule())));
      out.write('\n');
    }
    out.write(summary(report));
  }

  private String finding(Report report, Finding finding, boolean isFirstOfRule) {
    StringBuilder out = new StringBuilder();
    String head = finding.severity().word() + "[" + finding.rule() + "]";
    out.append(ink.severity(finding.severity(), head))
        .append(ink.strong(": " + oneLine(finding.message())))
        .append('\n');
    LineIndex lines = report.lines(finding.path());
    Region region = Region.of(finding.span(), lines);
    int gutter = String.valueOf(region.endLine()).length();
    String margin = " ".repeat(gutter);
    out.append(margin).append(ink.frame("--> ")).append(place(finding.path(), region)).append('\n');
    if (lines != null && !finding.span().isSynthetic()) {
      out.append(margin).append(ink.frame(" |")).append('\n');
      Lock lock = LockSentences.strongest(finding.locks());
      String label = lock == null ? "" : lock.mode().words() + " on " + lock.relation();
      Snippet.Marking marking = new Snippet.Marking(finding.severity(), Cells.harmless(label));
      Snippet.append(out, ink, lines, region, gutter, marking);
      out.append(margin).append(ink.frame(" |")).append('\n');
    }
    for (Finding.Related related : finding.related()) {
      Region where = Region.of(related.span(), report.lines(related.path()));
      out.append(margin)
          .append(ink.frame("::: "))
          .append(related.path() + ":" + where.line() + ": " + Cells.harmless(related.message()))
          .append('\n');
    }
    Notes notes = new Notes(out, margin);
    notes(report, finding, isFirstOfRule, notes);
    return out.toString();
  }

  private void notes(Report report, Finding finding, boolean isFirstOfRule, Notes notes) {
    SourceFile source = report.sources().get(finding.path());
    String statement = finding.statement();
    if (statement != null && source != null && source.language() == Language.ELIXIR) {
      boolean isLong = statement.length() > LONGEST_SQL;
      notes.prose("sql", isLong ? statement.substring(0, LONGEST_SQL) + "…" : statement);
    }
    if (finding.direction() == Direction.DOWN) {
      notes.prose("note", "this is what rolling back does");
    }
    for (Lock lock : finding.locks()) {
      if (lock.mode().blocksWrites() && lock.kind() != RelationKind.INDEX) {
        notes.prose("lock", LockSentences.sentence(lock));
      }
    }
    if (isFirstOfRule && report.pages().page(finding.rule()) != null) {
      notes.prose("why", report.pages().fullDescription(finding.rule()));
    }
    finding.remedy(true).forEach(sentence -> notes.prose("help", sentence));
    Rewrite rewrite = finding.rewrite();
    if (rewrite != null) {
      notes.prose("help", rewrite.title() + ":");
      steps(PrintedSteps.of(finding, source), finding.path(), source, notes);
    }
  }

  /** The steps with their code; of a plan that fills several screens the titles alone. */
  private static void steps(
      List<PrintedStep> steps, String path, @Nullable SourceFile source, Notes notes) {
    boolean isElixir = source != null && source.language() == Language.ELIXIR;
    List<String> codes =
        steps.stream()
            .map(step -> isElixir ? step.ecto() : step.sql())
            .map(TextFormat::code)
            .toList();
    boolean isLong = codes.stream().mapToLong(code -> code.lines().count()).sum() > LONGEST_PLAN;
    for (int i = 0; i < steps.size(); i++) {
      PrintedStep step = steps.get(i);
      String number = steps.size() == 1 ? "" : (i + 1) + ". ";
      String aside =
          switch (step.kind()) {
            case MIGRATE -> step.transaction() ? "" : " (no transaction)";
            case BACKFILL -> " (in batches, each committed)";
            case DEPLOY -> "";
          };
      notes.indented(number, step.caption() + aside);
      if (!isLong && !codes.get(i).isEmpty()) {
        notes.code(codes.get(i));
      }
    }
    if (isLong) {
      notes.indented("", "lockstep rewrite " + path + " writes them out.");
    }
  }

  private static String code(@Nullable String code) {
    return code == null ? "" : code;
  }

  private String summary(Report report) {
    int errors = report.count(Severity.ERROR);
    int warnings = report.count(Severity.WARNING);
    int notes = report.count(Severity.NOTE);
    int statements = report.files().stream().mapToInt(Report.ReportedFile::statements).sum();
    int notAnalysed = report.files().stream().mapToInt(Report.ReportedFile::notAnalysed).sum();
    StringBuilder line = new StringBuilder();
    String counts = counts(errors, warnings, notes);
    if (errors > 0) {
      line.append(ink.severity(Severity.ERROR, counts));
    } else if (warnings > 0) {
      line.append(ink.severity(Severity.WARNING, counts));
    } else {
      line.append(notes > 0 ? counts : ink.good(counts));
    }
    line.append(" in ").append(plural(report.judgedFiles(), "migration"));
    line.append(", ").append(plural(statements, "statement"));
    if (notAnalysed > 0) {
      line.append(" (").append(notAnalysed).append(" not analysed)");
    }
    if (report.suppressed() > 0) {
      line.append(", ").append(report.suppressed()).append(" suppressed");
    }
    return line.append("; ").append(target(report.target())).append('\n').toString();
  }

  private static String counts(int errors, int warnings, int notes) {
    if (errors + warnings + notes == 0) {
      return "no findings";
    }
    StringBuilder counts = new StringBuilder();
    append(counts, errors, "error");
    append(counts, warnings, "warning");
    append(counts, notes, "note");
    return counts.toString();
  }

  private static void append(StringBuilder counts, int count, String word) {
    if (count > 0) {
      counts.append(counts.isEmpty() ? "" : ", ").append(plural(count, word));
    }
  }

  static String plural(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  static String target(Target target) {
    return target.assumed()
        ? "PostgreSQL " + target.version() + " assumed (--database says otherwise)"
        : "PostgreSQL " + target.version();
  }

  /** A message as one line, with nothing in it that a terminal would obey. */
  static String oneLine(String text) {
    return Cells.harmless(String.join(" ", Wrapping.words(text)));
  }

  static String place(String path, Region region) {
    return Cells.harmless(path) + ":" + region.line() + ":" + region.column();
  }

  /** The notes below a snippet. */
  private final class Notes {
    private final StringBuilder out;
    private final String margin;

    Notes(StringBuilder out, String margin) {
      this.out = out;
      this.margin = margin;
    }

    void prose(String word, String text) {
      String head = " = ";
      List<String> lines = Wrapping.lines(oneLine(text), WIDTH - word.length() - 6);
      for (int i = 0; i < lines.size(); i++) {
        out.append(margin);
        if (i == 0) {
          out.append(ink.frame(head)).append(ink.strong(word + ":")).append(' ');
        } else {
          out.append(" ".repeat(head.length() + word.length() + 2));
        }
        out.append(lines.get(i)).append('\n');
      }
    }

    /** A step: its number and what it does. */
    void indented(String number, String text) {
      String head = number;
      for (String line : Wrapping.lines(oneLine(text), WIDTH - 8)) {
        out.append(margin).append("     ").append(head).append(line).append('\n');
        head = " ".repeat(number.length());
      }
    }

    void code(String code) {
      code.lines()
          .forEach(
              line ->
                  out.append(
                      line.isBlank()
                          ? "\n"
                          : margin + "         " + ink.good(Cells.harmless(line)) + "\n"));
    }
  }
}
