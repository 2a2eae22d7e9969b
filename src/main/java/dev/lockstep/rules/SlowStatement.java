package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.MaintenanceOperation.Analyze;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Database;
import java.util.stream.Stream;

/**
 * Whether a statement takes longer the more rows a live table has. ANALYZE reads a sample only, and
 * a required column without a value stops at the first row.
 */
final class SlowStatement {
  private SlowStatement() {}

  /** The statements of a block are asked about one by one, so that the block itself is not slow. */
  static boolean isSlow(StatementContext now) {
    return now.statement().operations().stream().anyMatch(operation -> isSlow(operation, now));
  }

  private static boolean isSlow(Operation operation, StatementContext now) {
    return switch (operation) {
      case BlockOperation block -> false;
      case SequenceOperation sequence -> false;
      case Analyze sample -> false;
      case AddColumn add when RequiredColumn.isRequired(add.column()) -> false;
      case DataOperation.Select select -> readsEverything(select, now.database());
      case DataOperation data -> changesMany(data, now);
      default -> readsOrWritesRows(operation, now);
    };
  }

  private static boolean changesMany(DataOperation data, StatementContext now) {
    QualifiedName changed = BulkChange.table(data);
    return changed != null
        && (now.database().isExisting(changed)
            || now.effect().scans().stream().anyMatch(name -> isLive(name, now.database())));
  }

  /** Whether a query reads a live table from the first row to the last, as far as its text says. */
  private static boolean readsEverything(DataOperation.Select select, Database database) {
    boolean isPicky =
        select.query().text().matches("(?is).*\\b(where|limit|fetch|max|min|setval)\\b.*");
    return !isPicky
        && select.query().relations().stream().anyMatch(name -> isLive(name.toString(), database));
  }

  private static boolean readsOrWritesRows(Operation operation, StatementContext now) {
    Effect effect = now.effect();
    QualifiedName target = TargetTable.of(operation, now.database());
    boolean touchesIndex = !effect.buildsIndexes().isEmpty() || !effect.rebuildsIndexes().isEmpty();
    return Stream.concat(effect.scans().stream(), effect.rewrites().stream())
            .anyMatch(name -> isLive(name, now.database()))
        || (touchesIndex && target != null && now.database().isExisting(target));
  }

  private static boolean isLive(String relation, Database database) {
    return database.isExisting(QualifiedName.parse(relation));
  }
}
