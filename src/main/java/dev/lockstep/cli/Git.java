package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What git says about the work tree of a folder. */
final class Git {
  private static final String ADDED_OR_CHANGED = "--diff-filter=ACMRT";

  private final Path folder;

  Git(Path folder) {
    this.folder = folder;
  }

  /** The files added or changed, committed or not, since the branch left a revision. */
  Set<Path> changedSince(String revision) throws UsageException {
    if (revision.startsWith("-")) {
      throw new UsageException("--since is '%s', which is no revision".formatted(revision));
    }
    String base = run("merge-base", revision, "HEAD").strip();
    Set<Path> files = files(run("diff", "--name-only", "-z", ADDED_OR_CHANGED, base, "--"));
    files.addAll(
        files(run("ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/")));
    return files;
  }

  /** All files of a revision. */
  Set<Path> filesOf(String revision) throws UsageException {
    if (revision.startsWith("-")) {
      throw new UsageException("'%s' is no revision".formatted(revision));
    }
    return files(run("ls-tree", "-r", "-z", "--name-only", "--full-tree", revision));
  }

  /** The files whose staged content differs from the last commit. */
  Set<Path> staged() throws UsageException {
    return files(run("diff", "--cached", "--name-only", "-z", ADDED_OR_CHANGED));
  }

  /** Refuses a work tree with changes that are not committed. */
  void requireClean() throws UsageException {
    if (!run("status", "--porcelain").isBlank()) {
      throw new UsageException(
          "the work tree of " + folder + " has changes that are not committed, or new files");
    }
  }

  /** The paths, relative to the root of the work tree and each ended by NUL, as absolute ones. */
  private Set<Path> files(String names) throws UsageException {
    Path root = folder.resolve(run("rev-parse", "--show-cdup").strip()).normalize();
    Set<Path> files = new LinkedHashSet<>();
    for (String name : names.split("\0")) {
      if (!name.isEmpty()) {
        files.add(root.resolve(name).normalize());
      }
    }
    return files;
  }

  private String run(String... arguments) throws UsageException {
    // In a container the work tree often belongs to another user, which git refuses by itself.
    List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new UsageException("git " + String.join(" ", arguments) + " failed in " + folder);
      }
      return output;
    } catch (IOException e) {
      throw new UsageException("cannot run git: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("interrupted while git was running");
    }
  }
}
