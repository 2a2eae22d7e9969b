package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Ecto's runner queues: one command of a migration, before it is turned into SQL. */
sealed interface Command {
  record CreateTable(Struct table, boolean ifNotExists, List<Change> columns) implements Command {}

  record AlterTable(Struct table, List<Change> changes) implements Command {}

  record DropTable(Struct table, boolean ifExists, Value mode) implements Command {}

  record RenameTable(Struct table, Struct to) implements Command {}

  record RenameColumn(Struct table, Value column, Value to) implements Command {}

  record CreateIndex(Struct index, boolean ifNotExists) implements Command {}

  record DropIndex(Struct index, boolean ifExists, Value mode) implements Command {}

  record RenameIndex(Struct index, Value to) implements Command {}

  record CreateConstraint(Struct constraint) implements Command {}

  record DropConstraint(Struct constraint, boolean ifExists, Value mode) implements Command {}

  /** {@code execute}: a string or a function, and its inverse when one is given. */
  record Execute(Value up, @Nullable Value down) implements Command {}

  /** A call that does not say in this file what it does. */
  record Opaque(Value.Unknown unknown) implements Command {}

  /** What is done to one column in a block; a type of null where the call names none. */
  record Change(Action action, Value column, @Nullable Value type, Value options, DslCall origin) {
    enum Action {
      ADD,
      ADD_IF_NOT_EXISTS,
      MODIFY,
      REMOVE,
      REMOVE_IF_EXISTS
    }

    @Nullable Value option(String name) {
      return Value.get(options, name);
    }

    Change with(Action other, @Nullable Value otherType, Sequence otherOptions) {
      return new Change(other, column, otherType, otherOptions, origin);
    }
  }
}
