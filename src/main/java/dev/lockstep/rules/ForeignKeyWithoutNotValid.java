package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Table;
import org.jspecify.annotations.Nullable;

/** A foreign key checks all rows while writes to both of its tables wait. */
final class ForeignKeyWithoutNotValid implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    switch (now.operation()) {
      case AddConstraint add -> {
        if (add.constraint().definition() instanceof Constraint.ForeignKey key
            && isChecked(add.constraint())) {
          report(now, out, add.table(), key, add);
        }
      }
      case AddColumn add -> {
        for (Constraint constraint : add.column().constraints()) {
          if (constraint.definition() instanceof Constraint.ForeignKey key
              && isChecked(constraint)
              && add.column().defaultValue() != null) {
            report(now, out, add.table(), key, null);
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isChecked(Constraint constraint) {
    return !constraint.notValid() && !constraint.notEnforced();
  }

  private static void report(
      OperationContext now,
      Findings out,
      QualifiedName name,
      Constraint.ForeignKey key,
      @Nullable AddConstraint add) {
    Table known = now.database().table(name);
    if (!now.database().isExisting(name)
        || (known != null && PartitionedForeignKey.isAdopted(now, known))
        || isRefused(now)) {
      return;
    }
    String table = now.database().nameOnPath(name);
    String other = now.database().nameOnPath(key.referenced());
    String whom = table.equals(other) ? table : table + " and " + other;
    Findings.Entry entry =
        out.add(
                now.operation(),
                "Every write to " + whom + " waits while all rows of " + table + " are checked.")
            .about(table)
            .advice("Add the foreign key NOT VALID, and validate it in another transaction.");
    if (add != null) {
      entry.instead(() -> rewrite(now, add));
    } else if (now.operation() instanceof AddColumn column) {
      entry.instead(() -> ColumnRewrites.add(now.database(), now.statement().statement(), column));
    }
  }

  /** Whether the types cannot be compared, so that the statement fails before any row is read. */
  private static boolean isRefused(OperationContext now) {
    return now.effect().failure() != null && now.effect().failure().sqlstate().equals("42804");
  }

  private static @Nullable Rewrite rewrite(OperationContext now, AddConstraint add) {
    Table table = now.database().table(add.table());
    if (table != null && table.isPartitioned() && !now.target().atLeast(18)) {
      return null;
    }
    return Rewrites.addNotValid(now.database(), now.statement().statement(), add);
  }
}
