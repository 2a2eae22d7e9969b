package dev.lockstep.rewrite;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What undoes a single action. */
public final class Inverse {
  private Inverse() {}

  /** The operation that undoes this one on the database, or null where that cannot be told. */
  static @Nullable Operation of(Operation operation, Database database) {
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
      Operation inverse = of(operation, database);
      if (inverse == null) {
        return null;
      }
      undo.add(inverse);
    }
    return undo.isEmpty() ? null : new Change(undo);
  }

  /** What undoes the actions of one ALTER TABLE, as far as each says how. */
  static List<Change> of(List<Operation> operations, Database database) {
    List<Operation> undo = new ArrayList<>();
    for (Operation operation : operations.reversed()) {
      Operation inverse = of(operation, database);
      if (inverse != null) {
        undo.add(inverse);
      }
    }
    return undo.isEmpty() ? List.of() : List.of(new Change(undo));
  }
}
