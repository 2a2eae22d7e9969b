package dev.lockstep.rules;

import dev.lockstep.ast.Problem;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;

/** Text that is not valid in its language; the rest of the file is still judged. */
final class SyntaxError implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    for (Problem problem : now.scope().migration().problems()) {
      if (problem.kind() == Problem.Kind.SYNTAX) {
        out.add(problem.span(), problem.message());
      }
    }
  }
}
