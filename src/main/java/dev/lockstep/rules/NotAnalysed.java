package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation.LibraryMigration;
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
        if (operation instanceof LibraryMigration library) {
          String version = library.version().isEmpty() ? "" : ", version " + library.version();
          out.add(
              statement,
              library.span(),
              "Not analysed: what the library "
                  + library.library()
                  + " migrates by itself"
                  + version
                  + ".");
        }
        // What has no words of its own is an unknown text, of which opaque-sql speaks.
        if (operation instanceof Unmodelled unmodelled && !unmodelled.words().isEmpty()) {
          out.add(
              statement,
              unmodelled.span(),
              "Not analysed: lockstep does not model " + unmodelled.words() + ".");
        }
      }
    }
  }
}
