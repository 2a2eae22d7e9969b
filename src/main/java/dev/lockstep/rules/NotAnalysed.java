package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;

/** Something valid that lockstep cannot judge: said, never passed over in silence. */
final class NotAnalysed implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    for (Problem problem : now.scope().migration().problems()) {
      if (problem.kind() == Problem.Kind.NOT_ANALYSED) {
        out.add(problem.span(), "Not analysed: " + problem.message());
      }
    }
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof Unmodelled unmodelled) {
          out.add(
              statement,
              unmodelled.span(),
              "Not analysed: lockstep does not model " + unmodelled.words() + ".");
        }
      }
    }
  }
}
