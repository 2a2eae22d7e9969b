package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.effect.TypeChange;
import dev.lockstep.effect.TypeDependents;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.TypeRewrites;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.List;

/** ALTER COLUMN … TYPE holds all rows against the column's checks again, even for the same type. */
final class TypeChangeRecheck implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database database = now.database();
    if (!(now.operation() instanceof AlterColumnType alter)
        || !database.isExisting(alter.table())
        || readsAnyway(TypeChange.of(alter, database))) {
      return;
    }
    List<TableConstraint> checks =
        TypeDependents.rechecked(alter, database).stream()
            .filter(check -> !isDropped(check, now))
            .toList();
    if (checks.isEmpty()) {
      return;
    }
    String table = database.nameOnPath(alter.table());
    String names = Wording.list(checks.stream().map(TableConstraint::name).toList());
    boolean isSame = isSame(alter, database);
    Findings.Entry entry =
        out.add(
                alter,
                "Every query on "
                    + table
                    + " waits while all its rows are checked against "
                    + names
                    + " again"
                    + (isSame ? ", though " + alter.column() + " has that type already" : "")
                    + ".")
            .about(table)
            .advice(
                isSame
                    ? "Leave the type out, and say only what changes."
                    : "Drop the check, change the type and add the check NOT VALID in one"
                        + " transaction; validate it in another.")
            .instead(() -> TypeRewrites.recheckLater(database, now.statement().statement(), alter));
    checks.forEach(check -> entry.because(check.birth(), check.name() + " is added here"));
  }

  /** A rewrite reads every row in any case. */
  private static boolean readsAnyway(TypeChange change) {
    return change == TypeChange.REWRITE || change == TypeChange.UNKNOWN;
  }

  private static boolean isSame(AlterColumnType alter, Database database) {
    TableColumn column = database.column(alter.table(), alter.column());
    return column != null
        && column.type() != null
        && column.type().sameAs(alter.type())
        && TypeChange.of(alter, database) == TypeChange.NONE;
  }

  private static boolean isDropped(TableConstraint check, OperationContext now) {
    return now.statement().statement().operations().stream()
        .anyMatch(
            it -> it instanceof DropConstraint drop && drop.constraint().equals(check.name()));
  }
}
