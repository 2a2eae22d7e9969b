package dev.lockstep.report;

import dev.lockstep.print.SqlPrinter;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of a rewrite as text: what to do, and the code of it where it has any. {@code
 * transaction} tells whether the step runs in the migration tool's transaction.
 */
record RenderedStep(
    String kind,
    String name,
    String title,
    boolean transaction,
    @Nullable String sql,
    @Nullable String ecto,
    @Nullable String instruction) {

  /** The steps of a rewrite, in order. */
  static List<RenderedStep> of(Rewrite rewrite) {
    return rewrite.steps().stream().map(RenderedStep::of).toList();
  }

  private static RenderedStep of(Step step) {
    return switch (step) {
      case Step.Migrate migrate ->
          new RenderedStep(
              "migrate",
              migrate.name(),
              migrate.title(),
              migrate.transaction(),
              migrate.up().stream()
                  .map(change -> SqlPrinter.print(change.operations()) + ";")
                  .collect(Collectors.joining("\n")),
              null,
              null);
      case Step.Backfill backfill ->
          new RenderedStep(
              "backfill", backfill.name(), backfill.title(), false, batch(backfill), null, null);
      case Step.Deploy deploy ->
          new RenderedStep("deploy", "", deploy.title(), false, null, null, deploy.title());
    };
  }

  private static String batch(Step.Backfill backfill) {
    String key = backfill.key() == null ? "ctid" : backfill.key();
    return """
    UPDATE %1$s SET %2$s
    WHERE %3$s IN (SELECT %3$s FROM %1$s WHERE %4$s LIMIT 1000);\
    """
        .formatted(backfill.table(), backfill.set(), key, backfill.where());
  }
}
