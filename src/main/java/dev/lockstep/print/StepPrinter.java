package dev.lockstep.print;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of a rewrite as files of SQL and as Ecto migrations. */
public final class StepPrinter {
  private StepPrinter() {}

  /** All steps in order; {@code modulePrefix} is as for {@link EctoPrinter#print}. */
  public static List<PrintedStep> print(Rewrite rewrite, String modulePrefix) {
    return rewrite.steps().stream().map(step -> print(step, modulePrefix)).toList();
  }

  private static PrintedStep print(Step step, String modulePrefix) {
    return switch (step) {
      case Step.Migrate migrate ->
          new PrintedStep(
              PrintedStep.Kind.MIGRATE,
              migrate.name(),
              migrate.transaction(),
              sql(step),
              ecto(step, modulePrefix),
              migrate.title());
      case Step.Backfill backfill ->
          new PrintedStep(
              PrintedStep.Kind.BACKFILL,
              backfill.name(),
              false,
              sql(step),
              ecto(step, modulePrefix),
              backfill.title());
      case Step.Deploy deploy ->
          new PrintedStep(PrintedStep.Kind.DEPLOY, null, true, null, null, deploy.title());
    };
  }

  /** The SQL that the step runs, each statement with its semicolon; a comment for a deploy. */
  public static String sql(Step step) {
    return switch (step) {
      case Step.Migrate migrate -> statements(migrate.up());
      case Step.Backfill backfill -> BackfillSql.print(backfill);
      case Step.Deploy deploy -> "-- " + deploy.title() + "\n";
    };
  }

  /** The SQL that undoes a migration; empty when it need not be undone. */
  public static String undoSql(Step.Migrate step) {
    return statements(step.down());
  }

  /** The Ecto migration of the step; a comment for a deploy. */
  public static String ecto(Step step, String modulePrefix) {
    return switch (step) {
      case Step.Migrate migrate -> EctoPrinter.print(migrate, modulePrefix);
      case Step.Backfill backfill -> BackfillEcto.print(backfill, modulePrefix);
      case Step.Deploy deploy -> "# " + deploy.title() + "\n";
    };
  }

  private static String statements(List<Step.Change> changes) {
    return changes.stream().map(StepPrinter::statement).collect(Collectors.joining());
  }

  private static String statement(Step.Change change) {
    StringBuilder text = new StringBuilder();
    for (Operation operation : change.operations()) {
      if (operation instanceof CreateIndex create) {
        Precheck.of(create).forEach(line -> text.append("-- ").append(line).append('\n'));
      }
    }
    return text.append(SqlPrinter.print(change)).append(";\n").toString();
  }
}
