package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.RollbackRun;
import dev.lockstep.engine.StatementContext;
import java.util.List;
import java.util.stream.Collectors;

/** A rollback that leaves another schema than there was before the migration. */
final class DownIsNotInverse implements MigrationRule {
  private static final int SHOWN = 4;

  @Override
  public void check(MigrationContext now, Findings out) {
    RollbackRun rollback = now.rollback();
    if (rollback == null
        || rollback.statements().isEmpty()
        || !now.scope().migration().problems().isEmpty()
        || !now.statements().stream().allMatch(DownIsNotInverse::isCertain)
        || !rollback.statements().stream().allMatch(DownIsNotInverse::isCertain)) {
      return;
    }
    List<RollbackDifference> differences =
        new RollbackComparison(now.before(), now.after(), rollback.after()).differences();
    if (differences.isEmpty()) {
      return;
    }
    RollbackDifference first = differences.getFirst();
    StatementContext statement = first.statementIn(now.statements());
    String more =
        differences.size() > SHOWN ? ", and " + (differences.size() - SHOWN) + " more" : "";
    out.add(
            statement,
            first.clauseIn(statement),
            "After a rollback the schema is not what it was: "
                + differences.stream()
                    .limit(SHOWN)
                    .map(RollbackDifference::sentence)
                    .collect(Collectors.joining("; "))
                + more
                + ".")
        .about(first.relation().toString())
        .advice("Undo in down, in reverse order, all that up does.");
  }

  /** Whether it surely runs and all that it does is known. */
  private static boolean isCertain(StatementContext now) {
    boolean isConditional =
        now.statement().origin() != null && now.statement().origin().sending().condition() != null;
    return !isConditional
        && now.effect().failure() == null
        && now.statement().operations().stream().noneMatch(DownIsNotInverse::isOpaque);
  }

  private static boolean isOpaque(Operation operation) {
    return operation instanceof Unmodelled || operation instanceof BlockOperation;
  }
}
