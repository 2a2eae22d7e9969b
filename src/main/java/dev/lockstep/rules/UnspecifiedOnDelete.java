package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.StatementRule;
import java.util.List;

/** A foreign key of Ecto's that leaves open what happens to its rows when the other row goes. */
final class UnspecifiedOnDelete implements StatementRule {
  @Override
  public void check(StatementContext now, Findings out) {
    DslCall origin = now.statement().origin();
    if (origin == null) {
      return;
    }
    for (DslCall column : origin.children()) {
      DslCall references = EctoCalls.references(column);
      if (references != null
          && !column.name().startsWith("remove")
          && references.option("on_delete") == null
          && hasNoAction(now, column)) {
        out.add(
                references.span(),
                "references says nothing about on_delete: deleting a row of "
                    + references.subject()
                    + " fails as long as "
                    + column.subject()
                    + " points to it.")
            .advice(
                "Say what is meant: on_delete: :nothing, :restrict, :delete_all or :nilify_all.");
      }
    }
  }

  /** Whether the repository's configuration gives none either. */
  private static boolean hasNoAction(StatementContext now, DslCall column) {
    return now.statement().operations().stream()
        .flatMap(operation -> constraints(operation).stream())
        .filter(constraint -> column.span().encloses(constraint.span()))
        .anyMatch(
            constraint ->
                constraint.definition() instanceof Constraint.ForeignKey key
                    && key.onDelete() == null);
  }

  private static List<Constraint> constraints(Operation operation) {
    return switch (operation) {
      case AddConstraint add -> List.of(add.constraint());
      case CreateTable create -> create.constraints();
      default -> List.of();
    };
  }
}
