package dev.lockstep.source;

import dev.lockstep.parser.ecto.EctoConfig;
import dev.lockstep.parser.ecto.ProjectConfig;
import dev.lockstep.source.FileTree.Folder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Mix project a history belongs to, as far as its files change what migrations do. */
final class EctoProject {
  /** What production runs with: config.exs imports the file of the environment last. */
  private static final List<String> CONFIG_FILES = List.of("config.exs", "prod.exs");

  /** How deep below lib a repository is looked for. */
  private static final int REPOSITORY_DEPTH = 3;

  private final FileTree tree;
  private final Path root;
  private final List<String> configFiles = new ArrayList<>();
  private final List<String> modules = new ArrayList<>();
  private @Nullable Path application;

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
    return ProjectConfig.read(configFiles, modules).forFolder(repositoryFolder());
  }

  /** The text of a file of the application, by its path from there; null when there is none. */
  @Nullable String file(String path) {
    Path folder = application;
    try {
      return folder == null ? null : text(folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return null;
    }
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
    List<String> texts = new ArrayList<>();
    for (String name : CONFIG_FILES) {
      String text = text(folder.resolve("config").resolve(name));
      if (text != null) {
        texts.add(text);
      }
    }
    configFiles.addAll(0, texts);
    addModules(tree.folder(folder.resolve("lib")), 0);
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
