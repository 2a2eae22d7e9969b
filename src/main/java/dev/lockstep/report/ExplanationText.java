package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Severity;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.report.Timeline.Pressure;
import dev.lockstep.report.Timeline.Stretch;
import dev.lockstep.report.Timeline.Wait;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * An explanation as a timeline for people: time runs downwards, and the bar at the left is as heavy
 * as the waiting is at that moment, for a lock just taken or for one held since an earlier line.
 */
public final class ExplanationText {
  private static final int WIDTH = 80;
  private static final int LABEL = 8;

  private final Explanation explanation;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(Explanation explanation, Ink ink) {
    this.explanation = explanation;
    this.ink = ink;
  }

  /** Writes it; the writer is left open. */
  public static void write(Explanation explanation, Ink ink, Writer out) throws IOException {
    ExplanationText text = new ExplanationText(explanation, ink);
    explanation.files().forEach(text::file);
    text.legend();
    out.write(text.out.toString());
  }

  private void file(ExplainedFile file) {
    out.append(ink.strong(Cells.harmless(file.path()))).append('\n');
    for (Finding finding : file.findings()) {
      wrapped("  ", "", Fact.sentence(finding));
    }
    int digits =
        file.statements().stream().mapToInt(s -> String.valueOf(s.line()).length()).max().orElse(1);
    Direction direction = Direction.UP;
    for (Stretch stretch : Timeline.stretches(file.statements())) {
      if (stretch.direction() != direction) {
        boolean isFirst = file.statements().getFirst().direction() == stretch.direction();
        out.append(isFirst ? "" : "\n").append("  rolling back:\n");
        direction = stretch.direction();
      }
      stretch(stretch, file.path(), digits);
    }
    if (file.statements().isEmpty()) {
      out.append("  no statements\n");
    }
    out.append('\n');
  }

  private void stretch(Stretch stretch, String path, int digits) {
    boolean isOwn = stretch.isOpenedOutside();
    if (stretch.isTransaction() && isOwn) {
      out.append("  ┌ ").append(ink.faint(stretch.opening())).append('\n');
    }
    Pressure before = Pressure.NOBODY;
    boolean isFirst = true;
    for (ExplainedStatement statement : stretch.statements()) {
      if (!isFirst || isOwn) {
        out.append(stretch.isTransaction() ? "  " + bar(before) : "").append('\n');
      }
      isFirst = false;
      before = Timeline.pressure(statement);
      statement(statement, path, digits, "  " + bar(before) + " ");
    }
    if (stretch.isTransaction()) {
      end(stretch, isOwn);
    }
  }

  /** What the end of a transaction sets free, and what others had to wait through. */
  private void end(Stretch stretch, boolean isOwn) {
    out.append(isOwn ? "  │\n" : "");
    List<Wait> waits = stretch.waits();
    if (waits.isEmpty()) {
      out.append("  └ ").append(stretch.end()).append(": nobody had to wait\n");
      return;
    }
    String mark = "  └ ";
    for (Wait wait : waits) {
      List<ExplainedStatement> slow = stretch.longFrom(wait.line());
      wrapped(mark, "", stretch.sentence(wait));
      for (ExplainedStatement each : slow) {
        wrapped("      ", "line " + each.line() + ": ", EffectSentences.deeds(each));
      }
      mark = "    ";
    }
  }

  private void statement(ExplainedStatement statement, String path, int digits, String rail) {
    String number = " ".repeat(digits - String.valueOf(statement.line()).length());
    String block = statement.setting().inBlock() ? "  " : "";
    String head = number + ink.frame(String.valueOf(statement.line())) + "  " + block;
    String indent = " ".repeat(digits + 2) + block;
    List<String> lines = ShownSql.lines(statement.sql(), WIDTH - rail.length() - indent.length());
    for (int i = 0; i < lines.size(); i++) {
      out.append(rail).append(i == 0 ? head : indent).append(ink.strong(lines.get(i))).append('\n');
    }
    for (Fact fact : Fact.of(statement, explanation, path)) {
      String label = fact.label() + " ".repeat(LABEL - fact.label().length());
      wrapped(rail + indent, label, fact.text());
    }
  }

  /** Text below itself; an indent that ends in a branch is blank from the second line on. */
  private void wrapped(String indent, String label, String text) {
    int width = WIDTH - indent.length() - label.length();
    String head = indent + label;
    for (String line : Wrapping.lines(TextFormat.oneLine(text), width)) {
      out.append(head).append(line).append('\n');
      head = indent.replace('└', ' ') + " ".repeat(label.length());
    }
  }

  private String bar(Pressure pressure) {
    return switch (pressure) {
      case NOBODY -> "│";
      case WRITES -> ink.severity(Severity.WARNING, "▒");
      case ALL -> ink.severity(Severity.ERROR, "█");
    };
  }

  private void legend() {
    out.append(bar(Pressure.ALL)).append(" reads and writes wait   ");
    out.append(bar(Pressure.WRITES)).append(" writes wait   ");
    out.append(bar(Pressure.NOBODY)).append(" nobody waits\n");
    out.append(ink.faint(TextFormat.target(explanation.target()))).append('\n');
  }
}
