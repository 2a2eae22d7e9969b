package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.effect.Defaults;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;
import org.jspecify.annotations.Nullable;

/** The index behind a key written with a new column is built while reads and writes wait. */
final class InlineUnique implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddColumn add)
        || !now.database().isExisting(add.table())
        || isThere(now, add)) {
      return;
    }
    Constraint key = key(add);
    if (key == null) {
      return;
    }
    String table = now.database().nameOnPath(add.table());
    boolean primary = key.definition() instanceof Constraint.PrimaryKey;
    boolean fails = primary && !hasValue(now, add);
    String message =
        fails
            ? "The statement fails when "
                + table
                + " has rows: a primary key is NOT NULL, and "
                + add.column().name()
                + " has no value for them."
            : "Every query on "
                + table
                + " waits while the index of the "
                + (primary ? "primary key " : "unique constraint ")
                + "on "
                + add.column().name()
                + " is built.";
    out.add(add, message)
        .about(table)
        .advice(
            "Add the column alone, build a unique index CONCURRENTLY, then add the constraint USING"
                + " INDEX.")
        .instead(() -> ColumnRewrites.add(now.database(), now.statement().statement(), add));
  }

  private static @Nullable Constraint key(AddColumn add) {
    return add.column().constraints().stream()
        .filter(
            constraint ->
                constraint.definition() instanceof Constraint.Unique
                    || constraint.definition() instanceof Constraint.PrimaryKey)
        .findFirst()
        .orElse(null);
  }

  /** Whether IF NOT EXISTS leaves everything as it is. */
  private static boolean isThere(OperationContext now, AddColumn add) {
    return add.ifNotExists() && now.database().column(add.table(), add.column().name()) != null;
  }

  private static boolean hasValue(OperationContext now, AddColumn add) {
    Expression value = Defaults.of(add.column(), now.database());
    return add.column().type().isSerial()
        || add.column().identity() != null
        || add.column().generated() != null
        || (value != null && !value.isNull());
  }
}
