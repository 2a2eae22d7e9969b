package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unique index over rows that are there fails on the first duplicate. */
final class UniqueIndexOnExistingData implements OperationRule {
  private record Key(QualifiedName table, List<String> columns, @Nullable String where) {}

  @Override
  public void check(OperationContext now, Findings out) {
    Key key = key(now.operation());
    if (key == null || !now.database().isExisting(key.table())) {
      return;
    }
    String table = now.database().nameOnPath(key.table());
    String columns = String.join(", ", key.columns());
    String where = key.where() == null ? "" : " WHERE " + key.where();
    out.add(
            now.operation(),
            "The statement fails if two rows of " + table + " have the same " + columns + ".")
        .about(table)
        .advice(
            "Look first: SELECT "
                + columns
                + ", count(*) FROM "
                + table
                + where
                + " GROUP BY "
                + columns
                + " HAVING count(*) > 1");
  }

  private static @Nullable Key key(Operation operation) {
    return switch (operation) {
      case CreateIndex create when create.index().unique() ->
          new Key(
              create.index().table(),
              create.index().keys().stream().map(IndexKey::expression).map(e -> e.text()).toList(),
              create.index().where() == null ? null : create.index().where().text());
      case AddConstraint add ->
          switch (add.constraint().definition()) {
            case Constraint.Unique unique -> new Key(add.table(), unique.columns(), null);
            case Constraint.PrimaryKey key -> new Key(add.table(), key.columns(), null);
            default -> null;
          };
      default -> null;
    };
  }
}
