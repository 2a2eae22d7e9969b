package dev.lockstep.print;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
              step.title(),
              instruction(step));
      case Step.Backfill backfill ->
          new PrintedStep(
              PrintedStep.Kind.BACKFILL,
              backfill.name(),
              false,
              sql(step),
              ecto(step, modulePrefix),
              step.title(),
              instruction(step));
      case Step.Deploy deploy ->
          new PrintedStep(
              PrintedStep.Kind.DEPLOY, null, true, null, null, step.title(), instruction(step));
    };
  }

  /** What the step does, then what to look at before. */
  private static String instruction(Step step) {
    return Stream.concat(
            Stream.of(step.title()), step.checks().stream().map(it -> "Before: " + it.sentence()))
        .collect(Collectors.joining(". "));
  }

  /** The SQL that the step runs, each statement with its semicolon; a comment for a deploy. */
  public static String sql(Step step) {
    return comment("-- ", Comments.of(step.checks()))
        + switch (step) {
          case Step.Migrate migrate -> statements(migrate.up());
          case Step.Backfill backfill -> BackfillSql.print(backfill);
          case Step.Deploy deploy -> "-- " + deploy.title() + "\n";
        };
  }

  /** The SQL that undoes a migration; empty when it need not or cannot be undone. */
  public static String undoSql(Step.Migrate step) {
    return statements(step.down());
  }

  /** The Ecto migration of the step; a comment for a deploy. */
  public static String ecto(Step step, String modulePrefix) {
    return switch (step) {
      case Step.Migrate migrate -> EctoPrinter.print(migrate, modulePrefix);
      case Step.Backfill backfill -> BackfillEcto.print(backfill, modulePrefix);
      case Step.Deploy deploy ->
          comment("# ", Comments.of(step.checks())) + "# " + deploy.title() + "\n";
    };
  }

  /** What to look at before a step, as lines without a comment sign. */
  public static List<String> checks(Step step) {
    return Comments.of(step.checks());
  }

  /** The SQL of one statement, without its semicolon. */
  public static String sql(Step.Change change) {
    return SqlPrinter.print(change);
  }

  /** Whether these operations make one statement that can be printed. */
  public static boolean canPrint(List<Operation> operations) {
    return SqlPrinter.tryPrint(operations) != null;
  }

  /** Whether a change says what a statement says. */
  public static boolean isSame(Step.Change change, Statement statement) {
    return SqlPrinter.print(change).equals(SqlPrinter.print(statement));
  }

  private static String statements(List<Step.Change> changes) {
    return changes.stream().map(StepPrinter::statement).collect(Collectors.joining());
  }

  private static String statement(Step.Change change) {
    return comment("-- ", Comments.goingUp(change.accepted())) + SqlPrinter.print(change) + ";\n";
  }

  private static String comment(String sign, List<String> lines) {
    return lines.stream().map(line -> sign + line + "\n").collect(Collectors.joining());
  }
}
