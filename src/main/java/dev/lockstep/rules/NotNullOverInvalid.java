package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import org.jspecify.annotations.Nullable;

/** SET NOT NULL over a NOT NULL constraint that is not yet valid reads the table under lock. */
final class NotNullOverInvalid implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof TableOperation.SetNotNull set)
        || !set.notNull()
        || now.effect().scans().isEmpty()
        || !now.database().isExisting(set.table())) {
      return;
    }
    TableConstraint invalid = invalid(now.database().table(set.table()), set.column());
    if (invalid == null) {
      return;
    }
    String table = now.database().nameOnPath(set.table());
    out.add(
            set,
            "Every query on "
                + table
                + " waits while the whole table is read: "
                + invalid.name()
                + " already forbids NULL in "
                + set.column()
                + " but is not valid yet.")
        .about(table)
        .advice("VALIDATE CONSTRAINT " + invalid.name() + " does the same while nobody waits.")
        .because(invalid.birth(), invalid.name() + " is added NOT VALID here")
        .instead(() -> Rewrites.validateOnly(set.target(), invalid.name()));
  }

  private static @Nullable TableConstraint invalid(@Nullable Table table, String column) {
    return table == null
        ? null
        : table.constraints().stream()
            .filter(
                constraint ->
                    !constraint.holds()
                        && constraint.definition() instanceof Constraint.NotNull notNull
                        && notNull.column().equals(column))
            .findFirst()
            .orElse(null);
  }
}
