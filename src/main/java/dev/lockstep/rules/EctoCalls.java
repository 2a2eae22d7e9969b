package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Operation;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.StatementContext;
import org.jspecify.annotations.Nullable;

/** Finds the call in the block of a table that an operation comes from. */
final class EctoCalls {
  private EctoCalls() {}

  /** The call of that name which the operation comes from, or null when it is another. */
  static @Nullable DslCall column(OperationContext now, String name) {
    return column(now.statement(), now.operation(), name);
  }

  /** See {@link #column(OperationContext, String)}. */
  static @Nullable DslCall column(StatementContext now, Operation operation, String name) {
    DslCall origin = now.statement().origin();
    DslCall child = origin == null ? null : origin.childAt(operation.span());
    return child != null && child.name().equals(name) ? child : null;
  }

  /** The {@code references} that gives a column its type now, or null when nothing does. */
  static @Nullable DslCall references(DslCall column) {
    DslCall.Option from = column.option("from");
    for (DslCall child : column.children()) {
      if (child.name().equals("references")
          && (from == null || !from.span().encloses(child.span()))) {
        return child;
      }
    }
    return null;
  }

  /** Whether the operation is a part of {@code modify … references(…)}. */
  static boolean isReferencing(OperationContext now) {
    DslCall modify = column(now, "modify");
    return modify != null && references(modify) != null;
  }

  /** Whether {@code from:} says that the column is a foreign key already. */
  static boolean isFromReferences(DslCall column) {
    DslCall.Option from = column.option("from");
    return from != null
        && column.children().stream().anyMatch(child -> from.span().encloses(child.span()));
  }
}
