package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Severity;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.report.Explanation.HeldLock;
import dev.lockstep.report.Timeline.Pressure;
import dev.lockstep.report.Timeline.Stretch;
import dev.lockstep.report.Timeline.Wait;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
      wrapped("  ", head(finding) + " ", finding.message());
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
    boolean isOwn = !stretch.kind().equals("explicit");
    if (stretch.isTransaction() && isOwn) {
      out.append("  ┌ ").append(ink.faint(opening(stretch.kind()))).append('\n');
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

  private static String opening(String kind) {
    return kind.equals("migration")
        ? "one transaction, opened by the migration tool"
        : "one transaction: the statements are sent as one string";
  }

  /** What the end of a transaction sets free, and what others had to wait through. */
  private void end(Stretch stretch, boolean isOwn) {
    out.append(isOwn ? "  │\n" : "");
    String end = isOwn ? "COMMIT" : "The end";
    List<Wait> waits = stretch.waits();
    if (waits.isEmpty()) {
      out.append("  └ ").append(end).append(": nobody had to wait\n");
      return;
    }
    String mark = "  └ ";
    for (Wait wait : waits) {
      List<ExplainedStatement> slow = stretch.longFrom(wait.line());
      String who = wait.pressure() == Pressure.ALL ? "reads and writes" : "writes";
      String through = slow.isEmpty() ? "for a moment" : "through";
      wrapped(
          mark,
          "",
          "%s frees %s: %s waited since line %d, %s"
              .formatted(end, EffectSentences.names(wait.relations()), who, wait.line(), through));
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
    fields(statement, path, rail + indent);
  }

  private void fields(ExplainedStatement statement, String path, String indent) {
    Effect effect = statement.effect();
    locks(statement, indent);
    if (!statement.isQuiet()) {
      held(statement, indent);
    }
    if (!statement.isQuiet()) {
      field(indent, "takes", EffectSentences.duration(statement));
    }
    if (!effect.allowedInTransaction()) {
      field(indent, "needs", "to run outside a transaction");
    }
    Effect.Failure failure = effect.failure();
    if (failure != null) {
      String error = failure.message() + " (" + failure.sqlstate() + ")";
      field(indent, "fails", error);
    }
    for (Finding finding : statement.findings()) {
      String suppressed =
          finding.suppressed() == null ? "" : " (accepted: " + finding.suppressed().reason() + ")";
      field(indent, "finds", head(finding) + " " + finding.message() + suppressed);
    }
    if (statement.findings().isEmpty() && statement.direction() == Direction.UP) {
      for (String reason : EffectSentences.reasons(statement, explanation, path)) {
        field(indent, "silent", reason);
      }
    }
  }

  private void locks(ExplainedStatement statement, String indent) {
    List<Lock> locks = new ArrayList<>(Explanation.leading(statement.effect().locks()));
    List<String> others = new ArrayList<>();
    for (Lock lock : statement.effect().locks()) {
      if (!locks.contains(lock)) {
        others.add(lock.relation());
      }
    }
    locks.sort(Comparator.comparing(Lock::mode).reversed().thenComparing(Lock::kind));
    Map<String, List<String>> byMode = new LinkedHashMap<>();
    for (Lock lock : locks) {
      Pressure pressure = statement.isWaitedFor(lock) ? Pressure.of(lock.mode()) : Pressure.NOBODY;
      String key = lock.mode().words() + " on %s: " + pressure.words();
      byMode.computeIfAbsent(key, k -> new ArrayList<>()).add(lock.relation());
    }
    byMode.forEach(
        (key, names) -> field(indent, "locks", key.replace("%s", EffectSentences.names(names))));
    if (!others.isEmpty()) {
      field(indent, "", "and with it " + EffectSentences.names(others));
    }
  }

  /** The locks of earlier statements, but those that the statement takes again itself. */
  private void held(ExplainedStatement statement, String indent) {
    Map<LockMode, List<String>> byMode = new TreeMap<>(Comparator.reverseOrder());
    for (HeldLock held : statement.held()) {
      if (!isTakenAgain(held, statement)) {
        byMode
            .computeIfAbsent(held.lock().mode(), mode -> new ArrayList<>())
            .add(held.lock().relation() + " since line " + held.line());
      }
    }
    byMode.forEach(
        (mode, since) -> {
          String where = EffectSentences.names(since);
          field(indent, "holds", mode.words() + " on " + where + ": " + Pressure.of(mode).words());
        });
  }

  private static boolean isTakenAgain(HeldLock held, ExplainedStatement statement) {
    return statement.effect().locks().stream()
        .anyMatch(
            lock ->
                lock.relation().equals(held.lock().relation())
                    && lock.mode().atLeast(held.lock().mode()));
  }

  private void field(String indent, String label, String text) {
    wrapped(indent, label + " ".repeat(LABEL - label.length()), text);
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

  private String head(Finding finding) {
    return finding.severity().word() + "[" + finding.rule() + "]";
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
