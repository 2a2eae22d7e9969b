package dev.lockstep.source;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names files as reports do: relative to the root of the git work tree, else to the working
 * directory, always with forward slashes. A file outside is named relative to its own work tree, or
 * by its absolute path when it is in none.
 */
public final class ProjectPaths {
  private static final int MAX_DEPTH = 64;

  private final Path base;

  private ProjectPaths(Path base) {
    this.base = base;
  }

  /** The names as seen from a working directory, which must be absolute. */
  public static ProjectPaths from(Path workingDirectory) {
    Path directory = workingDirectory.normalize();
    return new ProjectPaths(gitRoot(directory));
  }

  /** The folder that paths are relative to. */
  public Path base() {
    return base;
  }

  /** The name of a file; the path must be absolute. */
  public String show(Path file) {
    Path path = file.normalize();
    if (path.startsWith(base)) {
      return slashed(base.relativize(path));
    }
    Path real = FileTree.real(path);
    Path realBase = FileTree.real(base);
    if (real.startsWith(realBase)) {
      return slashed(realBase.relativize(real));
    }
    Path folder = path.getParent();
    if (folder == null) {
      return slashed(path);
    }
    Path root = gitRoot(folder);
    return slashed(Files.exists(root.resolve(".git")) ? root.relativize(path) : path);
  }

  /** The nearest folder upwards that holds {@code .git}, or the folder itself. */
  private static Path gitRoot(Path folder) {
    Path candidate = folder;
    for (int depth = 0; candidate != null && depth < MAX_DEPTH; depth++) {
      if (Files.exists(candidate.resolve(".git"))) {
        return candidate;
      }
      candidate = candidate.getParent();
    }
    return folder;
  }

  private static String slashed(Path path) {
    String separator = path.getFileSystem().getSeparator();
    String shown = path.toString();
    return separator.equals("/") ? shown : shown.replace(separator, "/");
  }
}
