package dev.lockstep.print;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.DataOperation.Truncate;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.MaintenanceOperation.Analyze;
import dev.lockstep.ast.MaintenanceOperation.Cluster;
import dev.lockstep.ast.MaintenanceOperation.LockTable;
import dev.lockstep.ast.MaintenanceOperation.Vacuum;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.Comment;
import dev.lockstep.ast.ObjectOperation.CreateExtension;
import dev.lockstep.ast.ObjectOperation.CreateSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SequenceOperation.CreateSequence;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.SessionOperation.SetParameter;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TransactionOperation.Begin;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.ast.ViewOperation;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements as canonical PostgreSQL text: key words in upper case, names quoted only where they
 * must be, expressions as they were written, without a terminating semicolon.
 */
public final class SqlPrinter {
  private SqlPrinter() {}

  /** The statement's canonical text, or its own text when its operations only summarise it. */
  public static String print(Statement statement) {
    return print(new Change(statement.operations(), statement.text()));
  }

  /**
   * The text of one statement that does all these operations.
   *
   * @throws IllegalArgumentException when the operations do not carry all of a statement
   */
  public static String print(List<Operation> operations) {
    String text = tryPrint(operations);
    if (text == null) {
      throw new IllegalArgumentException("not the operations of one statement: " + operations);
    }
    return text;
  }

  /** The text of one statement of a step. */
  static String print(Change change) {
    String canonical = tryPrint(change.operations());
    boolean summary =
        canonical == null || change.operations().stream().anyMatch(SqlPrinter::mayLackOptions);
    return summary && change.text() != null ? change.text().strip() : print(change.operations());
  }

  /** Whether the operation leaves out options that its statement may have had. */
  private static boolean mayLackOptions(Operation operation) {
    return switch (operation) {
      case Vacuum o -> true;
      case Analyze o -> true;
      case Cluster o -> true;
      case Reindex o -> true;
      case Begin o -> true;
      case CreateSchema o -> true;
      case CreateExtension o -> true;
      case CreateSequence o -> true;
      case SetParameter o -> o.name().equals("timezone");
      case Comment o -> o.kind().equals("CONSTRAINT");
      case TableOperation o -> {
        RelationTarget target = AlterPrinter.targetOf(o);
        yield target != null && target.kind() == RelationTarget.Kind.FOREIGN_TABLE;
      }
      default -> false;
    };
  }

  /** The text, or null when the operations do not carry all of one statement. */
  static @Nullable String tryPrint(List<Operation> operations) {
    if (operations.isEmpty()) {
      return null;
    }
    if (operations.size() == 1) {
      return print(operations.getFirst());
    }
    return switch (operations.getFirst()) {
      case TableOperation o -> tables(operations);
      case Truncate o -> ofOneKind(operations, Truncate.class, CommandPrinter::truncate);
      case LockTable o -> ofOneKind(operations, LockTable.class, CommandPrinter::lock);
      case CreateSchema o -> schemaElements(operations);
      default -> drops(operations);
    };
  }

  private static @Nullable String print(Operation operation) {
    return switch (operation) {
      case TableOperation o -> table(o);
      case IndexOperation o -> RelationPrinter.print(o);
      case ViewOperation o -> RelationPrinter.print(o);
      case SequenceOperation o -> RelationPrinter.print(o);
      case TypeOperation o -> TypePrinter.print(o);
      case RoutineOperation o -> TypePrinter.print(o);
      case RuleOperation o -> ObjectPrinter.print(o);
      case ObjectOperation o -> ObjectPrinter.print(o);
      case DataOperation o -> CommandPrinter.print(o);
      case MaintenanceOperation o -> CommandPrinter.print(o);
      case TransactionOperation o -> CommandPrinter.print(o);
      case SessionOperation o -> CommandPrinter.print(o);
      case BlockOperation o -> CommandPrinter.print(o);
      case Unmodelled o -> null;
    };
  }

  private static @Nullable String table(TableOperation operation) {
    return switch (operation) {
      case CreateTable create -> CreateTablePrinter.print(create);
      case DropTable drop -> AlterPrinter.dropTables(List.of(drop));
      default -> alter(List.of(operation));
    };
  }

  /** DROP TABLE of several tables, or the actions of one ALTER TABLE. */
  private static @Nullable String tables(List<Operation> operations) {
    return operations.getFirst() instanceof DropTable
        ? ofOneKind(operations, DropTable.class, AlterPrinter::dropTables)
        : ofOneKind(operations, TableOperation.class, SqlPrinter::alter);
  }

  private static @Nullable String alter(List<TableOperation> operations) {
    RelationTarget target = AlterPrinter.targetOf(operations.getFirst());
    List<String> actions = new ArrayList<>();
    for (TableOperation operation : operations) {
      String action = AlterPrinter.action(operation);
      if (target == null || action == null || !target.equals(AlterPrinter.targetOf(operation))) {
        return null;
      }
      actions.add(action);
    }
    String head = AlterPrinter.target(Objects.requireNonNull(target));
    return actions.size() == 1
        ? head + " " + actions.getFirst()
        : head + "\n  " + String.join(",\n  ", actions);
  }

  private static <T extends Operation> @Nullable String ofOneKind(
      List<Operation> operations, Class<T> kind, Function<List<T>, @Nullable String> printer) {
    return operations.stream().allMatch(kind::isInstance)
        ? printer.apply(operations.stream().map(kind::cast).toList())
        : null;
  }

  /** CREATE SCHEMA with the CREATE statements inside it. */
  private static @Nullable String schemaElements(List<Operation> operations) {
    List<String> parts = new ArrayList<>();
    for (Operation operation : operations) {
      String part = print(operation);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return String.join("\n", parts);
  }

  /** One DROP of several objects: each alone reads the same but for its name. */
  private static @Nullable String drops(List<Operation> operations) {
    List<String> names = new ArrayList<>();
    DropText first = DropText.of(operations.getFirst());
    for (Operation operation : operations) {
      DropText drop = DropText.of(operation);
      if (first == null || drop == null || !drop.joins(first)) {
        return null;
      }
      names.add(drop.name());
    }
    return first == null ? null : first.before() + String.join(", ", names) + first.after();
  }
}
