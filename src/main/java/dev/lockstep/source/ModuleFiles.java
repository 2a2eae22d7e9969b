package dev.lockstep.source;

import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the modules of an Elixir project are defined that are not in the file their names say. Of a
 * module defined twice nobody knows which one is meant.
 */
final class ModuleFiles {
  private static final int MAX_DEPTH = 12;

  private static final Pattern DEFINITION =
      Pattern.compile(
          "^[ \\t]*(?:defmodule\\s|defenum[\\s(])\\s*([A-Z][\\w.]*)", Pattern.MULTILINE);

  private final FileTree tree;
  private final Map<String, Path> files = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private ModuleFiles(FileTree tree) {
    this.tree = tree;
  }

  /** The modules below the {@code lib} of these applications. */
  static ModuleFiles below(List<Path> applications, FileTree tree) {
    ModuleFiles files = new ModuleFiles(tree);
    for (Path application : applications) {
      files.add(tree.folder(application.resolve("lib")), 0);
    }
    return files;
  }

  /** The file that defines the module, or the module around it; null when there is none. */
  @Nullable Path defining(String module) {
    for (String name = module; !name.isEmpty(); name = outer(name)) {
      if (files.containsKey(name)) {
        return ambiguous.contains(name) ? null : files.get(name);
      }
    }
    return null;
  }

  private static String outer(String module) {
    int dot = module.lastIndexOf('.');
    return dot < 0 ? "" : module.substring(0, dot);
  }

  private void add(Folder folder, int depth) {
    for (String file : folder.files()) {
      if (file.endsWith(".ex")) {
        add(folder.location().resolve(file));
      }
    }
    if (depth < MAX_DEPTH) {
      folder.folders().forEach(child -> add(child, depth + 1));
    }
  }

  private void add(Path file) {
    if (!(tree.read(file) instanceof Content.Text(String text))) {
      return;
    }
    Matcher definitions = DEFINITION.matcher(text);
    while (definitions.find()) {
      Path other = files.putIfAbsent(definitions.group(1), file);
      if (other != null && !other.equals(file)) {
        ambiguous.add(definitions.group(1));
      }
    }
  }
}
