package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.ast.DataOperation.Insert;
import dev.lockstep.ast.DataOperation.Merge;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.rewrite.DataRewrites;
import dev.lockstep.rewrite.Rewrite;
import org.jspecify.annotations.Nullable;

/** Which operations may change any number of rows. */
final class BulkChange {
  private BulkChange() {}

  /** The table whose rows the operation changes; null when it names them one by one, or none. */
  static @Nullable QualifiedName table(Operation operation) {
    return switch (operation) {
      case Update update when !RowLimit.isNamedRows(update.where()) -> update.table();
      case Delete delete when !RowLimit.isNamedRows(delete.where()) -> delete.table();
      case Insert insert when !insert.valuesOnly() && readsRows(insert) -> insert.table();
      case Merge merge -> merge.table();
      default -> null;
    };
  }

  /** The same change in batches; null for one that is made in a block, or cannot be divided so. */
  static @Nullable Rewrite inBatches(OperationContext now) {
    return now.operation() instanceof Update update && !now.statement().inBlock()
        ? DataRewrites.inBatches(now.database(), now.statement().statement(), update)
        : null;
  }

  private static boolean readsRows(Insert insert) {
    return !insert.source().relations().isEmpty() || !insert.source().complete();
  }
}
