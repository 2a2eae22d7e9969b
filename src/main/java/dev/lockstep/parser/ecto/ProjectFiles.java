package dev.lockstep.parser.ecto;

import org.jspecify.annotations.Nullable;

/** The files of the project that a migration names: SQL for {@code execute_file}, and modules. */
public interface ProjectFiles {
  /** No files at all. */
  ProjectFiles NONE =
      new ProjectFiles() {
        @Override
        public @Nullable String read(String path) {
          return null;
        }

        @Override
        public @Nullable String module(String name) {
          return null;
        }
      };

  /** The text of the file, whose path is relative to the project's folder, or null. */
  @Nullable String read(String path);

  /** The text of the file that Mix's convention gives to the module of that full name, or null. */
  @Nullable String module(String name);
}
