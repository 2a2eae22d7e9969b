package dev.lockstep.config;

import dev.lockstep.source.Content;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a file that {@code lockstep baseline} wrote: a fingerprint a line, and comments. */
public final class BaselineFile {
  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64})(?:\\s.*)?");

  private BaselineFile() {}

  /** The fingerprints in a file, whose path must be absolute. */
  public static Set<String> read(Path file, Path workingDirectory) throws InvalidSettingException {
    String name =
        file.startsWith(workingDirectory)
            ? workingDirectory.relativize(file).toString()
            : file.toString();
    return switch (Content.read(file)) {
      case Content.Text(String text) -> fingerprints(name, text.lines().toList());
      case Content.Unreadable(String reason) ->
          throw new InvalidSettingException(name + " " + reason);
    };
  }

  private static Set<String> fingerprints(String name, List<String> lines)
      throws InvalidSettingException {
    Set<String> fingerprints = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        throw new InvalidSettingException(
            "%s:%d: no fingerprint, which has 64 hexadecimal digits".formatted(name, i + 1));
      }
      fingerprints.add(entry.group(1));
    }
    return fingerprints;
  }
}
