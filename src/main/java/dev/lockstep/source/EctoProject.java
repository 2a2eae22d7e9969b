package dev.lockstep.source;

import dev.lockstep.parser.ecto.EctoConfig;
import java.nio.file.Path;

/** The Mix project a history belongs to, as far as its configuration changes migrations. */
final class EctoProject {
  private EctoProject() {}

  /** The configuration of the repository whose migrations stand in {@code root}. */
  static EctoConfig configOf(Path root, FileTree tree) {
    return EctoConfig.DEFAULT;
  }
}
