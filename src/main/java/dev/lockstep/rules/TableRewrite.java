package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation.SetAccessMethod;
import dev.lockstep.ast.TableOperation.SetLogged;
import dev.lockstep.ast.TableOperation.SetTablespace;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import org.jspecify.annotations.Nullable;

/** Storing a table in another way or place copies all of it while nobody reads or writes it. */
final class TableRewrite implements OperationRule {
  /** What is stored anew and how. */
  private record Move(RelationTarget target, String how) {}

  @Override
  public void check(OperationContext now, Findings out) {
    Move move = move(now.operation());
    if (move == null
        || now.effect().rewrites().isEmpty()
        || !now.database().isExisting(move.target().name())) {
      return;
    }
    String name = now.database().nameOnPath(move.target().name());
    out.add(
            now.operation(),
            "Every query on " + name + " waits while all of it is copied " + move.how() + ".")
        .about(name)
        .advice(
            move.target().kind() == RelationTarget.Kind.INDEX
                ? "Build a new index there CONCURRENTLY, drop the old one CONCURRENTLY, and rename"
                    + " the new one."
                : "Make a new table as it is to be, keep both in step by a trigger, copy the rows"
                    + " in batches, and swap the names.");
  }

  private static @Nullable Move move(Operation operation) {
    return switch (operation) {
      case SetLogged o ->
          new Move(o.target(), o.logged() ? "and written to the log" : "to be unlogged");
      case SetAccessMethod o -> new Move(o.target(), "into the access method " + o.method());
      case SetTablespace o -> new Move(o.target(), "into the tablespace " + o.tablespace());
      default -> null;
    };
  }
}
