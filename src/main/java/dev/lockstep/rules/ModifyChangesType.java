package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.effect.TypeChange;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.TableColumn;

/** A {@code modify} that is about NULL, a default or a foreign key, but names another type. */
final class ModifyChangesType implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AlterColumnType alter)
        || !now.database().isExisting(alter.table())) {
      return;
    }
    DslCall modify = EctoCalls.column(now, "modify");
    TableColumn column = now.database().column(alter.table(), alter.column());
    if (modify == null || column == null || column.type() == null) {
      return;
    }
    TypeChange change = TypeChange.of(alter, now.database());
    boolean fails = now.effect().failure() != null;
    if ((change == TypeChange.NONE && !fails)
        || column.type().sameAs(alter.type())
        || isMeant(now, alter, modify)) {
      return;
    }
    String table = now.database().nameOnPath(alter.table());
    out.add(
            alter,
            "modify sends the type each time: "
                + alter.column()
                + " of type "
                + column.type()
                + " becomes "
                + alter.type()
                + ", and "
                + consequence(table, change, fails))
        .about(table)
        .advice(
            "Name the type that "
                + alter.column()
                + " has, "
                + column.type()
                + ", or send only what is meant by execute.")
        .because(
            column.typeSaid(), alter.column() + " was given the type " + column.type() + " here");
  }

  private static String consequence(String table, TypeChange change, boolean fails) {
    if (fails) {
      return "the server refuses that.";
    }
    return change == TypeChange.REWRITE
        ? "every query on " + table + " waits while the whole table is written anew."
        : "every query on " + table + " waits while its indexes are rebuilt.";
  }

  /**
   * Whether another type is what the call is for: it says nothing else, or its {@code from:} names
   * a type that is not the new one.
   */
  private static boolean isMeant(OperationContext now, AlterColumnType alter, DslCall modify) {
    DslCall reference = EctoCalls.references(modify);
    boolean saysMore =
        modify.option("null") != null
            || modify.option("default") != null
            || (reference != null && reference.option("type") == null);
    if (!saysMore) {
      return true;
    }
    return modify.option("from") != null && !goesBackToSameType(now, alter);
  }

  /** What {@code from:} says is the type that rolling back gives the column. */
  private static boolean goesBackToSameType(OperationContext now, AlterColumnType alter) {
    return now.migration().migration().rollback() instanceof Rollback.Defined defined
        && defined.script().statements().stream()
            .flatMap(statement -> statement.operations().stream())
            .anyMatch(
                it ->
                    it instanceof AlterColumnType back
                        && back.span().equals(alter.span())
                        && back.type().sameAs(alter.type()));
  }
}
