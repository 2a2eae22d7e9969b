package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.ast.DataOperation.Insert;
import dev.lockstep.ast.DataOperation.Merge;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
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

  private static boolean readsRows(Insert insert) {
    return !insert.source().relations().isEmpty() || !insert.source().complete();
  }
}
