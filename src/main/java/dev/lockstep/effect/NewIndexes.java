package dev.lockstep.effect;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AttachPartition;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indexes a statement builds are those that the replay has after it and not before it, but for
 * partitioned ones, which have no storage. So their names have one home.
 */
final class NewIndexes {
  private NewIndexes() {}

  static void build(List<Operation> operations, @Nullable Database after, Tally tally) {
    if (tally.failed() || operations.stream().noneMatch(NewIndexes::mayBuild)) {
      return;
    }
    Database before = tally.database();
    Database now = after != null ? after : before.after(tally.statementOf(operations));
    for (int id = before.schema().nextId(); id < now.schema().nextId(); id++) {
      TableIndex index = now.schema().index(id);
      Relation owner = index == null ? null : now.schema().relation(index.table());
      if (index != null && !(owner instanceof Table table && table.isPartitioned())) {
        tally.build(now.nameOnPath(index));
        if (owner != null && before.schema().relation(owner.id()) != null) {
          tally.scan(owner);
        }
      }
    }
  }

  private static boolean mayBuild(Operation operation) {
    return operation instanceof CreateIndex
        || operation instanceof AddConstraint
        || operation instanceof AddColumn
        || operation instanceof CreateTable
        || operation instanceof AttachPartition;
  }

  /** A statement of these operations alone. */
  static Statement statement(List<Operation> operations, Statement whole) {
    return operations.size() == whole.operations().size()
        ? whole
        : new Statement(operations, whole.text(), whole.span(), whole.origin(), whole.presumed());
  }
}
