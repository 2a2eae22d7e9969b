package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.SqlType;
import dev.lockstep.effect.ForeignKeyTypes;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.List;

/** A foreign key between columns of different types fails, or cannot hold every value. */
final class ForeignKeyTypeMismatch implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database after = now.database().after(now.statement().statement());
    for (AddedForeignKey added : AddedForeignKey.of(now.operation())) {
      Table from = after.table(added.table());
      Table to = after.table(added.key().referenced());
      if (from != null && to != null) {
        compare(now, out, added, from, to);
      }
    }
  }

  private static void compare(
      OperationContext now, Findings out, AddedForeignKey added, Table from, Table to) {
    List<String> columns = added.key().columns();
    List<String> others = referenced(added.key(), to);
    for (int i = 0; i < Math.min(columns.size(), others.size()); i++) {
      TableColumn column = from.column(columns.get(i));
      TableColumn other = to.column(others.get(i));
      if (column == null || other == null || column.type() == null || other.type() == null) {
        continue;
      }
      switch (ForeignKeyTypes.of(column.type(), other.type(), now.database())) {
        case SAME -> {}
        case WIDER ->
            report(
                    now,
                    out,
                    added,
                    column,
                    other,
                    to,
                    ": it has room for numbers that no row of the other can have.")
                .kind("wider");
        case COMPARABLE ->
            report(now, out, added, column, other, to, ": a value of one may not fit the other.")
                .kind("comparable");
        case NOT_COMPARABLE ->
            report(
                    now,
                    out,
                    added,
                    column,
                    other,
                    to,
                    ": the statement fails, since the two cannot be compared.")
                .kind("not-comparable");
      }
    }
  }

  private static Findings.Entry report(
      OperationContext now,
      Findings out,
      AddedForeignKey added,
      TableColumn column,
      TableColumn other,
      Table to,
      String consequence) {
    String table = now.database().nameOnPath(to);
    return out.add(
            added.span(),
            describe(column, column.type())
                + " points to "
                + table
                + "."
                + describe(other, other.type())
                + consequence)
        .about(table)
        .advice(
            "Give " + column.name() + " the type " + other.type() + " before there is data in it.")
        .because(other.typeSaid(), other.name() + " of " + table + " is given its type here");
  }

  private static String describe(
      TableColumn column, @org.jspecify.annotations.Nullable SqlType type) {
    return column.name() + " of type " + type;
  }

  private static List<String> referenced(Constraint.ForeignKey key, Table to) {
    if (!key.referencedColumns().isEmpty()) {
      return key.referencedColumns();
    }
    return to.constraints().stream()
        .map(TableConstraint::definition)
        .filter(Constraint.PrimaryKey.class::isInstance)
        .map(definition -> ((Constraint.PrimaryKey) definition).columns())
        .findFirst()
        .orElse(List.of());
  }
}
