package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** An index of many columns is large, slows down every write, and seldom helps beyond the first. */
final class WideIndex implements OperationRule {
  private static final int MOST = 3;

  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof CreateIndex create)
        || create.index().unique()
        || create.index().keys().size() <= MOST) {
      return;
    }
    String table = now.database().nameOnPath(create.index().table());
    out.add(
            create,
            "Every write to "
                + table
                + " keeps an index of "
                + create.index().keys().size()
                + " columns up to date, of which queries seldom use more than the first three.")
        .about(table)
        .advice("Index the columns that narrow the result most, and leave out the others.");
  }
}
