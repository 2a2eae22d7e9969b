package dev.lockstep.source;

import dev.lockstep.parser.ecto.EctoConfig;
import dev.lockstep.parser.ecto.ProjectConfig;
import dev.lockstep.parser.ecto.ProjectFiles;
import dev.lockstep.source.FileTree.Folder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The Mix project a history belongs to, as far as its files change what migrations do. */
final class EctoProject implements ProjectFiles {
  /** What production runs with: config.exs imports the file of the environment last. */
  private static final List<String> CONFIG_FILES = List.of("config.exs", "prod.exs");

  /** What is configured when it starts, which is before a release migrates. */
  private static final List<String> RUNTIME_FILES = List.of("runtime.exs");

  /** How deep below lib a repository is looked for. */
  private static final int REPOSITORY_DEPTH = 3;

  private final FileTree tree;
  private final Path root;
  private final List<String> configFiles = new ArrayList<>();
  private final List<String> runtimeFiles = new ArrayList<>();
  private final List<String> modules = new ArrayList<>();
  private @Nullable Path application;
  private @Nullable ModuleFiles moduleFiles;

  private EctoProject(FileTree tree, Path root) {
    this.tree = tree;
    this.root = root;
  }

  /** The project whose migrations stand in {@code root}; one without files outside any. */
  static EctoProject of(Path root, FileTree tree) {
    EctoProject project = new EctoProject(tree, root);
    Path folder = root;
    while (folder != null) {
      if (tree.exists(folder.resolve("mix.exs"))) {
        project.addProject(folder);
      }
      folder = tree.exists(folder.resolve(".git")) ? null : folder.getParent();
    }
    return project;
  }

  /**
   * The configuration of the repository: that of the umbrella, if there is one, and of the
   * application; the default outside any project.
   */
  EctoConfig config() {
    return ProjectConfig.read(configFiles, runtimeFiles, modules).forFolder(repositoryFolder());
  }

  /** The text of a file of the application, by its path from there; null when there is none. */
  @Override
  public @Nullable String read(String path) {
    Path folder = application;
    try {
      return folder == null ? null : text(folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * The text of {@code lib/my_app/some_module.ex} for {@code MyApp.SomeModule}, in the application
   * or in another one of its umbrella; else of the file below {@code lib} that defines it, or
   * defines the module around it. Null when there is none.
   */
  @Override
  public @Nullable String module(String name) {
    String path = "lib/" + underscored(name) + ".ex";
    for (Path folder : applications()) {
      String text = text(folder.resolve(path));
      if (text != null) {
        return text;
      }
    }
    ModuleFiles index = moduleFiles;
    if (index == null) {
      index = ModuleFiles.below(applications(), tree);
      moduleFiles = index;
    }
    Path file = index.defining(name);
    return file == null ? null : text(file);
  }

  /** The application, and the others of its umbrella after it. */
  private List<Path> applications() {
    Path own = application;
    Path apps = own == null ? null : own.getParent();
    if (own == null || apps == null || !apps.endsWith("apps")) {
      return own == null ? List.of() : List.of(own);
    }
    List<Path> all = new ArrayList<>(List.of(own));
    tree.folder(apps).folders().stream()
        .map(Folder::location)
        .filter(folder -> !folder.equals(own))
        .forEach(all::add);
    return all;
  }

  /** Where AshPostgres keeps its snapshots of the tables of this history; null when nowhere. */
  @Nullable Folder snapshots() {
    if (application == null) {
      return null;
    }
    Path folder = application.resolve("priv/resource_snapshots").resolve(repositoryFolder());
    boolean isForTenants = root.endsWith("tenant_migrations");
    Path wanted = isForTenants ? folder.resolve("tenants") : folder;
    return tree.isFolder(wanted) ? tree.folder(wanted) : null;
  }

  /** As Elixir's Macro.underscore/1: {@code MyApp.HTTPClient} is {@code my_app/http_client}. */
  private static String underscored(String module) {
    return module
        .replace('.', '/')
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .replaceAll("([a-z\\d])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** The name below {@code priv}, which is that of the repository unless it says otherwise. */
  private String repositoryFolder() {
    String below = "repo";
    for (int i = 0; i + 1 < root.getNameCount(); i++) {
      if (root.getName(i).toString().equals("priv")) {
        below = root.getName(i + 1).toString();
      }
    }
    return below;
  }

  /** Adds a project; those further out are loaded before. */
  private void addProject(Path folder) {
    if (application == null) {
      application = folder;
    }
    configFiles.addAll(0, configuration(folder, CONFIG_FILES));
    runtimeFiles.addAll(0, configuration(folder, RUNTIME_FILES));
    addModules(tree.folder(folder.resolve("lib")), 0);
  }

  private List<String> configuration(Path folder, List<String> names) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      String text = text(folder.resolve("config").resolve(name));
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private void addModules(Folder folder, int depth) {
    for (String file : folder.files()) {
      if (file.endsWith("repo.ex")) {
        String text = text(folder.location().resolve(file));
        if (text != null) {
          modules.add(text);
        }
      }
    }
    if (depth < REPOSITORY_DEPTH) {
      folder.folders().forEach(child -> addModules(child, depth + 1));
    }
  }

  private @Nullable String text(Path file) {
    return tree.exists(file) && tree.read(file) instanceof Content.Text(String text) ? text : null;
  }
}
