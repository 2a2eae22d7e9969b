package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Truncate;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.ObjectOperation.CreateExtension;
import dev.lockstep.ast.ObjectOperation.CreateSchema;
import dev.lockstep.ast.ObjectOperation.DropExtension;
import dev.lockstep.ast.ObjectOperation.DropSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TypeOperation.DropType;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Routine;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import java.util.function.Predicate;

/** Whether what an operation does away with was made by the same migration, so nobody uses it. */
final class MadeHere {
  private MadeHere() {}

  static boolean isDropped(OperationContext now) {
    Database database = now.database();
    return switch (now.operation()) {
      case DropTable o -> isMade(o.table(), database);
      case DropView o -> isMade(o.view(), database);
      case DropSequence o -> isMade(o.sequence(), database);
      case DropColumn o -> isMade(o.table(), database) || isMade(o, database);
      case DropConstraint o -> isMade(o.table(), database);
      case DropIndex o -> isMade(database.index(o.index()), database);
      case Truncate o -> isMade(o.table(), database);
      case DropType o -> isMadeType(o.type(), database);
      case DropRoutine o -> isMadeRoutine(o.routine(), database);
      case DropSchema o -> isMadeSchema(o.schema(), now.statement());
      case DropExtension o ->
          isMadeBefore(
              now.statement(),
              it -> it instanceof CreateExtension e && e.extension().equals(o.extension()));
      case Operation o -> false;
    };
  }

  /** Whether the relation is of this migration, filled or not, or seen by this session alone. */
  static boolean isMade(QualifiedName name, Database database) {
    return database.isMadeHere(name) || database.isTemporary(name);
  }

  private static boolean isMade(
      @org.jspecify.annotations.Nullable TableIndex index, Database database) {
    if (index == null) {
      return false;
    }
    Relation owner = database.schema().relation(index.table());
    return owner != null && isMade(owner.name(), database);
  }

  private static boolean isMade(DropColumn drop, Database database) {
    TableColumn column = database.column(drop.table(), drop.column());
    return column != null && column.birth().migration() == database.migration();
  }

  static boolean isMadeType(QualifiedName name, Database database) {
    DataType type = database.type(name);
    return type != null && type.birth().migration() == database.migration();
  }

  private static boolean isMadeRoutine(QualifiedName name, Database database) {
    Routine routine = database.schema().routine(name, database.session().searchPath());
    return routine != null && routine.birth().migration() == database.migration();
  }

  static boolean isMadeSchema(String schema, StatementContext now) {
    return isMadeBefore(
        now,
        it ->
            it instanceof CreateSchema create
                && create.schema().equals(schema)
                && !create.ifNotExists());
  }

  /** Whether the table has its name from this migration, so that no running code calls it so. */
  static boolean isRenamed(QualifiedName table, OperationContext now) {
    return isMadeBefore(
        now.statement(),
        it -> it instanceof RenameRelation rename && rename.to().equals(table.name()));
  }

  private static boolean isMadeBefore(StatementContext now, Predicate<Operation> made) {
    return now.migration().script().statements().stream()
        .limit(now.index())
        .flatMap(statement -> statement.operations().stream())
        .anyMatch(made);
  }
}
