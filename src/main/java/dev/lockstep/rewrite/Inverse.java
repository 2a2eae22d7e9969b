package dev.lockstep.rewrite;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.SetNotNull;
import org.jspecify.annotations.Nullable;

/** What undoes a single action. */
final class Inverse {
  private Inverse() {}

  /** The operation that undoes this one, or null when it alone does not say how. */
  static @Nullable Operation of(Operation operation) {
    return switch (operation) {
      case AddColumn add ->
          new DropColumn(add.target(), add.column().name(), false, false, Span.SYNTHETIC);
      case AddConstraint add when add.constraint().name() != null ->
          new DropConstraint(add.target(), add.constraint().name(), false, false, Span.SYNTHETIC);
      case SetNotNull set ->
          new SetNotNull(set.target(), set.column(), !set.notNull(), Span.SYNTHETIC);
      default -> null;
    };
  }
}
