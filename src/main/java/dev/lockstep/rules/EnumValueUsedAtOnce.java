package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TypeOperation.AddEnumValue;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.TransactionContext;
import dev.lockstep.engine.TransactionRule;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Place;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** A label that was added to an enum cannot be used before the transaction has committed. */
final class EnumValueUsedAtOnce implements TransactionRule {
  private static final String UNSAFE_USE = "55P04";

  @Override
  public void check(TransactionContext now, Findings out) {
    Map<AddEnumValue, StatementContext> added = new LinkedHashMap<>();
    for (StatementContext statement : now.statements()) {
      added.forEach((value, where) -> check(value, where, statement, out));
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof AddEnumValue value && statement.inTransaction()) {
          added.put(value, statement);
        }
      }
    }
  }

  private static void check(
      AddEnumValue value, StatementContext where, StatementContext use, Findings out) {
    String literal = "'" + value.label().replace("'", "''") + "'";
    boolean isRefused = isRefused(use.effect());
    if (!use.statement().text().contains(literal)
        || isBlock(use)
        || !(isRefused || (mayNeedIt(use) && !isMadeHere(value, where)))) {
      return;
    }
    String type = where.database().nameOnPath(value.type());
    out.add(
            use,
            use.statement().span(),
            "The server refuses this statement"
                + (isRefused ? "" : " if " + literal + " stands for a value of " + type)
                + ": "
                + literal
                + " was added to "
                + type
                + " in the same transaction and cannot be used before it commits (SQLSTATE 55P04).")
        .about(type)
        .advice("Add the value in a migration of its own, before the one that uses it.")
        .because(new Place(where.migration().path(), value.span()), literal + " is added here");
  }

  private static boolean isRefused(Effect effect) {
    return effect.failure() != null && effect.failure().sqlstate().equals(UNSAFE_USE);
  }

  /** A block is asked about statement by statement. */
  private static boolean isBlock(StatementContext use) {
    return use.statement().operations().stream()
        .anyMatch(dev.lockstep.ast.BlockOperation.class::isInstance);
  }

  /** Whether the statement is about a table whose columns the history does not know. */
  private static boolean mayNeedIt(StatementContext use) {
    return use.statement().operations().stream()
        .map(EnumValueUsedAtOnce::table)
        .anyMatch(name -> name != null && !isDescribed(name, use.database()));
  }

  private static @org.jspecify.annotations.Nullable QualifiedName table(Operation operation) {
    return switch (operation) {
      case DataOperation.Insert insert -> insert.table();
      case DataOperation.Update update -> update.table();
      case DataOperation.Delete delete -> delete.table();
      case TableOperation.SetDefault set -> set.table();
      case TableOperation.AddConstraint add -> add.table();
      default -> null;
    };
  }

  private static boolean isDescribed(QualifiedName name, Database database) {
    Relation relation = database.find(name);
    return relation != null && !(relation instanceof Table table && !table.complete());
  }

  /** From version 17 on the labels of an enum made in the same transaction may be used. */
  private static boolean isMadeHere(AddEnumValue value, StatementContext where) {
    DataType type = where.database().type(value.type());
    var open = where.database().transaction();
    return type != null && open != null && type.birth().transaction() == open.ordinal();
  }
}
