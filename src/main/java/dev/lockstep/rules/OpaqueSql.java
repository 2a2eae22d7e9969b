package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Unknown;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;

/** SQL whose text is not in the file, or is put together when it runs. */
final class OpaqueSql implements MigrationRule {
  private static final String ADVICE = "Write the statement out, or look at what it locks.";

  @Override
  public void check(MigrationContext now, Findings out) {
    for (Problem problem : now.scope().migration().problems()) {
      if (problem.kind() == Problem.Kind.OPAQUE) {
        out.add(problem.span(), message(problem.message())).advice(ADVICE);
      }
    }
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof DoBlock block) {
          check(statement, block, out);
        }
      }
    }
  }

  private static void check(StatementContext now, DoBlock block, Findings out) {
    if (!block.language().equals("plpgsql")) {
      out.add(now, block.span(), message("the block is written in " + block.language()))
          .advice(ADVICE);
    }
    for (Unknown unknown : block.unknowns()) {
      out.add(now, unknown.span(), message(unknown.reason())).advice(ADVICE);
    }
  }

  private static String message(String reason) {
    return "What runs here is not known: " + reason + (reason.endsWith(".") ? "" : ".");
  }
}
