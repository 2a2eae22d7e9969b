package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SequenceOperation.AlterSequence;
import dev.lockstep.ast.TableOperation.AlterIdentity;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another step or start of a sequence keeps everybody from taking a number until the commit. */
final class SequenceRestart implements OperationRule {
  private static final Pattern COUNTING =
      Pattern.compile("(?i)\\b(restart|start|increment|cache|minvalue|maxvalue|cycle|as)\\b");

  /** Whose numbers nobody gets meanwhile. */
  private record Counter(String name, boolean restarts) {}

  @Override
  public void check(OperationContext now, Findings out) {
    Counter counter = counter(now);
    if (counter == null) {
      return;
    }
    out.add(
            now.operation(),
            "Every INSERT that takes a number from "
                + counter.name()
                + " waits until the transaction ends.")
        .about(counter.name())
        .advice(
            counter.restarts()
                ? "Set the number with SELECT setval(…), which nobody waits for, or do it alone in"
                    + " its transaction."
                : "Do it alone in its transaction.");
  }

  private static @Nullable Counter counter(OperationContext now) {
    return switch (now.operation()) {
      case AlterSequence o
          when o.changesState() && counts(o.options()) && now.database().isExisting(o.sequence()) ->
          new Counter(now.database().nameOnPath(o.sequence()), restarts(o.options()));
      case AlterIdentity o when counts(o.options()) && now.database().isExisting(o.table()) ->
          new Counter(
              o.column() + " of " + now.database().nameOnPath(o.table()), restarts(o.options()));
      case Operation o -> null;
    };
  }

  private static boolean counts(String options) {
    return COUNTING.matcher(options).find();
  }

  private static boolean restarts(String options) {
    return options.toLowerCase(java.util.Locale.ROOT).contains("restart");
  }
}
