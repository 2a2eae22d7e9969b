package dev.lockstep.rewrite;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What undoes a single action. */
public final class Inverse {
  private Inverse() {}

  /**
   * The operation that undoes this one on the database, or null where that cannot be told; none for
   * what changes nothing there.
   */
  private static @Nullable List<Operation> of(Operation operation, Database database) {
    if (operation instanceof SetNotNull set) {
      TableColumn column = database.column(set.table(), set.column());
      if (column != null && Objects.equals(column.notNull(), set.notNull())) {
        return List.of();
      }
    }
    Operation inverse = inverse(operation, database);
    return inverse == null ? null : List.of(inverse);
  }

  private static @Nullable Operation inverse(Operation operation, Database database) {
    return switch (operation) {
      case AddColumn add ->
          new DropColumn(add.target(), add.column().name(), false, false, Span.SYNTHETIC);
      case AddConstraint add when add.constraint().name() != null ->
          new DropConstraint(add.target(), add.constraint().name(), false, false, Span.SYNTHETIC);
      case SetNotNull set ->
          new SetNotNull(set.target(), set.column(), !set.notNull(), Span.SYNTHETIC);
      case SetDefault set -> {
        TableColumn column = database.column(set.table(), set.column());
        yield column == null
            ? null
            : new SetDefault(set.target(), set.column(), column.defaultValue(), Span.SYNTHETIC);
      }
      case AlterColumnType alter -> {
        TableColumn column = database.column(alter.table(), alter.column());
        yield column == null || column.type() == null || alter.using() != null
            ? null
            : new AlterColumnType(
                alter.target(),
                alter.column(),
                column.type(),
                column.collation(),
                null,
                Span.SYNTHETIC);
      }
      case DropConstraint drop -> {
        Table table = database.table(drop.table());
        TableConstraint dropped = table == null ? null : table.constraint(drop.constraint());
        yield dropped == null
            ? null
            : new AddConstraint(drop.target(), dropped.asWritten(), Span.SYNTHETIC);
      }
      case CreateTable create when !create.ifNotExists() ->
          new DropTable(create.table(), false, false, create.foreign(), Span.SYNTHETIC);
      case CreateIndex create when create.index().name() != null && !create.ifNotExists() ->
          new DropIndex(
              new QualifiedName(create.index().table().schema(), create.index().name()),
              create.concurrently(),
              false,
              false,
              Span.SYNTHETIC);
      default -> null;
    };
  }

  /**
   * What undoes one statement, or null where that cannot be told of all it does; {@code database}
   * is the one before it.
   */
  public static @Nullable Change of(Statement statement, Database database) {
    List<Operation> undo = new ArrayList<>();
    for (Operation operation : statement.operations().reversed()) {
      List<Operation> inverse = of(operation, database);
      if (inverse == null) {
        return null;
      }
      undo.addAll(inverse);
    }
    return undo.isEmpty() ? null : new Change(undo);
  }

  /** The step with what undoes these actions of one ALTER TABLE, or with no way back. */
  static Migrate undoing(Migrate step, List<Operation> operations, Database database) {
    List<Operation> undo = new ArrayList<>();
    for (Operation operation : operations.reversed()) {
      List<Operation> inverse = of(operation, database);
      if (inverse == null) {
        return step.irreversible("it is not known what was there before");
      }
      undo.addAll(inverse);
    }
    return undo.isEmpty() ? step : step.undoneBy(new Change(undo));
  }
}
