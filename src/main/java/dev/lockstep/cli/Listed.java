package dev.lockstep.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What the commands that list have in common. */
final class Listed {
  private Listed() {}

  static OptionSpec format() {
    return Options.value("--format", "FORMAT", "text (default) or json.");
  }

  static boolean isJson(ParseResult arguments) throws UsageException {
    String format = arguments.matchedOptionValue("--format", "text");
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
