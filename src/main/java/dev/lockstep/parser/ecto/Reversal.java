package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Command.Change.Action;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Struct;
import dev.lockstep.parser.ecto.Value.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Ecto's runner undoes the commands of {@code change} (Ecto.Migration.Runner, ecto_sql 3.14).
 */
final class Reversal {
  private static final Atom RESTRICT = new Atom("restrict", Span.SYNTHETIC);

  private Reversal() {}

  /** The command that undoes this one, or null when there is none. */
  static @Nullable Command reverse(Command command) {
    return switch (command) {
      case Command.CreateIndex c -> new Command.DropIndex(c.index(), c.ifNotExists(), RESTRICT);
      case Command.DropIndex c -> new Command.CreateIndex(c.index(), c.ifExists());
      case Command.RenameIndex c ->
          new Command.RenameIndex(c.index().with("name", c.to()), c.index().field("name"));
      case Command.CreateTable c -> new Command.DropTable(c.table(), c.ifNotExists(), RESTRICT);
      case Command.RenameTable c -> new Command.RenameTable(c.to(), c.table());
      case Command.RenameColumn c -> new Command.RenameColumn(c.table(), c.to(), c.column());
      case Command.AlterTable c -> {
        List<Change> changes = reverse(c.changes());
        yield changes == null ? null : new Command.AlterTable(c.table(), changes);
      }
      case Command.CreateConstraint c ->
          new Command.DropConstraint(c.constraint(), false, RESTRICT);
      case Command.DropTable c -> null;
      case Command.DropConstraint c -> null;
      case Command.Execute c -> c.down() == null ? null : new Command.Execute(c.down(), c.up());
      case Command.Opaque c -> c;
    };
  }

  private static @Nullable List<Change> reverse(List<Change> changes) {
    List<Change> reversed = new ArrayList<>();
    for (Change change : changes) {
      Change inverse = reverse(change);
      if (inverse == null) {
        return null;
      }
      reversed.addFirst(inverse);
    }
    return reversed;
  }

  /** The change that undoes this one, or null when there is none. */
  static @Nullable Change reverse(Change change) {
    Value type = change.type();
    if (type == null) {
      return null;
    }
    Sequence none = new Sequence(List.of(), Span.SYNTHETIC);
    return switch (change.action()) {
      case ADD -> change.with(Action.REMOVE, type, none);
      case REMOVE ->
          change.with(Action.ADD, type, change.options() instanceof Sequence list ? list : none);
      case MODIFY -> reverseModify(change, type);
      case ADD_IF_NOT_EXISTS, REMOVE_IF_EXISTS -> null;
    };
  }

  private static @Nullable Change reverseModify(Change change, Value type) {
    Value from = change.option("from");
    if (from == null || Terms.isNil(from) || !(change.options() instanceof Sequence options)) {
      return null;
    }
    if (from instanceof Tuple(List<Value> pair, Span span)
        && pair.size() == 2
        && pair.getLast() instanceof Sequence fromOptions) {
      Value back = new Tuple(List.of(type, CollectionFunctions.delete(options, "from")), span);
      return change.with(Action.MODIFY, pair.getFirst(), put(fromOptions, back));
    }
    return change.with(Action.MODIFY, from, put(options, type));
  }

  private static Sequence put(Sequence options, Value from) {
    return CollectionFunctions.prepend(
        CollectionFunctions.delete(options, "from"), "from", from, from.span());
  }

  /** The command in the words of Ecto's log and of its error messages. */
  static String describe(Command command) {
    return switch (command) {
      case Command.CreateTable c ->
          "create "
              + modifiers(c.table())
              + (c.ifNotExists() ? " if not exists " : " ")
              + name(c.table(), "name");
      case Command.AlterTable c -> "alter table " + name(c.table(), "name");
      case Command.DropTable c ->
          "drop table " + ifExists(c.ifExists()) + name(c.table(), "name") + mode(c.mode());
      case Command.RenameTable c ->
          "rename table " + name(c.table(), "name") + " to " + name(c.to(), "name");
      case Command.RenameColumn c ->
          "rename column "
              + plain(c.column())
              + " to "
              + plain(c.to())
              + " on table "
              + name(c.table(), "name");
      case Command.CreateIndex c ->
          "create index " + (c.ifNotExists() ? "if not exists " : "") + name(c.index(), "name");
      case Command.DropIndex c ->
          "drop index " + ifExists(c.ifExists()) + name(c.index(), "name") + mode(c.mode());
      case Command.RenameIndex c ->
          "rename index " + name(c.index(), "name") + " to " + plain(c.to());
      case Command.CreateConstraint c ->
          "create constraint "
              + plain(c.constraint().field("name"))
              + " on table "
              + name(c.constraint(), "table");
      case Command.DropConstraint c ->
          "drop constraint "
              + ifExists(c.ifExists())
              + plain(c.constraint().field("name"))
              + " from table "
              + name(c.constraint(), "table");
      case Command.Execute c -> "execute " + inspected(c.up());
      case Command.Opaque c -> c.unknown().reason();
    };
  }

  private static String inspected(Value value) {
    try {
      return Terms.inspect(value);
    } catch (NotKnown notKnown) {
      return "…";
    }
  }

  private static String modifiers(Struct table) {
    return table.field("modifiers") instanceof Value.Text text ? plain(text) + " table" : "table";
  }

  private static String ifExists(boolean ifExists) {
    return ifExists ? "if exists " : "";
  }

  private static String mode(Value mode) {
    return Terms.isAtom(mode, "cascade") ? " cascade" : "";
  }

  private static String name(Struct struct, String field) {
    Value prefix = struct.field("prefix");
    String name = plain(struct.field(field));
    return Terms.isNil(prefix) ? name : plain(prefix) + "." + name;
  }

  private static String plain(Value value) {
    return switch (value) {
      case Value.Text text -> text.content().text();
      case Atom atom -> atom.name();
      default -> "…";
    };
  }
}
