package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.IndexOperation.AttachIndexPartition;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TypeOperation.AddEnumValue;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.ast.ViewOperation.RefreshMaterializedView;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;

/** A migration that its tool could roll back, if it said how. */
final class MissingDown implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    Rollback rollback = now.scope().migration().rollback();
    switch (rollback) {
      case Rollback.Missing missing ->
          out.add(
                  missing.span(),
                  "This migration cannot be rolled back: it does not say how to undo itself.")
              .advice("Write the statements that undo it.");
      case Rollback.Defined defined when isEmpty(now, defined) && !isMeant(now) ->
          out.add(
                  first(now),
                  "Rolling back undoes nothing: its down is empty, so that what the migration did"
                      + " stays while the tool takes it for undone.")
              .advice("Write the statements that undo it, or let the rollback fail.");
      default -> {}
    }
  }

  /**
   * Changed rows, validated constraints, rebuilt indexes and attached ones, which go with the index
   * they are attached to, need no undoing, and a value of an enum allows none, so that an empty
   * down is an answer there.
   */
  private static boolean isEmpty(MigrationContext now, Rollback.Defined defined) {
    return defined.script().statements().isEmpty()
        && now.statements().stream()
            .flatMap(statement -> statement.statement().operations().stream())
            .anyMatch(MissingDown::changesSchema);
  }

  /** Whether it says {@code :ok} and nothing else, as who forgot it does not. */
  private static boolean isMeant(MigrationContext now) {
    DslModule module = now.scope().migration().module();
    DslModule.Callback down = module == null ? null : module.callback("down");
    return down != null && down.nothing();
  }

  private static boolean changesSchema(Operation operation) {
    return !(operation instanceof DataOperation
        || operation instanceof SessionOperation
        || operation instanceof TransactionOperation
        || operation instanceof MaintenanceOperation
        || operation instanceof BlockOperation
        || operation instanceof RefreshMaterializedView
        || operation instanceof Reindex
        || operation instanceof AddEnumValue
        || operation instanceof ValidateConstraint
        || operation instanceof AttachIndexPartition
        || operation instanceof Unmodelled);
  }

  private static Span first(MigrationContext now) {
    return now.statements().getFirst().statement().span();
  }
}
