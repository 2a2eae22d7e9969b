package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.effect.Effect;
import dev.lockstep.effect.Effects;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;

/** A statement that the server, or the migration tool before it, would refuse. */
final class StatementFails implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      Effect.Failure failure = statement.effect().failure();
      if (failure != null && !isBlock(statement)) {
        out.add(
                statement,
                culprit(statement).span(),
                "The server refuses this statement: "
                    + failure.message()
                    + " (SQLSTATE "
                    + failure.sqlstate()
                    + ").")
            .advice("Change or remove it: the migration cannot succeed.");
      }
    }
    for (Problem problem : now.scope().migration().problems()) {
      if (problem.kind() == Problem.Kind.REFUSED_BY_TOOL) {
        out.add(problem.span(), "The migration tool refuses this migration: " + problem.message())
            .advice("Change or remove it: the migration cannot succeed.");
      }
    }
  }

  /** A block fails with a statement in it, which is judged by itself. */
  private static boolean isBlock(StatementContext now) {
    return now.statement().operations().stream().anyMatch(DoBlock.class::isInstance);
  }

  /** The operation that makes the statement fail. */
  static Operation culprit(StatementContext now) {
    for (Operation operation : now.statement().operations()) {
      if (Effects.of(operation, now.statement(), now.database()).failure() != null) {
        return operation;
      }
    }
    return now.statement().operations().getFirst();
  }
}
