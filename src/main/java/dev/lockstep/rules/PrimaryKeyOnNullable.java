package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.KeyRewrites;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import java.util.Objects;

/** A primary key over a nullable column reads the whole table for a NULL, even USING INDEX. */
final class PrimaryKeyOnNullable implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddConstraint add)
        || !(add.constraint().definition() instanceof Constraint.UsingIndex using)
        || !using.primaryKey()
        || now.effect().scans().isEmpty()
        || !now.database().isExisting(add.table())) {
      return;
    }
    List<String> nullable = nullable(now, add, using);
    if (nullable.isEmpty()) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    out.add(
            add,
            "Every query on "
                + table
                + " waits while the whole table is read for rows in which "
                + String.join(" or ", nullable)
                + " is NULL.")
        .about(table)
        .advice("Make the columns NOT NULL first, without a scan under lock.")
        .instead(() -> KeyRewrites.requireFirst(now.database(), add, nullable));
  }

  /** The columns of the index that are known to be nullable. */
  private static List<String> nullable(
      OperationContext now, AddConstraint add, Constraint.UsingIndex using) {
    TableIndex index = now.database().index(new QualifiedName(add.table().schema(), using.index()));
    if (index == null || index.definition() == null) {
      return List.of();
    }
    return index.definition().keys().stream()
        .map(IndexKey::column)
        .filter(Objects::nonNull)
        .filter(column -> isNullable(now.database().column(add.table(), column)))
        .toList();
  }

  private static boolean isNullable(@org.jspecify.annotations.Nullable TableColumn column) {
    return column != null && Boolean.FALSE.equals(column.notNull());
  }
}
