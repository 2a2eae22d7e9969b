package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
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

/** The calls in the block of a table: its columns, checked as Ecto.Migration checks them. */
final class ColumnCalls {
  private final MigrationRun run;
  private final Runner runner;

  ColumnCalls(MigrationRun run, Runner runner) {
    this.run = run;
    this.runner = runner;
  }

  /** The column that a new table gets without being told. */
  void primaryKey(Struct table, DslCall origin) {
    Change column = primaryKeyColumn(table, origin);
    if (column != null) {
      runner.subcommand(column);
    }
  }

  /** That column, or null when the table or the repository wants none. */
  @Nullable Change primaryKeyColumn(Struct table, DslCall origin) {
    Value option = table.field("primary_key");
    if (!(option instanceof Value.Unknown) && Terms.isAtom(option, "true")) {
      Value configured = run.config().migrationPrimaryKey();
      option = configured == null ? EctoConfig.emptyList() : configured;
    }
    if (option instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    if (Terms.isAtom(option, "false")) {
      return null;
    }
    if (!(option instanceof Sequence list)) {
      throw Raised.argumentError(
          ":primary_key option must be either a boolean or a keyword list of options",
          origin.span());
    }
    Value name = Value.get(list, "name");
    Value type = Value.get(list, "type");
    Sequence rest = CollectionFunctions.delete(CollectionFunctions.delete(list, "name"), "type");
    Sequence options =
        CollectionFunctions.prepend(
            CollectionFunctions.delete(rest, "primary_key"),
            "primary_key",
            Value.bool(true),
            Span.SYNTHETIC);
    return new Change(
        Action.ADD,
        name == null ? new Atom("id", Span.SYNTHETIC) : name,
        type == null ? new Atom("bigserial", Span.SYNTHETIC) : type,
        options,
        origin);
  }

  Value timestamps(Value given, Span span) {
    if (given instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    if (!(given instanceof Sequence own)) {
      throw Raised.noClause("timestamps", 1, span);
    }
    if (run.config().migrationTimestamps() instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    Sequence options =
        run.config().migrationTimestamps() instanceof Sequence configured
            ? CollectionFunctions.merge(configured, own)
            : own;
    if (Value.get(options, "null") == null) {
      options = CollectionFunctions.prepend(options, "null", Value.bool(false), Span.SYNTHETIC);
    }
    Value type = Value.get(options, "type");
    Sequence rest = options;
    for (String key : List.of("type", "inserted_at", "updated_at")) {
      rest = CollectionFunctions.delete(rest, key);
    }
    DslCall origin =
        new DslCall("timestamps", Structs.written(own, run.source()), List.of(), span, null);
    for (String column : List.of("inserted_at", "updated_at")) {
      Value name = Value.get(options, column);
      if (name == null || !Terms.isAtom(name, "false")) {
        Value effective = name == null ? new Atom(column, Span.SYNTHETIC) : name;
        Value columnType = type == null ? new Atom("naive_datetime", Span.SYNTHETIC) : type;
        subcommand(Action.ADD, effective, columnType, rest, origin);
      }
    }
    return new Atom("ok", span);
  }

  /** {@code add}, {@code modify}, {@code remove} and their like. */
  Value column(String name, List<Value> arguments, Span span) {
    Action action =
        switch (name) {
          case "add" -> Action.ADD;
          case "add_if_not_exists" -> Action.ADD_IF_NOT_EXISTS;
          case "modify" -> Action.MODIFY;
          case "remove" -> Action.REMOVE;
          default -> Action.REMOVE_IF_EXISTS;
        };
    Value column = arguments.getFirst();
    Value options = arguments.size() > 2 ? arguments.get(2) : EctoConfig.emptyList();
    if (!(column instanceof Atom) && !(column instanceof Value.Unknown)) {
      throw Raised.noClause(name, arguments.size(), span);
    }
    Value type = arguments.size() > 1 ? arguments.get(1) : null;
    List<DslCall> children = new ArrayList<>();
    reference(type, children);
    Value from = Value.get(options, "from");
    reference(from instanceof Tuple tuple ? tuple.elements().getFirst() : from, children);
    DslCall origin =
        new DslCall(
            name, Structs.written(options, run.source()), children, span, Terms.nameOf(column));
    subcommand(action, column, type, options, origin);
    return new Atom("ok", span);
  }

  private static void reference(@Nullable Value type, List<DslCall> children) {
    if (Columns.reference(type) instanceof Struct reference) {
      children.add(
          new DslCall(
              "references",
              reference.made().options(),
              List.of(),
              reference.span(),
              Terms.nameOf(reference.field("table"))));
    }
  }

  private void subcommand(
      Action action, Value column, @Nullable Value type, Value options, DslCall origin) {
    boolean validated = action != Action.REMOVE && action != Action.REMOVE_IF_EXISTS;
    if (validated) {
      validatePrecision(column, options, origin.span());
    }
    if (type != null) {
      validateType(type, origin.span());
    }
    runner.subcommand(new Change(action, column, type, options, origin));
  }

  private static void validatePrecision(Value column, Value options, Span span) {
    Value scale = Value.get(options, "scale");
    Value precision = Value.get(options, "precision");
    boolean scaled = scale != null && !(scale instanceof Value.Unknown) && Terms.isTruthy(scale);
    boolean precise =
        precision != null && (precision instanceof Value.Unknown || Terms.isTruthy(precision));
    if (scaled && !precise) {
      throw Raised.argumentError(
          "column " + Terms.nameOf(column) + " is missing precision option", span);
    }
  }

  private static void validateType(Value type, Span span) {
    switch (type) {
      case Value.Unknown unknown -> {}
      case Atom(String name, Span s) -> {
        if (name.equals("datetime")) {
          throw Raised.argumentError(
              "the :datetime type in migrations is not supported, please use :utc_datetime or"
                  + " :naive_datetime instead",
              span);
        }
        if (name.startsWith("Elixir.")) {
          throw invalidType(type, span);
        }
      }
      case Tuple(List<Value> pair, Span s)
          when pair.size() == 2 && pair.getFirst() instanceof Atom -> {
        switch (pair.getLast()) {
          case Atom subtype -> validateType(subtype, span);
          case Value.Unknown unknown -> {}
          case Tuple subtypes -> subtypes.elements().forEach(each -> validateType(each, span));
          default -> throw invalidType(type, span);
        }
      }
      case Struct struct when struct.kind() == Struct.Kind.REFERENCE -> {}
      default -> throw invalidType(type, span);
    }
  }

  private static Raised invalidType(Value type, Span span) {
    return Raised.argumentError(
        "invalid migration type: "
            + Terms.inspect(type)
            + """
            . Expected one of:

              * an atom, such as :string
              * a quoted atom, such as :"integer unsigned"
              * a tuple representing a composite type, such as {:array, :integer} or {:map, :string}
              * a reference, such as references(:users)

            Ecto types are automatically translated to database types. All other types
            are sent to the database as is.

            Types defined through Ecto.Type or Ecto.ParameterizedType aren't allowed,
            use their underlying types instead.
            """,
        span);
  }
}
