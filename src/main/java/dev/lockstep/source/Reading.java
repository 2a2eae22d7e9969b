package dev.lockstep.source;

import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a history needs and gathers: the target, how plain SQL is run, and the texts and
 * failures met so far.
 */
final class Reading {
  private final FileTree tree;
  private final ProjectPaths paths;
  private final Target target;
  private final TransactionMode plainTransaction;
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  Reading(FileTree tree, ProjectPaths paths, Target target, TransactionMode plainTransaction) {
    this.tree = tree;
    this.paths = paths;
    this.target = target;
    this.plainTransaction = plainTransaction;
  }

  FileTree tree() {
    return tree;
  }

  Target target() {
    return target;
  }

  /** In whose transaction a plain SQL file runs. */
  TransactionMode plainTransaction() {
    return plainTransaction;
  }

  /** Reads a file; null, with the failure noted, when it cannot be read. */
  @Nullable SourceFile source(Path file, Language language) {
    String path = paths.show(file);
    return switch (tree.read(file)) {
      case Content.Text(String text) -> {
        SourceFile source = new SourceFile(path, text, language);
        files.put(path, source);
        yield source;
      }
      case Content.Unreadable(String reason) -> {
        failures.add(new Failure(path, reason));
        yield null;
      }
    };
  }

  List<SourceFile> files() {
    return List.copyOf(files.values());
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }
}
