package dev.lockstep.effect;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The default that a column has, and the sequences that defaults count on. */
public final class Defaults {
  private Defaults() {}

  /** What a column that is added gets as default, its own or its domain's; null for none. */
  public static @Nullable Expression of(Column column, Database database) {
    return column.defaultValue() != null
        ? column.defaultValue().expression()
        : Domains.defaultValue(column.type(), database);
  }

  /** The sequences an expression names in calls of nextval, setval and their kin. */
  static List<QualifiedName> sequences(@Nullable Expression expression) {
    List<QualifiedName> found = new ArrayList<>();
    if (expression != null) {
      collect(expression, found);
    }
    return found;
  }

  private static void collect(Expression expression, List<QualifiedName> found) {
    if (expression instanceof Expression.Call call
        && !call.arguments().isEmpty()
        && isSequenceFunction(call.function().name())) {
      Expression argument = call.arguments().getFirst();
      if (argument instanceof Expression.Cast cast) {
        argument = cast.operand();
      }
      if (argument instanceof Expression.Literal literal && literal.value() != null) {
        found.add(QualifiedName.parse(literal.value().replace("\"", "")));
      }
    }
    expression.children().forEach(child -> collect(child, found));
  }

  private static boolean isSequenceFunction(String name) {
    return name.equals("nextval") || name.equals("setval") || name.equals("currval");
  }

  /** Fails the statement where an enum column is to have a default that is none of its labels. */
  static void refuseLabel(Tally tally, @Nullable SqlType type, @Nullable Expression value) {
    if (type != null
        && !type.isArray()
        && value instanceof Expression.Literal literal
        && literal.kind() == Expression.Literal.Kind.STRING
        && tally.database().type(new QualifiedName(type.schema(), type.name()))
            instanceof DataType.EnumType labels
        && labels.birth().isInHistory()
        && labels.labels().stream().noneMatch(l -> l.text().equals(literal.value()))) {
      tally.fail("22P02", "invalid input value for enum " + type.name() + ": " + literal.text());
    }
  }

  /**
   * Locks the sequences of a column's default: ROW EXCLUSIVE where values are drawn for rows that
   * exist, else the ACCESS SHARE that noting the dependency takes since version 14 (measured).
   */
  static void lockSequences(Tally tally, Column column, boolean draws) {
    if (column.defaultValue() != null) {
      lockSequences(tally, column.defaultValue().expression(), draws);
    }
  }

  static void lockSequences(Tally tally, @Nullable Expression expression, boolean draws) {
    for (QualifiedName name : sequences(expression)) {
      if (tally.database().find(name) instanceof Sequence sequence) {
        if (draws) {
          tally.lock(sequence, LockMode.ROW_EXCLUSIVE);
        } else if (tally.atLeast(14)) {
          tally.lock(sequence, LockMode.ACCESS_SHARE);
        }
      } else if (draws) {
        tally.lock(name, RelationKind.SEQUENCE, LockMode.ROW_EXCLUSIVE);
      }
    }
  }
}
