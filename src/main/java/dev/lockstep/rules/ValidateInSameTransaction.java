package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.effect.Effects;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.HeldLock;
import dev.lockstep.schema.LockMode;

/** Validating a constraint while a stronger lock is still held gives up what NOT VALID was for. */
final class ValidateInSameTransaction implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof ValidateConstraint validate)
        || !now.database().isExisting(validate.table())
        || now.effect().scans().isEmpty()) {
      return;
    }
    LockMode held = strongest(now, validate);
    if (held == null || !held.atLeast(LockMode.SHARE_ROW_EXCLUSIVE)) {
      return;
    }
    String table = now.database().nameOnPath(validate.table());
    String who = held.blocksReads() ? "Every query on " : "Every write to ";
    out.add(
            validate,
            who
                + table
                + " waits while all its rows are checked: the transaction still holds "
                + held.words()
                + " on it.")
        .about(table)
        .advice("Validate in a migration of its own, after the one that adds the constraint.");
  }

  private static @org.jspecify.annotations.Nullable LockMode strongest(
      OperationContext now, ValidateConstraint validate) {
    HeldLock before = now.database().held(validate.table());
    LockMode held = before == null ? null : before.mode();
    for (Operation sibling : now.statement().statement().operations()) {
      if (sibling != validate) {
        LockMode mode = lockOf(now, sibling, validate.table());
        held = held == null ? mode : mode == null ? held : held.max(mode);
      }
    }
    return held;
  }

  private static @org.jspecify.annotations.Nullable LockMode lockOf(
      OperationContext now, Operation operation, QualifiedName table) {
    String name = now.database().nameOnPath(table);
    return Effects.of(operation, now.statement().statement(), now.database()).locks().stream()
        .filter(lock -> lock.relation().equals(name))
        .map(dev.lockstep.schema.Lock::mode)
        .findFirst()
        .orElse(null);
  }
}
