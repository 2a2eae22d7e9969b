package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.AttachPartition;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.PartitionRewrites;
import dev.lockstep.schema.Database;
import java.util.ArrayList;
import java.util.List;

/** Attaching a table reads all its rows, and builds its missing indexes, while nobody uses it. */
final class AttachPartitionScan implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database database = now.database();
    if (!(now.operation() instanceof AttachPartition attach)) {
      return;
    }
    List<String> read =
        now.effect().scans().stream()
            .filter(name -> database.isExisting(dev.lockstep.ast.QualifiedName.parse(name)))
            .toList();
    List<String> built =
        database.isExisting(attach.partition()) ? now.effect().buildsIndexes() : List.of();
    if (read.isEmpty() && built.isEmpty()) {
      return;
    }
    String partition = database.nameOnPath(attach.partition());
    List<String> meanwhile = new ArrayList<>();
    if (!read.isEmpty()) {
      meanwhile.add("all rows of " + Wording.list(read) + " are checked against the bounds");
    }
    if (!built.isEmpty()) {
      meanwhile.add("indexes that the parent has are built on " + partition);
    }
    List<String> waiting = read.isEmpty() ? List.of(partition) : read;
    out.add(
            attach,
            "Every query on "
                + Wording.list(waiting)
                + " waits while "
                + Wording.list(meanwhile)
                + ".")
        .about(partition)
        .advice(
            "Prove the bounds first by a CHECK that says IS NOT NULL, too: add it NOT VALID,"
                + " validate it in another transaction, and drop it after the ATTACH; build the"
                + " indexes CONCURRENTLY before.")
        .instead(() -> PartitionRewrites.proveBound(database, attach));
  }
}
