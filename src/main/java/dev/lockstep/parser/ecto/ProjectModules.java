package dev.lockstep.parser.ecto;

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
 * The project's own modules, as far as their functions do nothing but compute: a migration may ask
 * them for a name, a prefix, a list of values. A function that sends anything to the database, or
 * whose result hangs on the running application, is not answered.
 */
final class ProjectModules {
  private static final int MAX_NESTING = 8;

  /** What makes an attribute something else than the last value written to it. */
  private static final List<String> ACCUMULATING =
      List.of("Module.register_attribute", "Module.put_attribute");

  private record Source(String text, Map<String, ModuleDefinition> modules) {}

  private final ProjectFiles files;
  private final EctoConfig config;
  private final Map<String, Source> sources = new HashMap<>();
  private int nesting;

  ProjectModules(ProjectFiles files, EctoConfig config) {
    this.files = files;
    this.config = config;
  }

  /** What the function returns, placed at {@code span}; null when the project does not tell. */
  @Nullable Value call(String module, String function, List<Value> arguments, Span span) {
    Source source = source(module);
    ModuleDefinition definition = source.modules.get(module);
    Clause clause =
        definition == null ? null : Evaluator.clause(definition, function, arguments.size());
    if (definition == null || clause == null || !clause.isPublic() || clause.isMacro()) {
      return null;
    }
    if (nesting >= MAX_NESTING) {
      return null;
    }
    nesting++;
    try {
      return compute(source, definition, function, arguments, span);
    } finally {
      nesting--;
    }
  }

  private @Nullable Value compute(
      Source source,
      ModuleDefinition definition,
      String function,
      List<Value> arguments,
      Span span) {
    Runner runner = new Runner(new PostgresDdl(), false);
    Evaluator evaluator =
        new Evaluator(
            source.text, source.modules, config, this, runner, self -> new PlainLanguage());
    List<Value> given = arguments.stream().map(each -> Relocated.to(Span.SYNTHETIC, each)).toList();
    int start = definition.span().start();
    Call call = new Call(new Quoted.Atom(function, start, start), List.of(), start, start, start);
    try {
      Value value = evaluator.invoke(definition, function, given, call, false);
      return runner.isIdle() && !(value instanceof Value.Unknown)
          ? Relocated.to(span, value)
          : null;
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
    return text == null || ACCUMULATING.stream().anyMatch(text::contains)
        ? new Source("", Map.of())
        : new Source(text, ModuleReader.read(ElixirParser.parse(text).root()));
  }
}
