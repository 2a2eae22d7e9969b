package dev.lockstep.effect;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A label that ALTER TYPE … ADD VALUE gave an enum cannot be used until that transaction commits
 * (ALTER TYPE, Notes), unless the enum was made in it too, from version 17 on (measured).
 */
final class NewLabels {
  private NewLabels() {}

  static void check(List<Operation> operations, Statement statement, Tally tally) {
    Database database = tally.database();
    OpenTransaction open = database.transaction();
    if (open == null || operations.stream().anyMatch(TypeOperation.class::isInstance)) {
      return;
    }
    for (DataType type : database.schema().types().values()) {
      if (type instanceof DataType.EnumType labels && isUnsafe(labels, open, tally)) {
        List<String> used = used(labels, open, statement);
        if (!used.isEmpty() && concerns(labels, operations, statement, tally)) {
          used.forEach(label -> refuse(labels, label, tally));
        }
      }
    }
  }

  private static boolean isUnsafe(DataType.EnumType type, OpenTransaction open, Tally tally) {
    boolean madeHere = type.birth().transaction() == open.ordinal();
    return !(madeHere && tally.atLeast(17));
  }

  /** The labels that this transaction added and the statement's text quotes. */
  private static List<String> used(
      DataType.EnumType type, OpenTransaction open, Statement statement) {
    return type.labels().stream()
        .filter(label -> label.added() && label.birth().transaction() == open.ordinal())
        .map(DataType.EnumType.Label::text)
        .filter(text -> statement.text().contains("'" + text.replace("'", "''") + "'"))
        .toList();
  }

  private static void refuse(DataType.EnumType type, String label, Tally tally) {
    tally.fail(
        "55P04", "unsafe use of new value \"" + label + "\" of enum type " + type.name().name());
  }

  /** Whether the statement names the type or a table with a column of it. */
  private static boolean concerns(
      DataType.EnumType type, List<Operation> operations, Statement statement, Tally tally) {
    Database database = tally.database();
    boolean named =
        operations.stream()
            .flatMap(NewLabels::types)
            .anyMatch(t -> type.equals(database.type(new QualifiedName(t.schema(), t.name()))));
    if (named || statement.text().contains("::" + type.name().name())) {
      return true;
    }
    return tally.lockedRelations().stream()
        .map(name -> database.find(QualifiedName.parse(name)))
        .anyMatch(relation -> hasColumnOf(relation, type, database));
  }

  private static Stream<SqlType> types(Operation operation) {
    return switch (operation) {
      case AddColumn o -> Stream.of(o.column().type());
      case CreateTable o -> o.columns().stream().map(column -> column.type());
      default -> Stream.empty();
    };
  }

  private static boolean hasColumnOf(
      @Nullable Relation relation, DataType.EnumType type, Database database) {
    return relation instanceof Table table
        && table.columns().stream()
            .map(column -> column.type())
            .anyMatch(
                t ->
                    t != null
                        && type.equals(database.type(new QualifiedName(t.schema(), t.name()))));
  }
}
