package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import java.util.List;

/**
 * A concurrent statement beside others, for which the tool's transaction was given up: half of it
 * may stay. Where no tool is known none was, and each statement of any file commits alone.
 */
final class ConcurrentWithOtherStatements implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    if (now.scope().script().transaction() == TransactionMode.MIGRATION
        || ToolTransaction.howToLeave(now.scope()) == null) {
      return;
    }
    List<StatementContext> own =
        now.statements().stream().filter(statement -> !statement.inBlock()).toList();
    StatementContext concurrent = first(own);
    if (concurrent == null || own.stream().allMatch(it -> isHarmless(it.statement()))) {
      return;
    }
    out.add(
            concurrent,
            concurrent.statement().operations().getFirst().span(),
            "When this or a later statement fails, what stands before it stays and what stands"
                + " after it is missing: the migration runs without a transaction, and running it"
                + " again does the first part twice.")
        .advice("Give each concurrent statement a migration of its own.");
  }

  private static @org.jspecify.annotations.Nullable StatementContext first(
      List<StatementContext> statements) {
    return statements.stream()
        .filter(it -> isConcurrent(it.statement()))
        .filter(it -> !it.inTransaction())
        .findFirst()
        .orElse(null);
  }

  private static boolean isConcurrent(Statement statement) {
    return statement.operations().stream().allMatch(Concurrency::isConcurrent);
  }

  private static boolean isHarmless(Statement statement) {
    return isConcurrent(statement)
        || statement.operations().stream().allMatch(ConcurrentWithOtherStatements::isSetting);
  }

  private static boolean isSetting(Operation operation) {
    return operation instanceof SessionOperation || operation instanceof TransactionOperation;
  }
}
