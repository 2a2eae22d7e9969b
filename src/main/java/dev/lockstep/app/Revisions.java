package dev.lockstep.app;

import dev.lockstep.config.InvalidSettingException;
import java.nio.file.Path;
import java.util.Set;

/** What version control knows of earlier states of the project. */
@FunctionalInterface
public interface Revisions {
  /** The files of a revision, by their absolute paths. */
  Set<Path> files(String revision) throws InvalidSettingException;

  /** Where there is no version control. */
  Revisions NONE =
      revision -> {
        throw new InvalidSettingException(
            "base is '%s', and there is no version control to ask".formatted(revision));
      };
}
