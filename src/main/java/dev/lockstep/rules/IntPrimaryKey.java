package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.Persistence;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.TableColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primary key of one integer or smallint column, which runs out of numbers. */
final class IntPrimaryKey implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    switch (now.operation()) {
      case CreateTable create when create.persistence() != Persistence.TEMPORARY ->
          create.columns().stream()
              .filter(column -> isKey(column) || isKey(column.name(), create.constraints()))
              .forEach(it -> report(create.table(), it.name(), it.type(), it.span(), now, out));
      case AddColumn add when isKey(add.column()) ->
          report(add.table(), add.column().name(), add.column().type(), add.span(), now, out);
      case AddConstraint add -> {
        TableColumn column = column(add, now);
        SqlType type = column == null ? null : column.type();
        if (column != null && type != null) {
          report(add.table(), column.name(), type, add.span(), now, out);
        }
      }
      case Operation other -> {}
    }
  }

  private static boolean isKey(Column column) {
    return isKey(column.name(), column.constraints());
  }

  /** Whether one of the constraints makes this column alone the primary key. */
  private static boolean isKey(String column, List<Constraint> constraints) {
    return constraints.stream()
        .anyMatch(
            constraint ->
                constraint.definition() instanceof Constraint.PrimaryKey key
                    && key.columns().equals(List.of(column)));
  }

  private static @Nullable TableColumn column(AddConstraint add, OperationContext now) {
    return add.constraint().definition() instanceof Constraint.PrimaryKey key
            && key.columns().size() == 1
        ? now.database().column(add.table(), key.columns().getFirst())
        : null;
  }

  private static void report(
      QualifiedName table,
      String column,
      SqlType type,
      Span span,
      OperationContext now,
      Findings out) {
    String most =
        switch (type.stored().toString()) {
          case "smallint" -> "32,767";
          case "integer" -> "2,147,483,647";
          default -> null;
        };
    if (most == null) {
      return;
    }
    String name = now.database().nameOnPath(table);
    out.add(
            span,
            "Every INSERT into "
                + name
                + " fails once "
                + column
                + " reaches "
                + most
                + ", and a wider type then writes the whole table anew while nobody can use it.")
        .about(name)
        .advice("Use bigint.");
  }
}
