package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.effect.TypeDependents;
import dev.lockstep.effect.TypeDependents.Dependent;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.List;

/** A column's type cannot be changed while a view, policy, trigger or the like uses the column. */
final class TypeChangeDependency implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AlterColumnType alter)
        || now.statement().effect().failure() == null) {
      return;
    }
    List<Dependent> dependents = TypeDependents.refusing(alter, now.database());
    if (dependents.isEmpty()) {
      return;
    }
    String table = now.database().nameOnPath(alter.table());
    String names = Wording.list(dependents.stream().map(Dependent::words).toList());
    boolean one = dependents.size() == 1;
    Findings.Entry entry =
        out.add(
                alter,
                "The server refuses this statement: "
                    + names
                    + (one ? " uses " : " use ")
                    + alter.column()
                    + " of "
                    + table
                    + ", and a column that something uses keeps its type, even if it is named anew"
                    + " as it is.")
            .about(table)
            .advice(advice(dependents, names));
    for (Dependent dependent : dependents) {
      if (dependent.birth() != null && dependent.birth().isInHistory()) {
        entry.because(dependent.birth(), dependent.words() + " is made here");
      }
    }
  }

  private static String advice(List<Dependent> dependents, String names) {
    boolean isKey =
        dependents.stream().anyMatch(it -> it.kind() == TypeDependents.Kind.PARTITION_KEY);
    return isKey
        ? "A partition key keeps its type for good: make a new partitioned table, and move the rows"
            + " to it."
        : "Drop "
            + names
            + " before and create "
            + (dependents.size() == 1 ? "it" : "them")
            + " anew after, in the same transaction, so that nobody sees the gap.";
  }
}
