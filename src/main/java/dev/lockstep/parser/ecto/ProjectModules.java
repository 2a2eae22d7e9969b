package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.ModuleDefinition.Clause;
import dev.lockstep.parser.elixir.ElixirParser;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The project's own modules: a migration may ask them for a name, a prefix, a list of values, or
 * have them run a part of it. Code that is not known in full, or whose result hangs on the running
 * application, is not answered.
 */
final class ProjectModules {
  private static final int MAX_NESTING = 8;

  /** What makes an attribute something else than the last value written to it. */
  private static final List<String> ACCUMULATING =
      List.of("Module.register_attribute", "Module.put_attribute");

  /** Who calls: where its commands go, in which direction, and whether it drops the result. */
  record Caller(Runner runner, Direction direction, boolean discards) {}

  private record Source(String text, Map<String, ModuleDefinition> modules) {}

  private final ProjectFiles files;
  private final EctoConfig config;
  private final Map<String, Source> sources = new HashMap<>();
  private int nesting;

  ProjectModules(ProjectFiles files, EctoConfig config) {
    this.files = files;
    this.config = config;
  }

  /**
   * What the function returns, placed at {@code span}; what it sends goes to the caller. Null when
   * the project does not tell either.
   */
  @Nullable Value call(
      String module, String function, List<Value> arguments, Caller caller, Span span) {
    Source source = source(module);
    ModuleDefinition definition = source.modules.get(module);
    Clause clause =
        definition == null ? null : Evaluator.clause(definition, function, arguments.size());
    if (definition == null || clause == null || !clause.isPublic()) {
      return null;
    }
    if (nesting >= MAX_NESTING) {
      return null;
    }
    nesting++;
    try {
      Value value = run(source, definition, function, arguments, caller, span);
      return value != null && clause.isMacro() && !Terms.isQuotedAsItself(value) ? null : value;
    } finally {
      nesting--;
    }
  }

  private @Nullable Value run(
      Source source,
      ModuleDefinition definition,
      String function,
      List<Value> arguments,
      Caller caller,
      Span span) {
    Runner runner = caller.runner.forOtherFile();
    MigrationRun run = new MigrationRun(source.text, config, files, caller.direction);
    Evaluator evaluator =
        new Evaluator(
            source.text,
            source.modules,
            config,
            this,
            runner,
            self ->
                definition.isMigration()
                    ? new MigrationLanguage(run, self, runner)
                    : new PlainLanguage());
    List<Value> given = arguments.stream().map(each -> Relocated.to(Span.SYNTHETIC, each)).toList();
    int start = definition.span().start();
    Call call = new Call(new Quoted.Atom(function, start, start), List.of(), start, start, start);
    try {
      Value value = evaluator.invoke(definition, function, given, call, caller.discards);
      if (!runner.isKnown() || (!caller.discards && value instanceof Value.Unknown)) {
        return null;
      }
      caller.runner.takeOver(runner, span);
      return Relocated.to(span, value);
    } catch (NotKnown | Raised | LimitExceeded unanswered) {
      return null;
    }
  }

  private Source source(String module) {
    Source known = sources.get(module);
    if (known == null) {
      known = read(module);
      sources.put(module, known);
    }
    return known;
  }

  private Source read(String module) {
    String text = files.module(module);
    if (text == null || ACCUMULATING.stream().anyMatch(text::contains) || isOtherEnum(text)) {
      return new Source("", Map.of());
    }
    return new Source(text, ModuleReader.read(ElixirParser.parse(text).root()));
  }

  /** Whether it makes enum types by a release of the library that is not known. */
  private boolean isOtherEnum(String text) {
    if (!text.contains(EnumModules.LIBRARY)) {
      return false;
    }
    String lock = files.read("mix.lock");
    return lock != null && EnumModules.areDifferent(lock);
  }
}
