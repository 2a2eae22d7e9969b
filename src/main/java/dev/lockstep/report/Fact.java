package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Severity;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.report.Explanation.HeldLock;
import dev.lockstep.report.Timeline.Pressure;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing said about a statement to people, under the word that begins its line. {@code severity}
 * is that of a finding, or an error's for what fails; null for all else.
 */
record Fact(String label, String text, @Nullable Severity severity) {
  private Fact(String label, String text) {
    this(label, text, null);
  }

  /** All that is said about a statement of a file, in order. */
  static List<Fact> of(ExplainedStatement statement, Explanation explanation, String path) {
    List<Fact> facts = new ArrayList<>();
    if (!statement.isQuiet()) {
      addLocks(statement, facts);
      addHeld(statement, facts);
      facts.add(new Fact("takes", EffectSentences.duration(statement)));
    }
    Effect effect = statement.effect();
    if (!effect.allowedInTransaction()) {
      facts.add(new Fact("needs", "to run outside a transaction"));
    }
    Effect.Failure failure = effect.failure();
    if (failure != null) {
      String error = failure.message() + " (" + failure.sqlstate() + ")";
      facts.add(new Fact("fails", error, Severity.ERROR));
    }
    for (Finding finding : statement.findings()) {
      facts.add(new Fact("finds", sentence(finding), finding.severity()));
    }
    if (statement.findings().isEmpty() && statement.direction() == Direction.UP) {
      EffectSentences.reasons(statement, explanation, path)
          .forEach(reason -> facts.add(new Fact("silent", reason)));
    }
    return facts;
  }

  /** {@code error[rule] message}, and why it was accepted if it was. */
  static String sentence(Finding finding) {
    String accepted =
        finding.suppressed() == null ? "" : " (accepted: " + finding.suppressed().reason() + ")";
    return "%s[%s] %s%s"
        .formatted(finding.severity().word(), finding.rule(), finding.message(), accepted);
  }

  private static void addLocks(ExplainedStatement statement, List<Fact> facts) {
    List<Lock> locks = new ArrayList<>(Explanation.leading(statement.effect().locks()));
    List<String> others =
        statement.effect().locks().stream()
            .filter(lock -> !locks.contains(lock))
            .map(Lock::relation)
            .toList();
    locks.sort(Comparator.comparing(Lock::mode).reversed().thenComparing(Lock::kind));
    Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
    for (Lock lock : locks) {
      Pressure pressure = statement.isWaitedFor(lock) ? Pressure.of(lock.mode()) : Pressure.NOBODY;
      alike
          .computeIfAbsent(List.of(lock.mode().words(), pressure.words()), k -> new ArrayList<>())
          .add(lock.relation());
    }
    alike.forEach(
        (key, names) ->
            facts.add(
                new Fact(
                    "locks",
                    key.getFirst()
                        + " on "
                        + EffectSentences.names(names)
                        + ": "
                        + key.getLast())));
    if (!others.isEmpty()) {
      facts.add(new Fact("", "and with it " + EffectSentences.names(others)));
    }
  }

  /** The locks of earlier statements, but those that the statement takes again itself. */
  private static void addHeld(ExplainedStatement statement, List<Fact> facts) {
    Map<LockMode, List<String>> alike = new TreeMap<>(Comparator.reverseOrder());
    for (HeldLock held : statement.held()) {
      if (!isTakenAgain(held, statement)) {
        alike
            .computeIfAbsent(held.lock().mode(), mode -> new ArrayList<>())
            .add(held.lock().relation() + " since line " + held.line());
      }
    }
    alike.forEach(
        (mode, since) ->
            facts.add(
                new Fact(
                    "holds",
                    mode.words()
                        + " on "
                        + EffectSentences.names(since)
                        + ": "
                        + Pressure.of(mode).words())));
  }

  private static boolean isTakenAgain(HeldLock held, ExplainedStatement statement) {
    return statement.effect().locks().stream()
        .anyMatch(
            lock ->
                lock.relation().equals(held.lock().relation())
                    && lock.mode().atLeast(held.lock().mode()));
  }
}
