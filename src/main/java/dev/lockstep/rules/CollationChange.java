package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.effect.TypeChange;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.TypeRewrites;
import java.util.List;

/**
 * Another collation sorts the values in another order, so that the column's indexes are rebuilt.
 */
final class CollationChange implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AlterColumnType alter)
        || !now.database().isExisting(alter.table())
        || !TypeChange.isCollationOnly(alter, now.database())) {
      return;
    }
    List<String> rebuilt = now.effect().rebuildsIndexes();
    if (rebuilt.isEmpty()) {
      return;
    }
    String table = now.database().nameOnPath(alter.table());
    String collation =
        alter.collation() == null
            ? "the collation of its type, as none is named"
            : "the collation " + alter.collation().name();
    out.add(
            alter,
            "Every query on "
                + table
                + " waits while "
                + Wording.list(rebuilt)
                + (rebuilt.size() == 1 ? " is" : " are")
                + " rebuilt: "
                + alter.column()
                + " gets "
                + collation
                + ".")
        .about(table)
        .advice(
            alter.collation() == null
                ? "Name the collation that the column has, or add a new column and move to it."
                : "Add a new column of that collation, keep both in step by a trigger, fill it in"
                    + " batches, index it CONCURRENTLY, switch over, then drop the old one.")
        .instead(
            () ->
                alter.collation() == null
                    ? null
                    : TypeRewrites.byNewColumn(now.database(), now.statement().statement(), alter));
  }
}
