package dev.lockstep.plan;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.plan.PlanStep.Migrate;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.source.MigrationWriter;
import dev.lockstep.source.NewMigration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the tool will read in the new files what the plan means to say. */
final class RoundTrip {
  private final MigrationPlan plan;
  private final MigrationWriter writer;

  RoundTrip(MigrationPlan plan, MigrationWriter writer) {
    this.plan = plan;
    this.writer = writer;
  }

  /** What is read differently, as a clause; null when all is as it was meant. */
  @Nullable String difference(List<PlanStep> steps, List<NewMigration> written) {
    Original original = plan.original();
    List<Migration> read = writer.read(written, original.root(), original.target());
    if (read.size() != steps.size()) {
      return "%d migrations are read and not %d".formatted(read.size(), steps.size());
    }
    for (int i = 0; i < steps.size(); i++) {
      String difference = difference(steps.get(i), read.get(i));
      if (difference != null) {
        return "step %d %s".formatted(i + 1, difference);
      }
    }
    return null;
  }

  private @Nullable String difference(PlanStep step, Migration read) {
    boolean transaction = step instanceof Migrate migrate && migrate.transaction();
    if (read.up().transaction() != writer.mode(transaction)) {
      return "runs in another transaction";
    }
    if (step instanceof PlanStep.Backfill && writer.isEcto()) {
      return null;
    }
    List<String> meant = texts(step.statements());
    List<String> said = texts(read.up().statements());
    List<String> lacking = without(meant, said);
    List<String> added = without(said, meant);
    return lacking.isEmpty() && added.isEmpty()
        ? null
        : "would run %s in place of %s".formatted(shown(added), shown(lacking));
  }

  private static List<String> without(List<String> texts, List<String> others) {
    List<String> rest = new ArrayList<>(texts);
    others.forEach(rest::remove);
    return rest;
  }

  private static String shown(List<String> texts) {
    return texts.isEmpty() ? "nothing" : String.join("; ", texts).replace(SqlText.HOLE, '…');
  }

  /** What is done, each thing by itself, since one ALTER TABLE may become two or two one. */
  private static List<String> texts(List<Statement> statements) {
    List<String> texts = new ArrayList<>();
    for (Statement statement : statements) {
      List<Operation> operations = statement.operations();
      if (operations.stream().anyMatch(TransactionOperation.class::isInstance)) {
        continue;
      }
      boolean isDivisible =
          !operations.isEmpty()
              && operations.stream().allMatch(it -> StepPrinter.canPrint(List.of(it)));
      if (isDivisible) {
        operations.forEach(it -> texts.add(text(StepPrinter.sql(new Change(List.of(it))))));
      } else {
        texts.add(text(statement.text()));
      }
    }
    return texts;
  }

  private static String text(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }
}
