package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Truncate;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.MaintenanceOperation.LockTable;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.TableIndex;
import org.jspecify.annotations.Nullable;

/** The table an operation is aimed at, which need not be the only one it locks. */
final class TargetTable {
  private TargetTable() {}

  /** Its name, or null when the operation is aimed at no table that is there before and after. */
  static @Nullable QualifiedName of(Operation operation, Database database) {
    return switch (operation) {
      case TableOperation.CreateTable create -> null;
      case TableOperation.DropTable drop -> null;
      case TableOperation table -> table.table();
      case CreateIndex create -> create.index().table();
      case DropIndex drop -> owner(database.index(drop.index()), database);
      case RuleOperation rule -> rule.table();
      case Truncate truncate -> truncate.table();
      case LockTable lock -> lock.table();
      default -> null;
    };
  }

  /** Whether the operation changes what its table is like. */
  static boolean isChanged(Operation operation) {
    return operation instanceof TableOperation || operation instanceof CreateIndex;
  }

  private static @Nullable QualifiedName owner(@Nullable TableIndex index, Database database) {
    Relation owner = index == null ? null : database.schema().relation(index.table());
    return owner == null ? null : owner.name();
  }
}
