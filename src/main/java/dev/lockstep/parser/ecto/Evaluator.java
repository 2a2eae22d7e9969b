package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.ModuleDefinition.Clause;
import dev.lockstep.parser.elixir.Chunk;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs Elixir as far as a file tells what it does: an expression gives a value, and calls of the
 * migration language go to the {@link Runner}. Never guesses: what depends on anything outside the
 * file is {@link Value.Unknown}. Bounded in steps and in depth.
 */
final class Evaluator {
  private static final int MAX_STEPS = 200_000;
  private static final int MAX_DEPTH = 200;

  private final Map<String, ModuleDefinition> modules;
  private final EctoConfig config;
  private final ProjectModules project;
  private final Runner runner;
  private final String source;
  private final LocalLanguage language;
  private final ControlFlow controlFlow = new ControlFlow(this);
  private final Patterns patterns = new Patterns(this);
  private final StringForms strings = new StringForms(this);
  private final RemoteCalls remoteCalls;
  private int steps;
  private int depth;

  /** An evaluator of a file whose local calls are those of {@code language}. */
  Evaluator(
      String source,
      Map<String, ModuleDefinition> modules,
      EctoConfig config,
      ProjectModules project,
      Runner runner,
      Function<Evaluator, LocalLanguage> language) {
    this.source = source;
    this.modules = modules;
    this.config = config;
    this.project = project;
    this.runner = runner;
    this.language = language.apply(this);
    this.remoteCalls = new RemoteCalls(this, runner);
  }

  static Span span(Quoted node) {
    return ModuleReader.span(node);
  }

  EctoConfig config() {
    return config;
  }

  ProjectModules project() {
    return project;
  }

  Runner runner() {
    return runner;
  }

  Patterns patterns() {
    return patterns;
  }

  LocalLanguage language() {
    return language;
  }

  String source() {
    return source;
  }

  /** The module of the file with that full name, or null. */
  @Nullable ModuleDefinition module(String name) {
    return modules.get(name);
  }

  /** The value of an expression that is used. */
  Value evaluate(Quoted node, Frame frame) {
    return evaluate(node, frame, false);
  }

  List<Value> evaluateAll(List<Quoted> nodes, Frame frame) {
    List<Value> values = new ArrayList<>(nodes.size());
    for (Quoted node : nodes) {
      values.add(evaluate(node, frame));
    }
    return values;
  }

  /**
   * The value of an expression; {@code discarded} says that nobody looks at it, so that a call of
   * unknown code can only be there for what it does.
   */
  Value evaluate(Quoted node, Frame frame, boolean discarded) {
    if (++steps > MAX_STEPS) {
      throw new LimitExceeded("the migration takes too many steps to evaluate", span(node));
    }
    if (depth >= MAX_DEPTH) {
      throw new LimitExceeded("the migration calls itself too deeply", span(node));
    }
    depth++;
    try {
      return switch (node) {
        case Quoted.IntegerLiteral n -> new Value.Int(n.value(), span(n));
        case Quoted.FloatLiteral n -> new Value.Float(n.value(), span(n));
        case Quoted.Atom atom -> new Value.Atom(atom.name(), span(atom));
        case Quoted.Text text -> new Value.Text(sql(text), span(text));
        case Quoted.Charlist list -> charlist(list);
        case ListLiteral list -> list(list, frame);
        case Quoted.Pair pair ->
            new Value.Tuple(
                List.of(evaluate(pair.first(), frame), evaluate(pair.second(), frame)), span(pair));
        case Quoted.Variable variable -> variable(variable, frame, discarded);
        case Call call -> call(call, frame, discarded);
        case Quoted.Broken broken -> {
          Value.Unknown unknown =
              new Value.Unknown("a syntax error: " + broken.message(), span(broken));
          runner.opaque("", unknown, span(broken));
          yield unknown;
        }
      };
    } finally {
      depth--;
    }
  }

  /** The characters of a string literal with the way back to the file. */
  static SqlText sql(Quoted.Text text) {
    SqlText.Builder builder = new SqlText.Builder();
    for (Chunk chunk : text.chunks()) {
      if (chunk.isVerbatim()) {
        builder.verbatim(chunk.value(), chunk.start());
      } else {
        builder.generated(chunk.value(), new Span(chunk.start(), chunk.end()));
      }
    }
    return builder.build();
  }

  private static Value charlist(Quoted.Charlist list) {
    Span span = span(list);
    List<Value> characters = new ArrayList<>();
    list.value()
        .codePoints()
        .forEach(c -> characters.add(new Value.Int(BigInteger.valueOf(c), span)));
    return new Value.Sequence(characters, span);
  }

  private Value list(ListLiteral list, Frame frame) {
    List<Value> values = new ArrayList<>(list.elements().size());
    for (Quoted element : list.elements()) {
      if (element instanceof Call cons && cons.is("|", 2)) {
        values.add(evaluate(cons.argument(0), frame));
        Value tail = evaluate(cons.argument(1), frame);
        if (tail instanceof Value.Unknown unknown) {
          return unknown;
        }
        values.addAll(Terms.elements(tail));
        Limits.elements(values.size(), span(list));
      } else {
        values.add(evaluate(element, frame));
      }
    }
    return new Value.Sequence(values, span(list));
  }

  private Value variable(Quoted.Variable variable, Frame frame, boolean discarded) {
    String name = variable.name();
    Value bound = frame.lookUp(name);
    if (bound != null) {
      return bound;
    }
    if (name.equals("__MODULE__")) {
      return new Value.Atom("Elixir." + frame.module().name(), span(variable));
    }
    Call call =
        new Call(
            new Quoted.Atom(name, variable.start(), variable.end()),
            List.of(),
            variable.start(),
            variable.start(),
            variable.end());
    return local(call, frame, discarded);
  }

  private Value call(Call call, Frame frame, boolean discarded) {
    if (!call.name().isEmpty()) {
      return form(call, frame, discarded);
    }
    Call dot = call.dot();
    if (dot == null) {
      return new Value.Unknown("a call of what a call returns", span(call));
    }
    if (dot.arguments().size() == 1) {
      Value function = evaluate(dot.argument(0), frame);
      return apply(function, evaluateAll(call.arguments(), frame), span(call), discarded);
    }
    return remoteCalls.call(call, dot, frame, discarded);
  }

  private Value form(Call call, Frame frame, boolean discarded) {
    List<Quoted> arguments = call.arguments();
    return switch (call.name()) {
      case "__block__" -> block(arguments, frame, discarded);
      case "=" -> patterns.bind(call, frame);
      case "|>" -> pipe(call, frame, discarded);
      case "<>" -> concatenation(call, frame);
      case "@" -> attribute(call, frame);
      case "__aliases__" -> alias(call, frame);
      case "{}" -> new Value.Tuple(evaluateAll(arguments, frame), span(call));
      case "%{}" -> controlFlow.map(call, frame);
      case "<<>>" -> strings.interpolated(call, frame);
      case "fn" -> {
        List<Call> clauses = new ArrayList<>();
        arguments.forEach(clause -> clauses.add((Call) clause));
        yield function(clauses, frame, span(call));
      }
      case "&" -> new Captures(this).capture(call, frame);
      case "if", "unless", "case", "cond", "with", "for", "try", "and", "or", "&&", "||" ->
          controlFlow.evaluate(call, frame, discarded);
      case "alias", "import", "require", "use" -> Value.nil();
      default ->
          call.name().startsWith("sigil_")
              ? strings.sigil(call, frame)
              : local(call, frame, discarded);
    };
  }

  /** A function of {@code fn} clauses that sees what is in sight now. */
  Value function(List<Call> clauses, Frame frame, Span span) {
    Quoted head = clauses.getFirst().argument(0);
    int arity = head instanceof ListLiteral parameters ? parameters.elements().size() : 0;
    if (arity == 1
        && head instanceof ListLiteral parameters
        && parameters.elements().getFirst() instanceof Call when
        && when.is("when")) {
      arity = when.arguments().size() - 1;
    }
    return new Value.Function(clauses, arity, frame.snapshot(), span);
  }

  Value block(List<Quoted> expressions, Frame frame, boolean discarded) {
    Value last = Value.nil();
    for (int i = 0; i < expressions.size(); i++) {
      last = evaluate(expressions.get(i), frame, discarded || i < expressions.size() - 1);
    }
    return last;
  }

  private Value pipe(Call pipe, Frame frame, boolean discarded) {
    Quoted target = pipe.argument(1);
    List<Quoted> arguments = new ArrayList<>();
    arguments.add(pipe.argument(0));
    Quoted callee;
    int at;
    switch (target) {
      case Call call -> {
        callee = call.callee();
        at = call.at();
        arguments.addAll(call.arguments());
      }
      case Quoted.Variable variable -> {
        callee = new Quoted.Atom(variable.name(), variable.start(), variable.end());
        at = variable.start();
      }
      default -> {
        return new Value.Unknown("a pipe into something that is no call", span(pipe));
      }
    }
    return evaluate(new Call(callee, arguments, at, pipe.start(), pipe.end()), frame, discarded);
  }

  /** A chain of {@code <>}, which nests to the right, in one go. */
  private Value concatenation(Call call, Frame frame) {
    List<Value> parts = new ArrayList<>();
    Quoted rest = call;
    while (rest instanceof Call next && next.is("<>", 2)) {
      parts.add(operand(next.argument(0), frame));
      rest = next.argument(1);
    }
    parts.add(operand(rest, frame));
    return builtin(KernelFunctions::concatenate, parts, span(call), false);
  }

  /** A part of a longer string; what stands elsewhere is, for that string, made by the operand. */
  private Value operand(Quoted quoted, Frame frame) {
    Value value = evaluate(quoted, frame);
    Span here = span(quoted);
    return value instanceof Value.Text(SqlText content, Span where) && !here.encloses(where)
        ? new Value.Text(content.madeFrom(here), here)
        : value;
  }

  private Value attribute(Call call, Frame frame) {
    if (!(call.argument(0) instanceof Quoted.Variable(String name, int s, int e))) {
      return Value.nil();
    }
    Attributes attribute = Attributes.find(frame.attributes(), name);
    if (attribute == null) {
      return name.equals("disable_ddl_transaction") || name.equals("disable_migration_lock")
          ? Value.bool(false)
          : new Value.Unknown("the attribute @" + name + " is not set in this file", span(call));
    }
    return evaluate(attribute.expression(), Frame.of(frame.module(), attribute.before()));
  }

  private Value alias(Call call, Frame frame) {
    String written = ModuleReader.moduleName(call);
    if (written != null) {
      return new Value.Atom("Elixir." + frame.module().resolve(written), span(call));
    }
    StringBuilder name = new StringBuilder();
    for (Quoted segment : call.arguments()) {
      Value value =
          segment instanceof Quoted.Atom(String text, int s, int e)
              ? new Value.Atom(text, span(segment))
              : evaluate(segment, frame);
      if (!(value instanceof Value.Atom(String text, Span at))) {
        return new Value.Unknown("the name of a module is made at run time", span(call));
      }
      name.append(name.isEmpty() ? "" : ".").append(text);
    }
    return new Value.Atom(name.toString(), span(call));
  }

  /** A call of a local function: of the module, of the migration language, of Kernel. */
  private Value local(Call call, Frame frame, boolean discarded) {
    String name = call.name();
    int arity = call.arguments().size();
    Clause defined = clause(frame.module(), name, arity);
    if (defined != null) {
      return defined.isMacro()
          ? expand(defined, call, frame, discarded)
          : invoke(frame.module(), name, evaluateAll(call.arguments(), frame), call, discarded);
    }
    if (language.knows(name, arity)) {
      return language.call(call, name, frame);
    }
    Builtin builtin = Builtins.find("Kernel", name, arity);
    if (builtin != null) {
      return builtin(builtin, evaluateAll(call.arguments(), frame), span(call), discarded);
    }
    return remoteCalls.undefined(call, frame, discarded);
  }

  static @Nullable Clause clause(ModuleDefinition module, String name, int arity) {
    for (Clause clause : module.clauses(name)) {
      int most = clause.parameters().size();
      if (arity <= most && arity >= most - defaults(clause)) {
        return clause;
      }
    }
    return null;
  }

  private static int defaults(Clause clause) {
    int count = 0;
    for (Quoted parameter : clause.parameters()) {
      if (parameter instanceof Call call && call.is("\\\\", 2)) {
        count++;
      }
    }
    return count;
  }

  /** Runs a built-in function; what it cannot know makes the result unknown. */
  Value builtin(Builtin builtin, List<Value> arguments, Span span, boolean discarded) {
    try {
      return builtin.apply(this, new Arguments(arguments, span));
    } catch (NotKnown notKnown) {
      applyOnce(arguments, notKnown.unknown());
      return notKnown.unknown();
    }
  }

  /**
   * Runs functions among the arguments of an unknown call once, as if it may or may not call them.
   */
  void applyOnce(List<Value> arguments, Value.Unknown why) {
    for (Value argument : arguments) {
      if (argument instanceof Value.Function function) {
        List<Value> unknowns = Collections.nCopies(function.arity(), why);
        runner.under(why.asAst(), () -> apply(function, unknowns, function.span(), true));
      }
    }
  }

  /** Calls a function value. */
  Value apply(Value callee, List<Value> arguments, Span span, boolean discarded) {
    if (!(callee instanceof Value.Function function)) {
      return callee instanceof Value.Unknown unknown
          ? unknown
          : new Value.Unknown("a call of something that is no function", span);
    }
    List<ControlFlow.Branch> branches = new ArrayList<>();
    for (Call clause : function.clauses()) {
      branches.add(ControlFlow.Branch.of(clause));
    }
    return controlFlow.select(branches, arguments, function.frame(), span, discarded);
  }

  /** Calls a function of a module of the file. */
  Value invoke(
      ModuleDefinition module, String name, List<Value> arguments, Call call, boolean discarded) {
    Span span = span(call);
    List<ControlFlow.Branch> branches = new ArrayList<>();
    Frame frame = Frame.of(module, module.attributes());
    List<Value> all = withDefaults(module, name, arguments);
    for (Clause clause : module.clauses(name)) {
      Quoted body = clause.body();
      if (body != null && clause.parameters().size() == all.size()) {
        List<Quoted> parameters =
            clause.parameters().stream().map(Evaluator::withoutDefault).toList();
        frame = Frame.of(module, clause.attributes());
        branches.add(new ControlFlow.Branch(parameters, clause.guard(), body, frame));
      }
    }
    return controlFlow.select(branches, all, frame, span, discarded);
  }

  private List<Value> withDefaults(ModuleDefinition module, String name, List<Value> arguments) {
    Clause clause = clause(module, name, arguments.size());
    if (clause == null || clause.parameters().size() == arguments.size()) {
      return arguments;
    }
    int missing = clause.parameters().size() - arguments.size();
    int toSkip = defaults(clause) - missing;
    List<Value> all = new ArrayList<>();
    int next = 0;
    for (Quoted parameter : clause.parameters()) {
      boolean hasDefault = parameter instanceof Call call && call.is("\\\\", 2);
      if (hasDefault && toSkip-- <= 0) {
        Quoted value = ((Call) parameter).argument(1);
        all.add(evaluate(value, Frame.of(module, clause.attributes())));
      } else {
        all.add(arguments.get(next++));
      }
    }
    return all;
  }

  private static Quoted withoutDefault(Quoted parameter) {
    return parameter instanceof Call call && call.is("\\\\", 2) ? call.argument(0) : parameter;
  }

  /**
   * Expands a macro whose body is one {@code quote}, with the arguments put in for its unquotes.
   */
  private Value expand(Clause macro, Call call, Frame frame, boolean discarded) {
    Quoted body = macro.body();
    if (body instanceof Call quote
        && quote.is("quote")
        && quote.block("do") instanceof Quoted template
        && macro.parameters().size() == call.arguments().size()) {
      return evaluate(
          Templates.fill(template, macro.parameters(), call.arguments()), frame, discarded);
    }
    Value.Unknown unknown =
        new Value.Unknown("the macro " + call.name() + " is more than a quote", span(call));
    runner.opaque(call.name(), unknown, span(call));
    return unknown;
  }
}
