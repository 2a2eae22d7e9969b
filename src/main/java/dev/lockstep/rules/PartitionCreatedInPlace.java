package dev.lockstep.rules;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.PartitionRewrites;
import dev.lockstep.schema.Database;

/** CREATE TABLE … PARTITION OF locks the parent, and with it every query on any partition. */
final class PartitionCreatedInPlace implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database database = now.database();
    if (!(now.operation() instanceof CreateTable create)
        || create.partitionOf() == null
        || !database.isExisting(create.partitionOf().parent())
        || isThere(create, database)) {
      return;
    }
    QualifiedName parent = create.partitionOf().parent();
    String table = database.nameOnPath(parent);
    String reads =
        now.effect().scans().isEmpty()
            ? ""
            : " and while all rows of " + Wording.list(now.effect().scans()) + " are read";
    out.add(
            create,
            "Every query on "
                + table
                + " waits until the transaction ends"
                + reads
                + ", and queues behind the longest query already running.")
        .about(table)
        .advice(
            "Create the table on its own, like the parent, and attach it: ATTACH PARTITION lets"
                + " reads and writes of the parent go on.")
        .instead(() -> PartitionRewrites.attachLater(database, create));
  }

  private static boolean isThere(CreateTable create, Database database) {
    return create.ifNotExists() && database.find(create.table()) != null;
  }
}
