package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.EctoMigration.Callback;
import dev.lockstep.parser.elixir.ElixirFile;
import dev.lockstep.parser.elixir.ElixirParser;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an Ecto migration file: the SQL that Ecto would send for it, up and down. */
public final class EctoParser {
  private static final List<String> SETTINGS =
      List.of("disable_ddl_transaction", "disable_migration_lock");

  private final ElixirFile file;
  private final EctoConfig config;
  private final ProjectFiles files;
  private final ProjectModules project;
  private final Map<String, ModuleDefinition> modules;
  private final List<Problem> problems = new ArrayList<>();

  private EctoParser(ElixirFile file, EctoConfig config, ProjectFiles files) {
    this.file = file;
    this.config = config;
    this.files = files;
    this.project = new ProjectModules(files, config);
    this.modules = ModuleReader.read(file.root());
  }

  /** The migrations of a file; text that is no Elixir or no migration gives none. */
  public static EctoFile parse(String source, EctoConfig config) {
    return parse(source, config, ProjectFiles.NONE);
  }

  /** The same, with the files of the project that the migration may name. */
  public static EctoFile parse(String source, EctoConfig config, ProjectFiles files) {
    return new EctoParser(ElixirParser.parse(source), config, files).file();
  }

  private EctoFile file() {
    file.problems()
        .forEach(
            problem ->
                problems.add(
                    new Problem(
                        Problem.Kind.SYNTAX,
                        problem.message(),
                        new Span(problem.start(), problem.end()))));
    List<EctoMigration> migrations = new ArrayList<>();
    for (ModuleDefinition module : modules.values()) {
      if (module.isMigration()) {
        migrations.add(migration(module));
      }
    }
    List<Span> comments =
        file.comments().stream().map(each -> new Span(each.start(), each.end())).toList();
    return new EctoFile(migrations, problems, comments);
  }

  private EctoMigration migration(ModuleDefinition module) {
    Set<Callback> callbacks = EnumSet.noneOf(Callback.class);
    List<DslModule.Callback> defined = new ArrayList<>();
    for (Callback callback : Callback.values()) {
      ModuleDefinition.Clause clause = module.exported(callback.function());
      if (clause != null) {
        callbacks.add(callback);
        defined.add(callback(callback, clause));
      }
    }
    return new EctoMigration(
        module.name(),
        module.span(),
        settings(module),
        callbacks,
        new DslModule(module.name(), defined, ModuleUses.of(module, modules.keySet())),
        script(module, callbacks, Direction.UP),
        script(module, callbacks, Direction.DOWN));
  }

  private static DslModule.Callback callback(Callback callback, ModuleDefinition.Clause clause) {
    Quoted body = clause.body();
    boolean isOk = body instanceof Quoted.Atom(String value, int s, int e) && value.equals("ok");
    Span span = body == null ? clause.span() : ModuleReader.span(body);
    return new DslModule.Callback(callback.function(), clause.span(), span, isOk);
  }

  private List<Migration.Setting> settings(ModuleDefinition module) {
    List<Migration.Setting> settings = new ArrayList<>();
    for (String name : SETTINGS) {
      Attributes attribute = Attributes.find(module.attributes(), name);
      if (attribute != null) {
        Quoted value = attribute.expression();
        settings.add(new Migration.Setting(name, file.textOf(value), ModuleReader.span(value)));
      }
    }
    return settings;
  }

  private @Nullable EctoScript script(
      ModuleDefinition module, Set<Callback> callbacks, Direction direction) {
    Callback own = direction == Direction.UP ? Callback.UP : Callback.DOWN;
    boolean isOwn = callbacks.contains(own);
    if (!isOwn && !callbacks.contains(Callback.CHANGE)) {
      return null;
    }
    Callback function = isOwn ? own : Callback.CHANGE;
    boolean backward = direction == Direction.DOWN && !isOwn;
    Runner runner = new Runner(Ddl.of(config.adapter()), backward);
    MigrationRun run = new MigrationRun(file.source(), config, files, direction);
    Evaluator evaluator =
        new Evaluator(
            file.source(),
            modules,
            config,
            project,
            runner,
            self -> new MigrationLanguage(run, self, runner));
    EctoError error = null;
    try {
      if (runsInTransaction(module)) {
        callback(Callback.AFTER_BEGIN, callbacks, module, evaluator, runner);
      }
      callback(function, callbacks, module, evaluator, runner);
      if (runsInTransaction(module)) {
        callback(Callback.BEFORE_COMMIT, callbacks, module, evaluator, runner);
      }
    } catch (Raised raised) {
      error = raised.error();
    } catch (LimitExceeded limit) {
      problems.add(limit.problem());
    } catch (StackOverflowError tooDeep) {
      // Depth is limited, but how much a thread's stack holds is not known here.
      problems.add(
          new Problem(
              Problem.Kind.NOT_ANALYSED, "the migration is nested too deeply", module.span()));
    }
    return new EctoScript(runner.sent(), error, runner.irreversible());
  }

  private boolean runsInTransaction(ModuleDefinition module) {
    Attributes setting = Attributes.find(module.attributes(), "disable_ddl_transaction");
    boolean disabled =
        setting != null
            && setting.expression() instanceof Quoted.Atom(String value, int s, int e)
            && value.equals("true");
    return config.adapter() == EctoConfig.Adapter.POSTGRES && !disabled;
  }

  private static void callback(
      Callback callback,
      Set<Callback> defined,
      ModuleDefinition module,
      Evaluator evaluator,
      Runner runner) {
    if (defined.contains(callback)) {
      int start = module.span().start();
      Quoted.Atom name = new Quoted.Atom(callback.function(), start, start);
      Call call = new Call(name, List.of(), start, start, start);
      evaluator.invoke(module, callback.function(), List.of(), call, true);
      runner.flush(evaluator);
    }
  }
}
