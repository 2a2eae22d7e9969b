package dev.lockstep.effect;

import dev.lockstep.ast.DataOperation.Truncate;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.RenameConstraint;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TableOperation.SetRelationSchema;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose deferred triggers wait for the commit cannot be altered, indexed, truncated or
 * dropped before (CheckTableNotInUse, 10–18; measured).
 */
final class PendingTriggers {
  private PendingTriggers() {}

  static void check(List<Operation> operations, Tally tally) {
    Database database = tally.database();
    OpenTransaction open = database.transaction();
    if (open == null || open.pending().isEmpty()) {
      return;
    }
    for (Operation operation : operations) {
      QualifiedName name = changed(operation);
      Table table = name == null ? null : database.table(name);
      if (table != null && tally.tree(table).stream().anyMatch(t -> open.isPending(t.id()))) {
        tally.fail("55006", "table \"" + table.name().name() + "\" has pending trigger events");
      }
    }
  }

  private static @Nullable QualifiedName changed(Operation operation) {
    return switch (operation) {
      case CreateTable o -> null;
      case RenameColumn o -> null;
      case RenameRelation o -> null;
      case RenameConstraint o -> null;
      case SetRelationSchema o -> null;
      case TableOperation o -> o.table();
      case CreateIndex o -> o.index().table();
      case Truncate o -> o.table();
      default -> null;
    };
  }
}
