package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.EctoConfig.Adapter;
import dev.lockstep.parser.ecto.EctoConfig.Environment;
import dev.lockstep.parser.ecto.EctoConfig.Key;
import dev.lockstep.parser.elixir.ElixirParser;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a Mix project in production, as far as its files tell it: {@code
 * config/config.exs}, {@code config/runtime.exs} and the modules that {@code use Ecto.Repo}. What
 * hangs on the machine it runs on is unknown.
 */
public final class ProjectConfig {
  private final Map<Key, Value> environment = new HashMap<>();
  private final Map<String, Adapter> adapters = new HashMap<>();
  private boolean isComplete;

  private ProjectConfig() {}

  /**
   * Reads the texts of configuration files, in the order they are loaded when the application is
   * compiled and then when it starts, and of the modules of one application that may define its
   * repositories. Text that is none of these adds nothing.
   */
  public static ProjectConfig read(
      List<String> configFiles, List<String> runtimeFiles, List<String> modules) {
    ProjectConfig project = new ProjectConfig();
    project.isComplete = !configFiles.isEmpty();
    configFiles.forEach(text -> project.readConfig(text, false));
    boolean isCompiled = project.isComplete;
    runtimeFiles.forEach(text -> project.readConfig(text, true));
    project.isComplete = isCompiled;
    modules.forEach(project::readModule);
    return project;
  }

  /** The names of the repositories that are configured or defined, sorted. */
  public Set<String> repositories() {
    Set<String> names = new TreeSet<>(adapters.keySet());
    for (Key key : environment.keySet()) {
      if (key.key().startsWith("Elixir.") && key.key().endsWith("Repo")) {
        names.add(key.key().substring("Elixir.".length()));
      }
    }
    return names;
  }

  /**
   * The configuration of the repository that keeps its migrations in {@code priv/<folder>}: the one
   * whose {@code priv} says so, else the one whose name underscored is the folder's, else the only
   * one; the application's own modules come before what is only configured. Without such a
   * repository it is the default, with the application's environment.
   */
  public EctoConfig forFolder(String folder) {
    String name = repositoryOf(folder);
    Value repository = name == null ? null : configOf(name);
    Adapter adapter = name == null ? null : adapters.get(name);
    Value configured = repository == null ? null : Value.get(repository, "adapter");
    if (configured instanceof Value.Atom(String module, Span s)) {
      adapter = adapter(module);
    }
    if (adapter == null || (isSqlite(folder) && !isNamed(name, folder))) {
      adapter = isSqlite(folder) ? Adapter.OTHER : Adapter.POSTGRES;
    }
    return new EctoConfig(
        adapter,
        get(repository, "migration_timestamps"),
        get(repository, "migration_primary_key"),
        get(repository, "migration_foreign_key"),
        get(repository, "migration_default_prefix"),
        get(repository, "migration_lock"),
        null,
        new Environment(environment, isComplete));
  }

  /** Whether the folder's name says what no repository of that name is there to say. */
  private static boolean isSqlite(String folder) {
    return folder.contains("sqlite");
  }

  private static boolean isNamed(@Nullable String repository, String folder) {
    return repository != null
        && underscored(repository.substring(repository.lastIndexOf('.') + 1)).equals(folder);
  }

  private static @Nullable Value get(@Nullable Value repository, String key) {
    if (repository instanceof Value.Unknown) {
      return repository;
    }
    return repository == null ? null : Value.get(repository, key);
  }

  /** The repository of a folder, one that the project's own modules define before any other. */
  private @Nullable String repositoryOf(String folder) {
    Set<String> own = new TreeSet<>(adapters.keySet());
    String name = repositoryOf(folder, own);
    return name == null ? repositoryOf(folder, repositories()) : name;
  }

  private @Nullable String repositoryOf(String folder, Set<String> names) {
    for (String name : names) {
      Value repository = configOf(name);
      if (repository != null
          && Value.get(repository, "priv") instanceof Value.Text text
          && text.content().text().endsWith(folder)) {
        return name;
      }
    }
    for (String name : names) {
      if (isNamed(name, folder)) {
        return name;
      }
    }
    return names.size() == 1 ? names.iterator().next() : null;
  }

  private static String underscored(String name) {
    return name.replaceAll("([a-z\\d])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private @Nullable Value configOf(String repository) {
    for (Map.Entry<Key, Value> entry : environment.entrySet()) {
      if (entry.getKey().key().equals("Elixir." + repository)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static Adapter adapter(String module) {
    return switch (module) {
      case "Elixir.Ecto.Adapters.MyXQL", "Elixir.Ecto.Adapters.MySQL" -> Adapter.MYXQL;
      // Some wrap the PostgreSQL adapter in one of their own.
      default -> module.contains("Postgres") ? Adapter.POSTGRES : Adapter.OTHER;
    };
  }

  private void readConfig(String text, boolean isAtStart) {
    Quoted root = ElixirParser.parse(text).root();
    Runner runner = new Runner(new PostgresDdl(), false);
    List<ConfigLanguage> languages = new ArrayList<>();
    Evaluator evaluator =
        new Evaluator(
            text,
            ModuleReader.read(root),
            EctoConfig.DEFAULT,
            new ProjectModules(ProjectFiles.NONE, EctoConfig.DEFAULT),
            runner,
            self -> {
              ConfigLanguage language = new ConfigLanguage(self, environment, isAtStart);
              languages.add(language);
              return language;
            });
    ModuleDefinition script = new ModuleDefinition("Config", ModuleReader.span(root), Map.of());
    try {
      evaluator.evaluate(root, Frame.of(script, null), true);
      isComplete &= languages.getFirst().isComplete() && runner.isKnown();
    } catch (Raised | NotKnown | LimitExceeded | StackOverflowError stopped) {
      // What was read up to here stands; the rest of the file is as good as not there.
      isComplete = false;
    }
  }

  private void readModule(String text) {
    for (ModuleDefinition module : ModuleReader.read(ElixirParser.parse(text).root()).values()) {
      Call use = module.use("Ecto.Repo");
      if (use == null) {
        continue;
      }
      Quoted adapter =
          use.arguments().size() > 1 && use.argument(1) instanceof ListLiteral options
              ? options.get("adapter")
              : null;
      String name = adapter == null ? null : ModuleReader.moduleName(adapter);
      adapters.put(module.name(), name == null ? Adapter.POSTGRES : adapter("Elixir." + name));
    }
  }
}
