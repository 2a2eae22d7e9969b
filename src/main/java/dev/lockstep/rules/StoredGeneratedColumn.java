package dev.lockstep.rules;

import dev.lockstep.ast.Column.Generated;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.SetExpression;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import org.jspecify.annotations.Nullable;

/** The values of a stored generated column are written into every row while everybody waits. */
final class StoredGeneratedColumn implements OperationRule {
  private record Stored(QualifiedName table, String column) {}

  @Override
  public void check(OperationContext now, Findings out) {
    Stored stored = stored(now.operation());
    if (stored == null
        || now.effect().rewrites().isEmpty()
        || !now.database().isExisting(stored.table())) {
      return;
    }
    String table = now.database().nameOnPath(stored.table());
    out.add(
            now.operation(),
            "Every query on "
                + table
                + " waits while the whole table is written anew: "
                + stored.column()
                + " is computed for each row and stored.")
        .about(table)
        .advice(
            (now.target().atLeast(18) ? "Make it VIRTUAL, which stores nothing; or add" : "Add")
                + " a plain column, let a trigger compute it in every INSERT and UPDATE, and fill"
                + " the rows that are there in batches.");
  }

  private static @Nullable Stored stored(Operation operation) {
    return switch (operation) {
      case AddColumn add when isStored(add.column().generated()) ->
          new Stored(add.table(), add.column().name());
      case SetExpression set when set.expression() != null -> new Stored(set.table(), set.column());
      default -> null;
    };
  }

  private static boolean isStored(@Nullable Generated generated) {
    return generated != null && generated.kind() == Generated.Kind.STORED;
  }
}
