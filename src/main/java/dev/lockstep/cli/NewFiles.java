package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.lockstep.report.Rewriting;
import dev.lockstep.report.Rewriting.Rewritten;
import dev.lockstep.report.Rewriting.StepFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the files of a rewriting on disk: all of them or, where one is in the way, none. */
final class NewFiles {
  private final Rewriting rewriting;
  private final @Nullable Path into;
  private final Shell shell;

  /** Into a folder, or each beside its original where that is null. */
  NewFiles(Rewriting rewriting, @Nullable Path into, Shell shell) {
    this.rewriting = rewriting;
    this.into = into == null ? null : into.normalize();
    this.shell = shell;
  }

  /** Writes new files only. */
  void write() throws UsageException {
    Map<Path, String> texts = texts();
    for (Path file : texts.keySet()) {
      refuseExisting(file);
    }
    writeAll(texts);
    tell();
  }

  /** Takes the originals away and puts the new files in their place, in a clean work tree. */
  void replace() throws UsageException {
    Map<Path, String> texts = texts();
    Set<Path> originals = new TreeSet<>();
    for (Rewritten migration : rewriting.migrations()) {
      if (!migration.steps().isEmpty()) {
        new Git(migration.folder()).requireClean();
        originals.addAll(migration.originals());
      }
    }
    for (Path original : originals) {
      if (Files.isSymbolicLink(original)) {
        throw new UsageException(shown(original) + " is a symbolic link, and is not replaced");
      }
    }
    for (Path file : texts.keySet()) {
      if (!originals.contains(file)) {
        refuseExisting(file);
      }
    }
    try {
      for (Path original : originals) {
        Files.deleteIfExists(original);
      }
    } catch (IOException e) {
      throw new UsageException("cannot replace: " + e.getMessage());
    }
    writeAll(texts);
    tell();
  }

  private Map<Path, String> texts() throws UsageException {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Rewritten migration : rewriting.migrations()) {
      for (StepFile file : migration.files()) {
        Path path = path(migration, file);
        if (texts.put(path, file.text()) != null) {
          throw new UsageException(
              "two migrations would both become " + shown(path) + ": rewrite them one by one");
        }
      }
    }
    return texts;
  }

  private Path path(Rewritten migration, StepFile file) {
    Path folder = into == null ? migration.folder() : into;
    Path path = folder.resolve(file.name()).normalize();
    if (!path.startsWith(folder)) {
      throw new IllegalStateException("a new file outside its folder: " + file.name());
    }
    return path;
  }

  private void refuseExisting(Path file) throws UsageException {
    if (Files.exists(file, NOFOLLOW_LINKS)) {
      throw new UsageException(shown(file) + " is there already, and is not overwritten");
    }
  }

  private void writeAll(Map<Path, String> texts) throws UsageException {
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      Path file = each.getKey();
      try {
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file is in a folder"));
        Files.writeString(file, each.getValue(), UTF_8, StandardOpenOption.CREATE_NEW);
      } catch (IOException e) {
        throw new UsageException("cannot write " + shown(file) + ": " + reason(e));
      }
    }
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    return name.equals("IO") ? String.valueOf(e.getMessage()) : name + " " + e.getMessage();
  }

  private void tell() {
    for (Rewritten migration : rewriting.migrations()) {
      for (StepFile file : migration.files()) {
        shell.say(
            "wrote %s, which replaces %s"
                .formatted(shown(path(migration, file)), migration.path()));
      }
    }
  }

  private String shown(Path file) {
    Path directory = shell.workingDirectory();
    return (file.startsWith(directory) ? directory.relativize(file) : file).toString();
  }
}
