package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Struct;
import dev.lockstep.parser.ecto.Value.Text;
import dev.lockstep.parser.ecto.Value.Tuple;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions and macros of Ecto.Migration (ecto_sql 3.14). */
final class MigrationLanguage implements LocalLanguage {
  /** Why the value of {@code repo()} is unknown; calls on it are recognised by it. */
  static final String REPOSITORY = "the repository is known only when the migration runs";

  private static final Set<String> VALUES =
      Set.of(
          "table/1",
          "table/2",
          "index/2",
          "index/3",
          "unique_index/2",
          "unique_index/3",
          "constraint/2",
          "constraint/3",
          "references/1",
          "references/2",
          "fragment/1",
          "direction/0",
          "prefix/0",
          "repo/0");

  private static final Set<String> COMMANDS =
      Set.of(
          "create/1",
          "create/2",
          "create_if_not_exists/1",
          "create_if_not_exists/2",
          "alter/2",
          "drop/1",
          "drop/2",
          "drop_if_exists/1",
          "drop_if_exists/2",
          "rename/2",
          "rename/3",
          "execute/1",
          "execute/2",
          "execute_file/1",
          "execute_file/2",
          "flush/0",
          "add/2",
          "add/3",
          "add_if_not_exists/2",
          "add_if_not_exists/3",
          "modify/2",
          "modify/3",
          "remove/1",
          "remove/2",
          "remove/3",
          "remove_if_exists/1",
          "remove_if_exists/2",
          "timestamps/0",
          "timestamps/1");

  private final MigrationRun run;
  private final Evaluator evaluator;
  private final Runner runner;
  private final Structs structs;
  private final ColumnCalls columns;

  MigrationLanguage(MigrationRun run, Evaluator evaluator, Runner runner) {
    this.run = run;
    this.evaluator = evaluator;
    this.runner = runner;
    this.structs = new Structs(run.config());
    this.columns = new ColumnCalls(run, runner);
  }

  @Override
  public String module() {
    return "Ecto.Migration";
  }

  @Override
  public Direction direction() {
    return run.direction();
  }

  @Override
  public boolean knows(String name, int arity) {
    String function = name + "/" + arity;
    return VALUES.contains(function) || COMMANDS.contains(function);
  }

  /** Runs a call; what it cannot know becomes an opaque command, or an unknown value. */
  @Override
  public Value call(Call call, String name, Frame frame) {
    Span span = Evaluator.span(call);
    boolean isCommand = COMMANDS.contains(name + "/" + call.arguments().size());
    try {
      return isCommand
          ? command(call, name, frame, span)
          : value(name, evaluator.evaluateAll(call.arguments(), frame), span);
    } catch (NotKnown notKnown) {
      Value.Unknown unknown = notKnown.unknown();
      if (isCommand) {
        if (call.block("do") != null) {
          runner.abandonBlock();
        }
        runner.opaque(name, unknown, span);
      }
      return unknown;
    }
  }

  private Value value(String name, List<Value> arguments, Span span) {
    Value first = arguments.isEmpty() ? Value.nil() : arguments.getFirst();
    return switch (name) {
      case "table" -> {
        Value options = options(arguments, 1);
        yield structs.table(first, options, made(name, options), span);
      }
      case "index" -> {
        Value options = options(arguments, 2);
        yield structs.index(first, arguments.get(1), options, made(name, options), span);
      }
      case "unique_index" -> uniqueIndex(arguments, span);
      case "constraint" -> {
        Value options = options(arguments, 2);
        yield structs.constraint(first, arguments.get(1), options, made(name, options), span);
      }
      case "references" -> {
        Value options = options(arguments, 1);
        yield structs.references(first, options, made(name, options), span);
      }
      case "fragment" -> new Tuple(List.of(new Atom("fragment", span), first), span);
      case "direction" -> new Atom(run.direction() == Direction.UP ? "up" : "down", span);
      case "prefix" -> run.config().prefixValue();
      default -> new Value.Unknown(REPOSITORY, span);
    };
  }

  private Struct uniqueIndex(List<Value> arguments, Span span) {
    Value options = options(arguments, 2);
    Value all = options;
    if (options instanceof Sequence list) {
      all = CollectionFunctions.prepend(list, "unique", Value.bool(true), Span.SYNTHETIC);
    }
    Struct.Made made = made("unique_index", options);
    return structs.index(arguments.getFirst(), arguments.get(1), all, made, span);
  }

  private Struct.Made made(String function, Value options) {
    return new Struct.Made(function, Structs.written(options, run.source()));
  }

  private static Value options(List<Value> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : EctoConfig.emptyList();
  }

  private Value command(Call call, String name, Frame frame, Span span) {
    Quoted block = call.block("do");
    boolean isBlock = call.arguments().size() == 2 && block != null;
    switch (name) {
      case "create", "create_if_not_exists", "alter" -> {
        if (isBlock && block != null) {
          return block(name, call, block, frame, span);
        }
      }
      default -> {}
    }
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    return switch (name) {
      case "create" -> create(arguments, false, span);
      case "create_if_not_exists" -> create(arguments, true, span);
      case "drop" -> drop(arguments, false, span);
      case "drop_if_exists" -> drop(arguments, true, span);
      case "rename" -> rename(arguments, span);
      case "execute" -> execute(arguments, span);
      case "execute_file" -> executeFile(arguments, span);
      case "flush" -> flush(span);
      case "timestamps" -> columns.timestamps(options(arguments, 0), span);
      case "alter" -> throw Raised.noClause("alter", 2, span);
      default -> columns.column(name, arguments, span);
    };
  }

  private static Struct struct(Value object, String function, int arity, Span span) {
    if (object instanceof Struct struct) {
      return struct;
    }
    if (object instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    throw Raised.noClause(function, arity, span);
  }

  private static DslCall origin(String verb, Struct struct, Span span) {
    return new DslCall(
        verb + " " + struct.made().function(),
        struct.made().options(),
        List.of(),
        span,
        subject(struct));
  }

  private static @Nullable String subject(Struct struct) {
    return Terms.nameOf(
        struct.fields().containsKey("table") ? struct.field("table") : struct.field("name"));
  }

  /** The struct in the schema it belongs to: its own, the migrator's, or the configured one. */
  private Struct prefixed(Struct struct, Span span) {
    Value prefix = struct.field("prefix");
    if (prefix instanceof Value.Unknown) {
      return struct;
    }
    Value running = run.config().prefixValue();
    if (Terms.isNil(prefix)) {
      Value byDefault = run.config().migrationDefaultPrefix();
      Value effective =
          !Terms.isNil(running) ? running : byDefault == null ? Value.nil() : byDefault;
      return struct.with("prefix", effective);
    }
    String own = Terms.nameOf(prefix);
    if (Terms.isNil(running) || (own != null && own.equals(Terms.nameOf(running)))) {
      return struct;
    }
    throw new Raised(
        new EctoError(
            "Ecto.MigrationError",
            "the :prefix option `"
                + own
                + "` does not match the migrator prefix `"
                + Terms.nameOf(running)
                + "`",
            span));
  }

  private Value block(String verb, Call call, Quoted body, Frame frame, Span span) {
    Value object = evaluator.evaluate(call.argument(0), frame);
    Struct table = struct(object, verb, 2, span);
    DslCall origin = origin(verb, table, span);
    boolean creates = !verb.equals("alter");
    runner.startBlock(prefixed(table, span), creates, verb.equals("create_if_not_exists"), span);
    if (creates) {
      columns.primaryKey(table, origin);
    }
    evaluator.evaluate(body, frame.nested(), true);
    runner.endBlock(origin);
    return table;
  }

  private Value create(List<Value> arguments, boolean ifNotExists, Span span) {
    String verb = ifNotExists ? "create_if_not_exists" : "create";
    Struct struct = struct(arguments.getFirst(), verb, 1, span);
    DslCall origin = origin(verb, struct, span);
    Struct object = prefixed(struct, span);
    switch (struct.kind()) {
      case TABLE -> {
        Change key = columns.primaryKeyColumn(struct, origin);
        List<Change> keyOnly = key == null ? List.of() : List.of(key);
        runner.execute(new Command.CreateTable(object, ifNotExists, keyOnly), origin);
      }
      case INDEX -> runner.execute(new Command.CreateIndex(object, ifNotExists), origin);
      case CONSTRAINT -> {
        if (ifNotExists) {
          throw Raised.noClause(verb, 1, span);
        }
        runner.execute(new Command.CreateConstraint(object), origin);
      }
      case REFERENCE -> throw Raised.noClause(verb, 1, span);
    }
    return struct;
  }

  private Value drop(List<Value> arguments, boolean ifExists, Span span) {
    String verb = ifExists ? "drop_if_exists" : "drop";
    Struct struct = struct(arguments.getFirst(), verb, 2, span);
    Value options = options(arguments, 1);
    Value chosen = Value.get(options, "mode");
    Value mode = chosen == null ? new Atom("restrict", Span.SYNTHETIC) : chosen;
    List<DslCall.Option> written = new ArrayList<>(struct.made().options());
    written.addAll(Structs.written(options, run.source()));
    DslCall plain = origin(verb, struct, span);
    DslCall origin = new DslCall(plain.name(), written, List.of(), span, plain.subject());
    Struct object = prefixed(struct, span);
    runner.execute(
        switch (struct.kind()) {
          case TABLE -> new Command.DropTable(object, ifExists, mode);
          case INDEX -> new Command.DropIndex(object, ifExists, mode);
          case CONSTRAINT -> new Command.DropConstraint(object, ifExists, mode);
          case REFERENCE -> throw Raised.noClause(verb, 2, span);
        },
        origin);
    return struct;
  }

  private Value rename(List<Value> arguments, Span span) {
    Struct current = struct(arguments.getFirst(), "rename", arguments.size(), span);
    Value to = Value.get(arguments.getLast(), "to");
    if (arguments.getLast() instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    if (to == null) {
      throw Raised.noClause("rename", arguments.size(), span);
    }
    DslCall origin = origin("rename", current, span);
    Struct object = prefixed(current, span);
    if (arguments.size() == 3) {
      DslCall column =
          new DslCall("rename column", origin.options(), List.of(), span, origin.subject());
      runner.execute(new Command.RenameColumn(object, arguments.get(1), to), column);
      return current;
    }
    if (current.kind() == Struct.Kind.INDEX) {
      runner.execute(new Command.RenameIndex(object, to), origin);
      return current.with("name", to);
    }
    Struct target = struct(to, "rename", 2, span);
    runner.execute(new Command.RenameTable(object, prefixed(target, span)), origin);
    return target;
  }

  private Value execute(List<Value> arguments, Span span) {
    for (Value argument : arguments) {
      boolean accepted =
          argument instanceof Text
              || argument instanceof Sequence
              || argument instanceof Value.Unknown
              || (argument instanceof Value.Function function && function.arity() == 0);
      if (!accepted) {
        throw Raised.noClause("execute", arguments.size(), span);
      }
    }
    Value down = arguments.size() > 1 ? arguments.get(1) : null;
    runner.execute(
        new Command.Execute(arguments.getFirst(), down),
        new DslCall("execute", List.of(), List.of(), span, null));
    return new Atom("ok", span);
  }

  private Value executeFile(List<Value> arguments, Span span) {
    Value up = file(arguments.getFirst(), span);
    Value down = arguments.size() > 1 ? file(arguments.get(1), span) : null;
    runner.execute(
        new Command.Execute(up, down),
        new DslCall(
            "execute_file", List.of(), List.of(), span, Terms.nameOf(arguments.getFirst())));
    return new Atom("ok", span);
  }

  private Value file(Value path, Span span) {
    String name = Terms.nameOf(path);
    if (name == null) {
      return new Value.Unknown("the name of the file is not known", span);
    }
    String text = run.files().read(name);
    return text == null
        ? new Value.Unknown("the file " + name + " is not there to be read", span)
        : Value.Text.of(text, span);
  }

  private Value flush(Span span) {
    if (runner.isBackward()) {
      throw new Raised(
          new EctoError(
              "RuntimeError",
              "calling flush() inside change when doing rollback is not supported.",
              span));
    }
    runner.flush(evaluator);
    return new Atom("ok", span);
  }
}
