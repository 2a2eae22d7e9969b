package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.RelationRewrites;

/** Dropping a table fails running code that still uses it, and loses its data. */
final class DropTable implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof TableOperation.DropTable drop) || MadeHere.isDropped(now)) {
      return;
    }
    String table = now.database().nameOnPath(drop.table());
    if (MadeHere.isRenamed(drop.table(), now)) {
      out.add(drop, "All rows of " + table + ", which is called so only from here on, are lost.")
          .about(table)
          .advice("Drop it in a later migration, so that it can come back until then.");
      return;
    }
    out.add(
            drop,
            "Running code that still uses "
                + table
                + " fails as soon as the table is gone, and its data is lost.")
        .about(table)
        .advice(
            "Deploy code that no longer uses it; rename it for a while, so that it can come back;"
                + " then drop it.")
        .instead(() -> RelationRewrites.drop(now.database(), now.statement().statement()));
  }
}
