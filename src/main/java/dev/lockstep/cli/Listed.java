package dev.lockstep.cli;

import java.util.List;

/** What the commands that list have in common. */
final class Listed {
  private Listed() {}

  static boolean isJson(String format) throws UsageException {
    return switch (format) {
      case "text" -> false;
      case "json" -> true;
      default ->
          throw new UsageException("unknown format '%s': say text or json".formatted(format));
    };
  }

  /** Says what could not be listed, and returns the exit code. */
  static int end(Shell shell, List<String> failures, boolean isEmpty) {
    failures.forEach(shell::say);
    if (failures.isEmpty() && isEmpty) {
      shell.say("no migrations");
    }
    return failures.isEmpty() && !isEmpty ? ExitCode.CLEAN : ExitCode.STOPPED;
  }
}
