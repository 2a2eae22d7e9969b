package dev.lockstep.config;

import dev.lockstep.source.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and reads the configuration of a project. */
public final class ConfigFile {
  private static final List<String> NAMES = List.of("lockstep.yml", "lockstep.yaml");

  private ConfigFile() {}

  /**
   * The configuration that holds in a folder: that of the nearest file upwards, no further than the
   * git work tree; {@link Config#none} when there is none.
   */
  public static Config find(Path workingDirectory, Set<String> knownRules)
      throws InvalidSettingException {
    Path folder = workingDirectory;
    while (folder != null) {
      for (String name : NAMES) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          return read(file, workingDirectory, knownRules);
        }
      }
      folder = Files.exists(folder.resolve(".git")) ? null : folder.getParent();
    }
    return Config.none(workingDirectory);
  }

  /** The configuration in a file, whose path must be absolute. */
  public static Config read(Path file, Path workingDirectory, Set<String> knownRules)
      throws InvalidSettingException {
    String name =
        file.startsWith(workingDirectory)
            ? workingDirectory.relativize(file).toString()
            : file.toString();
    return switch (Content.read(file)) {
      case Content.Text(String text) -> ConfigReader.read(name, folderOf(file), text, knownRules);
      case Content.Unreadable(String reason) ->
          throw new InvalidSettingException(name + " " + reason);
    };
  }

  private static Path folderOf(Path file) {
    @Nullable Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
