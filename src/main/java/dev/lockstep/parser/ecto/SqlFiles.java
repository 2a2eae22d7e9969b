package dev.lockstep.parser.ecto;

import org.jspecify.annotations.Nullable;

/** The files that a migration runs with {@code execute_file}. */
@FunctionalInterface
public interface SqlFiles {
  /** No files at all. */
  SqlFiles NONE = path -> null;

  /** The text of the file, whose path is relative to the project's folder, or null. */
  @Nullable String read(String path);
}
