package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key that an operation gives to a table, however it is written; {@code span} is the
 * action that adds it, in CREATE TABLE its own clause.
 */
record AddedForeignKey(
    QualifiedName table, Constraint constraint, Constraint.ForeignKey key, Span span) {

  /** Those of the operation, in the order written. */
  static List<AddedForeignKey> of(Operation operation) {
    return switch (operation) {
      case AddConstraint add -> among(add.table(), List.of(add.constraint()), add.span());
      case AddColumn add -> among(add.table(), add.column().constraints(), add.span());
      case CreateTable create -> {
        List<Constraint> all = new ArrayList<>();
        for (Column column : create.columns()) {
          all.addAll(column.constraints());
        }
        all.addAll(create.constraints());
        yield among(create.table(), all, null);
      }
      default -> List.of();
    };
  }

  private static List<AddedForeignKey> among(
      QualifiedName table, List<Constraint> constraints, @Nullable Span action) {
    List<AddedForeignKey> found = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint.definition() instanceof Constraint.ForeignKey key) {
        Span span = action == null ? constraint.span() : action;
        found.add(new AddedForeignKey(table, constraint, key, span));
      }
    }
    return found;
  }
}
