package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Copy;
import dev.lockstep.ast.DataOperation.Insert;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.RollbackRun;
import dev.lockstep.engine.StatementContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rollback that drops the rows or values which the migration put there. */
final class DownLosesData implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    RollbackRun rollback = now.rollback();
    if (rollback == null) {
      return;
    }
    Set<String> said = new HashSet<>();
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        Filling filling = filling(operation);
        String lost = filling == null ? null : lost(rollback, filling);
        if (lost != null && said.add(lost)) {
          out.add(
                  statement,
                  operation.span(),
                  "Rolling back drops " + lost + ", and with it what this migration writes there.")
              .about(lost)
              .advice(
                  "If it cannot be computed again, keep it: let down rename it out of the way, or"
                      + " copy it first.");
        }
      }
    }
  }

  /** What is written; no columns where whole rows are. */
  private record Filling(QualifiedName table, List<String> columns) {}

  private static @Nullable Filling filling(Operation operation) {
    return switch (operation) {
      case Insert insert -> new Filling(insert.table(), insert.columns());
      case Update update -> new Filling(update.table(), update.columns());
      case Copy copy when copy.from() && copy.table() != null ->
          new Filling(copy.table(), List.of());
      default -> null;
    };
  }

  private static @Nullable String lost(RollbackRun rollback, Filling filling) {
    for (StatementContext statement : rollback.statements()) {
      for (Operation operation : statement.statement().operations()) {
        switch (operation) {
          case DropTable drop when drop.table().name().equals(filling.table.name()) -> {
            return "the table " + drop.table();
          }
          case DropColumn drop
              when drop.table().name().equals(filling.table.name())
                  && filling.columns.contains(drop.column()) -> {
            return drop.table() + "." + drop.column();
          }
          default -> {}
        }
      }
    }
    return null;
  }
}
