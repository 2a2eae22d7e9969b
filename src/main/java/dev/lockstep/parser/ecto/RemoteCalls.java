package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of other modules: of the file, of Elixir, of the repository, and of what the file cannot
 * tell.
 */
record RemoteCalls(Evaluator evaluator, Runner runner) {
  private static final int MAX_QUOTED = 80;

  private static final Set<String> HARMLESS_MODULES =
      Set.of(
          "IO",
          "Logger",
          "Process",
          "System",
          "Application",
          "Mix",
          "Code",
          "File",
          "Path",
          "String",
          "Atom",
          "Integer",
          "Float",
          "Enum",
          "Stream",
          "List",
          "Keyword",
          "Map",
          "MapSet",
          "Tuple",
          "Range",
          "Regex",
          "Kernel",
          "Module",
          "Macro",
          "Access",
          "Date",
          "DateTime",
          "NaiveDateTime",
          "Time",
          "Calendar",
          "URI",
          "Base",
          "Bitwise",
          "Agent",
          "Task",
          "Function",
          "Inspect",
          "Exception",
          "Version",
          "Config",
          "Ecto.UUID",
          "Ecto.Query",
          "Ecto.Changeset",
          "Ecto.Type",
          "Decimal",
          "Jason",
          "Poison",
          "UUID",
          "Timex",
          "Mix.Project",
          "ExUnit",
          "Ecto.Adapters.SQL.Sandbox");

  private static final Set<String> HARMLESS_FUNCTIONS =
      Set.of(
          "self",
          "send",
          "node",
          "binding",
          "dbg",
          "make_ref",
          "struct",
          "struct!",
          "apply",
          "exit",
          "throw",
          "update_in",
          "put_in",
          "pop_in",
          "sigil",
          "match?",
          "is_struct",
          "is_map_key",
          "function_exported?",
          "macro_exported?",
          "super",
          "quote",
          "unquote",
          "receive",
          "round",
          "trunc",
          "ceil",
          "floor",
          "abs",
          "map_size",
          "tuple_size",
          "%",
          "..",
          "^",
          "::",
          "<-",
          "->",
          "def",
          "defp",
          "require_file");

  private static final Set<String> QUERY_MACROS =
      Set.of(
          "from",
          "where",
          "select",
          "join",
          "order_by",
          "limit",
          "offset",
          "update",
          "group_by",
          "having",
          "distinct",
          "dynamic",
          "preload",
          "lock",
          "subquery",
          "exclude",
          "or_where",
          "select_merge",
          "with_cte",
          "recursive_ctes",
          "union",
          "union_all",
          "first",
          "last",
          "type",
          "field",
          "as",
          "parent_as",
          "ago",
          "from_now",
          "selected_as",
          "put_query_prefix");

  private static final Set<String> SILENT_REPOSITORY_FUNCTIONS =
      Set.of(
          "config",
          "get_dynamic_repo",
          "put_dynamic_repo",
          "in_transaction?",
          "__adapter__",
          "default_options",
          "prepare_query",
          "start_link",
          "stop",
          "rollback",
          "preload");

  private static final Set<String> WRAPPING_REPOSITORY_FUNCTIONS =
      Set.of("transaction", "transact", "checkout");

  /** A call {@code left.function(…)}. */
  Value call(Call call, Call dot, Frame frame, boolean discarded) {
    if (!(dot.argument(1) instanceof Quoted.Atom(String function, int s, int e))) {
      return new Value.Unknown("a call of a name made at run time", Evaluator.span(call));
    }
    Value left = evaluator.evaluate(dot.argument(0), frame);
    if (left instanceof Value.Unknown unknown) {
      return unknown.reason().equals(MigrationLanguage.REPOSITORY)
          ? repository("repo()", call, function, frame)
          : new Value.Unknown(unknown.reason(), Evaluator.span(call));
    }
    if (left instanceof Value.Dictionary map && call.arguments().isEmpty()) {
      Value field = Value.get(map, function);
      return field == null
          ? new Value.Unknown("the map has no key " + function, Evaluator.span(call))
          : field;
    }
    if (left instanceof Value.Struct struct && struct.fields().containsKey(function)) {
      return struct.field(function);
    }
    if (!(left instanceof Value.Atom(String name, Span span))) {
      return new Value.Unknown("a call on a value", Evaluator.span(call));
    }
    String module = name.startsWith("Elixir.") ? name.substring("Elixir.".length()) : name;
    return call(call, module, function, frame, discarded);
  }

  private Value call(Call call, String module, String function, Frame frame, boolean discarded) {
    int arity = call.arguments().size();
    if (module.equals(evaluator.language().module())
        && evaluator.language().knows(function, arity)) {
      return evaluator.language().call(call, function, frame);
    }
    ModuleDefinition inFile = evaluator.module(module);
    if (inFile == null) {
      inFile = evaluator.module(frame.module().name() + "." + module);
    }
    if (inFile != null && Evaluator.clause(inFile, function, arity) != null) {
      List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
      return evaluator.invoke(inFile, function, arguments, call, discarded);
    }
    if (module.equals("Application")) {
      return application(call, function, frame);
    }
    if (isRepository(module)) {
      return repository(module, call, function, frame);
    }
    if (module.equals("Ecto.Adapters.SQL")) {
      return adapter(call, function, frame);
    }
    if (module.equals("Access") || module.equals("Keyword")) {
      Value setting = repositorySetting(call, frame);
      if (setting != null) {
        return setting;
      }
    }
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    Builtin builtin = Builtins.find(module, function, arity);
    if (builtin != null) {
      return evaluator.builtin(builtin, arguments, Evaluator.span(call), discarded);
    }
    Value computed = project(module, function, arguments, call, discarded);
    return computed == null
        ? outside(module + "." + function, module, arguments, call, discarded)
        : computed;
  }

  /** What a function of the project's own modules returns; null when it cannot be read. */
  private @Nullable Value project(
      String module, String function, List<Value> arguments, Call call, boolean discarded) {
    ProjectModules.Caller caller =
        new ProjectModules.Caller(runner, evaluator.language().direction(), discarded);
    return evaluator.project().call(module, function, arguments, caller, Evaluator.span(call));
  }

  private static boolean isRepository(String module) {
    return module.endsWith("Repo") || module.contains(".Repo.");
  }

  /** A call of code that is not in the file. */
  private Value outside(
      String name, String module, List<Value> arguments, Call call, boolean discarded) {
    Span span = Evaluator.span(call);
    String head = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
    boolean harmless =
        HARMLESS_MODULES.contains(module)
            || HARMLESS_MODULES.contains(head)
            || Character.isLowerCase(module.charAt(0));
    Value.Unknown unknown =
        new Value.Unknown(
            harmless
                ? whyUnknown(name, arguments)
                : written(call)
                    + (discarded ? " runs" : " calls")
                    + " code that is not in this file",
            span);
    if (!harmless) {
      runner.noteUnread();
    }
    if (discarded && !harmless) {
      List<DslCall.Option> options =
          arguments.isEmpty()
              ? List.of()
              : Structs.written(arguments.getLast(), evaluator.source());
      runner.opaque(unknown, new DslCall(name, options, List.of(), span, module));
    }
    evaluator.applyOnce(arguments, unknown);
    return unknown;
  }

  /** The call as written, cut when it is long: of a library migration it tells the version. */
  private String written(Call call) {
    String text = evaluator.source().substring(call.start(), call.end()).replaceAll("\\s+", " ");
    return text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text;
  }

  private static String whyUnknown(String name, List<Value> arguments) {
    for (Value argument : arguments) {
      if (argument instanceof Value.Unknown unknown) {
        return unknown.reason();
      }
    }
    return "the result of " + name + " is known only at run time";
  }

  /** A call of a local function that nothing in the file defines. */
  Value undefined(Call call, Frame frame, boolean discarded) {
    String name = call.name();
    Span span = Evaluator.span(call);
    boolean isQuery = frame.module().doesImport("Ecto.Query") && QUERY_MACROS.contains(name);
    if (isQuery || HARMLESS_FUNCTIONS.contains(name)) {
      return new Value.Unknown("the result of " + name + " is known only at run time", span);
    }
    if (call.arguments().isEmpty() && !discarded) {
      return new Value.Unknown("the variable " + name + " is not set in this file", span);
    }
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    for (String module : frame.module().imports()) {
      Value computed =
          module.startsWith("Ecto.") ? null : project(module, name, arguments, call, discarded);
      if (computed != null) {
        return computed;
      }
    }
    Value.Unknown unknown =
        new Value.Unknown("the function " + name + " is not in this file", span);
    runner.noteUnread();
    if (discarded) {
      runner.opaque(name, unknown, span);
    }
    evaluator.applyOnce(arguments, unknown);
    return unknown;
  }

  private Value application(Call call, String function, Frame frame) {
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    Span span = Evaluator.span(call);
    boolean reads =
        switch (function) {
          case "get_env", "compile_env", "compile_env!", "fetch_env!" -> true;
          default -> false;
        };
    if (!reads
        || arguments.size() < 2
        || !(arguments.getFirst() instanceof Value.Atom(String application, Span as))) {
      return new Value.Unknown(
          "the result of Application." + function + " is known only at run time", span);
    }
    Value value = configured(application, arguments.get(1));
    if (value != null) {
      return Relocated.to(span, value);
    }
    if (function.equals("compile_env")
        && arguments.size() == 3
        && evaluator.config().environment().isComplete()) {
      return arguments.get(2);
    }
    String key = Terms.isKeyword(arguments.get(1)) ? "?" : printed(arguments.get(1));
    return new Value.Unknown(
        "the configuration of :" + application + ", " + key + " is not known", span);
  }

  private static String printed(Value key) {
    try {
      return Terms.inspect(key);
    } catch (NotKnown notKnown) {
      return "?";
    }
  }

  private @Nullable Value configured(String application, Value key) {
    List<Value> path = key instanceof Value.Sequence list ? list.elements() : List.of(key);
    Value value = null;
    for (Value step : path) {
      if (!(step instanceof Value.Atom(String name, Span s))) {
        return null;
      }
      value =
          value == null
              ? evaluator.config().environment().values().get(new EctoConfig.Key(application, name))
              : Value.get(value, name);
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  /** {@code Ecto.Adapters.SQL.query!(repo, sql, …)}. */
  private Value adapter(Call call, String function, Frame frame) {
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    if (function.startsWith("query") && arguments.size() > 1) {
      send("Ecto.Adapters.SQL." + function, arguments.get(1), call);
    }
    return new Value.Unknown(
        "the database's answer is known only at run time", Evaluator.span(call));
  }

  private Value repository(String repository, Call call, String function, Frame frame) {
    Span span = Evaluator.span(call);
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    Value.Unknown answer =
        new Value.Unknown("the database's answer is known only at run time", span);
    if (WRAPPING_REPOSITORY_FUNCTIONS.contains(function)) {
      for (Value argument : arguments) {
        if (argument instanceof Value.Function body) {
          List<Value> unknowns = Collections.nCopies(body.arity(), answer);
          evaluator.apply(body, unknowns, span, true);
        }
      }
      return answer;
    }
    if (SILENT_REPOSITORY_FUNCTIONS.contains(function)) {
      return new Value.Unknown("the result of " + function + " is known only at run time", span);
    }
    String name = repository + "." + function;
    if (function.startsWith("query") && !arguments.isEmpty()) {
      send(name, arguments.getFirst(), call);
    } else {
      SqlText sql = QueriedRows.sql(function, call);
      Value value =
          sql == null
              ? new Value.Unknown("the SQL of " + name + " is made at run time", span)
              : new Value.Text(sql, span);
      send(name, value, call);
    }
    evaluator.applyOnce(arguments, answer);
    return answer;
  }

  /** {@code repo().config()[key]} for a key that Ecto's migrator reads; null for anything else. */
  private @Nullable Value repositorySetting(Call access, Frame frame) {
    if (access.arguments().size() != 2
        || !(access.argument(0) instanceof Call inner)
        || !(inner.dot() instanceof Call dot)
        || dot.arguments().size() != 2
        || !(dot.argument(1) instanceof Quoted.Atom(String function, int s, int e))
        || !function.equals("config")
        || !(access.argument(1) instanceof Quoted.Atom(String key, int ks, int ke))
        || !isRepository(evaluator.evaluate(dot.argument(0), frame))) {
      return null;
    }
    EctoConfig config = evaluator.config();
    Value setting =
        switch (key) {
          case "migration_timestamps" -> config.migrationTimestamps();
          case "migration_primary_key" -> config.migrationPrimaryKey();
          case "migration_foreign_key" -> config.migrationForeignKey();
          case "migration_default_prefix" -> config.migrationDefaultPrefix();
          case "migration_lock" -> config.migrationLock();
          default ->
              new Value.Unknown(
                  "the repository's " + key + " is not known", Evaluator.span(access));
        };
    return setting == null ? Value.nil() : setting;
  }

  private static boolean isRepository(Value value) {
    return switch (value) {
      case Value.Unknown unknown -> unknown.reason().equals(MigrationLanguage.REPOSITORY);
      case Value.Atom atom -> isRepository(atom.name());
      default -> false;
    };
  }

  private void send(String name, Value sql, Call call) {
    Span span = Evaluator.span(call);
    SqlText text = Terms.toText(sql, span);
    SqlText known =
        text == null
            ? new SqlText.Builder()
                .hole(new dev.lockstep.ast.Unknown("this is no SQL text", span))
                .build()
            : text;
    runner.sendAtOnce(known, new DslCall(name, List.of(), List.of(), span, null));
  }
}
