package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Values and commands of another file, as if they were written where this file asks for them. */
final class Relocated {
  private Relocated() {}

  static Value to(Span span, Value value) {
    return switch (value) {
      case Value.Atom atom -> new Value.Atom(atom.name(), span);
      case Value.Int number -> new Value.Int(number.number(), span);
      case Value.Float number -> new Value.Float(number.number(), span);
      case Value.Text text -> text(span, text.content());
      case Value.Sequence list -> new Value.Sequence(all(span, list.elements()), span);
      case Value.Tuple tuple -> new Value.Tuple(all(span, tuple.elements()), span);
      case Value.Dictionary map ->
          new Value.Dictionary(
              map.entries().stream()
                  .map(e -> new Value.Dictionary.Entry(to(span, e.key()), to(span, e.value())))
                  .toList(),
              span);
      case Value.Function function -> new Value.Unknown("a function of another file", span);
      case Value.Struct struct -> struct(span, struct);
      case Value.Unknown unknown -> new Value.Unknown(unknown.reason(), span);
    };
  }

  /** A call of another file, as if it were the one at {@code span}. */
  static DslCall call(Span span, DslCall call) {
    return new DslCall(
        call.name(),
        options(span, call.options()),
        call.children().stream().map(child -> call(span, child)).toList(),
        span,
        call.subject());
  }

  static Change change(Span span, Change change) {
    Value type = change.type();
    return new Change(
        change.action(),
        to(span, change.column()),
        type == null ? null : to(span, type),
        to(span, change.options()),
        call(span, change.origin()));
  }

  static Command command(Span span, Command command) {
    return switch (command) {
      case Command.CreateTable(Struct table, boolean ifNotExists, List<Change> columns) ->
          new Command.CreateTable(struct(span, table), ifNotExists, changes(span, columns));
      case Command.AlterTable(Struct table, List<Change> changes) ->
          new Command.AlterTable(struct(span, table), changes(span, changes));
      case Command.DropTable(Struct table, boolean ifExists, Value mode) ->
          new Command.DropTable(struct(span, table), ifExists, to(span, mode));
      case Command.RenameTable(Struct table, Struct to) ->
          new Command.RenameTable(struct(span, table), struct(span, to));
      case Command.RenameColumn(Struct table, Value column, Value to) ->
          new Command.RenameColumn(struct(span, table), to(span, column), to(span, to));
      case Command.CreateIndex(Struct index, boolean ifNotExists) ->
          new Command.CreateIndex(struct(span, index), ifNotExists);
      case Command.DropIndex(Struct index, boolean ifExists, Value mode) ->
          new Command.DropIndex(struct(span, index), ifExists, to(span, mode));
      case Command.RenameIndex(Struct index, Value to) ->
          new Command.RenameIndex(struct(span, index), to(span, to));
      case Command.CreateConstraint(Struct constraint) ->
          new Command.CreateConstraint(struct(span, constraint));
      case Command.DropConstraint(Struct constraint, boolean ifExists, Value mode) ->
          new Command.DropConstraint(struct(span, constraint), ifExists, to(span, mode));
      case Command.Execute(Value up, Value down) ->
          new Command.Execute(to(span, up), down == null ? null : to(span, down));
      case Command.Opaque(Value.Unknown unknown) ->
          new Command.Opaque(new Value.Unknown(unknown.reason(), span));
    };
  }

  private static List<Change> changes(Span span, List<Change> changes) {
    return changes.stream().map(each -> change(span, each)).toList();
  }

  private static Struct struct(Span span, Struct struct) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    struct.fields().forEach((name, value) -> fields.put(name, to(span, value)));
    Struct.Made made =
        new Struct.Made(struct.made().function(), options(span, struct.made().options()));
    return new Struct(struct.kind(), fields, made, span);
  }

  private static List<DslCall.Option> options(Span span, List<DslCall.Option> options) {
    return options.stream()
        .map(option -> new DslCall.Option(option.name(), option.value(), span))
        .toList();
  }

  private static Value text(Span span, SqlText content) {
    return content.isKnown()
        ? Value.Text.of(content.text(), span)
        : new Value.Unknown(content.holes().getFirst().unknown().reason(), span);
  }

  private static List<Value> all(Span span, List<Value> values) {
    return values.stream().map(each -> to(span, each)).toList();
  }
}
