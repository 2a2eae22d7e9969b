package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RuleOperation.CreateTrigger;
import dev.lockstep.ast.RuleOperation.DropTrigger;
import dev.lockstep.ast.TableOperation.EnableTrigger;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import org.jspecify.annotations.Nullable;

/** A trigger is made, switched or dropped under a lock that stops writes to its table, or more. */
final class TriggerChange implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    QualifiedName name = changed(now.operation());
    if (name == null || !now.database().isExisting(name) || now.effect().locks().isEmpty()) {
      return;
    }
    String table = now.database().nameOnPath(name);
    if (now.operation() instanceof EnableTrigger enable && disablesForeignKeys(enable)) {
      out.add(
              enable,
              "The foreign keys of "
                  + table
                  + " are not checked either until the triggers are enabled again, for everybody,"
                  + " and rows written meanwhile are never checked.")
          .kind("disables-foreign-keys")
          .about(table)
          .advice(
              "Disable the triggers that are meant by name, or DISABLE TRIGGER USER, which leaves"
                  + " those of foreign keys alone.");
      return;
    }
    boolean reads = now.operation() instanceof DropTrigger;
    out.add(
            now.operation(),
            "Every "
                + (reads ? "query on " : "write to ")
                + table
                + " waits until the transaction ends.")
        .kind("lock")
        .about(table)
        .advice("Do it under a short lock_timeout, and alone in its transaction.");
  }

  private static @Nullable QualifiedName changed(Operation operation) {
    return switch (operation) {
      case CreateTrigger o -> o.table();
      case DropTrigger o -> o.table();
      case EnableTrigger o -> o.table();
      default -> null;
    };
  }

  private static boolean disablesForeignKeys(EnableTrigger enable) {
    return enable.trigger().equals("ALL") && enable.firing() == EnableTrigger.Firing.DISABLED;
  }
}
