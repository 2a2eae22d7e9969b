package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Without its unique constraint a table takes duplicates, and ON CONFLICT fails. */
final class DropConstraint implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database database = now.database();
    if (!(now.operation() instanceof TableOperation.DropConstraint drop)
        || !database.isExisting(drop.table())) {
      return;
    }
    Key key = key(database, drop);
    if (key == null || (key.columns() != null && isReplaced(now, drop, key.columns()))) {
      return;
    }
    String table = database.nameOnPath(drop.table());
    String columns = key.columns() == null ? "…" : String.join(", ", key.columns());
    Findings.Entry entry =
        out.add(
                drop,
                "Nothing keeps duplicates out of "
                    + table
                    + " any more, and running code's INSERT … ON CONFLICT ("
                    + columns
                    + ") fails (SQLSTATE 42P10): "
                    + drop.constraint()
                    + " is "
                    + key.words()
                    + ".")
            .about(table)
            .advice(
                "If the rows are to stay unique, build the index that replaces it CONCURRENTLY"
                    + " first; deploy code that does not name it in ON CONFLICT; then drop it.");
    if (key.constraint() != null && key.constraint().birth().isInHistory()) {
      entry.because(key.constraint().birth(), drop.constraint() + " is added here");
    }
  }

  /** What is dropped; columns are null where only the name says that it is a key. */
  private record Key(
      String words, @Nullable List<String> columns, @Nullable TableConstraint constraint) {}

  private static @Nullable Key key(Database database, TableOperation.DropConstraint drop) {
    Table table = database.table(drop.table());
    TableConstraint known = table == null ? null : table.constraint(drop.constraint());
    if (known != null) {
      return switch (known.definition()) {
        case Constraint.PrimaryKey key -> new Key("its primary key", key.columns(), known);
        case Constraint.Unique key -> new Key("a unique constraint", key.columns(), known);
        case Constraint.UsingIndex key -> new Key("a unique constraint", null, known);
        default -> null;
      };
    }
    if (table != null && table.complete()) {
      return null;
    }
    // The names that the server chooses (manual, CREATE TABLE, Notes).
    String base = drop.table().name();
    if (drop.constraint().equals(base + "_pkey")) {
      return new Key("its primary key, as the name tells", null, null);
    }
    boolean named = drop.constraint().startsWith(base + "_") && drop.constraint().endsWith("_key");
    return named ? new Key("a unique constraint, as the name tells", null, null) : null;
  }

  /** Whether the same columns stay unique by another index, or get one by the same statement. */
  private static boolean isReplaced(
      OperationContext now, TableOperation.DropConstraint drop, List<String> columns) {
    Database after = now.database().after(now.statement().statement());
    Table table = after.table(drop.table());
    return table != null
        && table.indexes().stream()
            .map(after.schema()::index)
            .filter(Objects::nonNull)
            .anyMatch(index -> isUniqueOver(index, columns));
  }

  private static boolean isUniqueOver(TableIndex index, List<String> columns) {
    Index definition = index.definition();
    if (definition == null || !index.valid() || !index.isUnique() || definition.where() != null) {
      return false;
    }
    List<@Nullable String> keys = definition.keys().stream().map(IndexKey::column).toList();
    return keys.size() == columns.size() && keys.containsAll(columns);
  }
}
