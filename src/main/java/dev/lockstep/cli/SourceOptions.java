package dev.lockstep.cli;

import dev.lockstep.app.Request;
import dev.lockstep.config.InvalidSettingException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of every command that reads migrations. */
final class SourceOptions {
  private static final String STDIN = "-";
  private static final String STATS = "--stats";
  private static final String BASELINE = "--baseline";

  private final List<String> paths;
  private final ParseResult arguments;

  SourceOptions(ParseResult arguments) {
    this.arguments = arguments;
    this.paths = arguments.matchedPositionalValue(0, List.of());
  }

  /** The value given to an option, or null. */
  static @Nullable String value(ParseResult arguments, String option) {
    return arguments.matchedOptionValue(option, (String) null);
  }

  static CommandSpec addTo(CommandSpec command) {
    return command
        .addPositional(
            Options.words(
                "PATH",
                "Files, or folders to search for migrations; - reads standard input. Without any:"
                    + " the paths of the configuration, or what is found below the working"
                    + " directory."))
        .addOption(
            Options.value(
                "--database",
                "NAME",
                "The database to judge for: postgresql:10 to postgresql:18, or postgresql:14.2."))
        .addOption(
            Options.value(
                "--layout",
                "NAME",
                "The migration tool: ecto, ash or sql. Found out when not given."))
        .addOption(
            Options.choice(
                "--transaction",
                "MODE",
                List.of("migration", "none"),
                "Whether plain SQL files are run in one transaction each: migration or none"
                    + " (default)."))
        .addOption(
            Options.value(
                "--config",
                "FILE",
                "The configuration file, or none. Found as lockstep.yml when not given."))
        .addOption(
            Options.value("--stdin-filename", "PATH", "The file that standard input stands for."))
        .addOption(color());
  }

  static OptionSpec color() {
    return Options.choice(
        "--color", "WHEN", List.of("auto", "always", "never"), "auto (default), always or never.");
  }

  static OptionSpec stats() {
    return Options.value(
        STATS,
        "FILE",
        "How large the tables are, as CSV or JSON: what the SQL of lockstep stats-query gives.");
  }

  Request request(Shell shell, @Nullable String profile, @Nullable String failOn)
      throws UsageException {
    return request(shell, profile, failOn, null);
  }

  /** The request these options make; {@code changed}, if not null, narrows what is judged. */
  Request request(
      Shell shell, @Nullable String profile, @Nullable String failOn, @Nullable Set<Path> changed)
      throws UsageException {
    String baseline = arguments.hasMatchedOption(BASELINE) ? value(arguments, BASELINE) : null;
    String stats = arguments.hasMatchedOption(STATS) ? value(arguments, STATS) : null;
    List<Path> files = new ArrayList<>();
    for (String path : paths) {
      if (!path.equals(STDIN)) {
        files.add(path(path));
      }
    }
    return new Request(
        shell.workingDirectory(),
        files,
        input(shell),
        changed,
        value(arguments, "--config"),
        value(arguments, "--database"),
        value(arguments, "--layout"),
        value(arguments, "--transaction"),
        profile,
        failOn,
        stats == null ? null : path(stats),
        baseline == null ? null : path(baseline),
        revision -> filesOf(revision, shell));
  }

  private static Set<Path> filesOf(String revision, Shell shell) throws InvalidSettingException {
    try {
      return new Git(shell.workingDirectory()).filesOf(revision);
    } catch (UsageException e) {
      throw new InvalidSettingException("base is '%s': %s".formatted(revision, e.getMessage()));
    }
  }

  /** Whether anything stands on the command line to be read. */
  boolean namesFiles() {
    return !paths.isEmpty();
  }

  boolean colours(Shell shell) throws UsageException {
    return colours(shell, arguments);
  }

  /** Whether to colour, by the word given for {@code --color}. */
  static boolean colours(Shell shell, ParseResult arguments) throws UsageException {
    String color = arguments.matchedOptionValue("--color", "auto");
    try {
      return shell.colours(Shell.ColorWhen.valueOf(color.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--color is '%s': say auto, always or never".formatted(color));
    }
  }

  private Request.@Nullable Input input(Shell shell) throws UsageException {
    String stdinFilename = value(arguments, "--stdin-filename");
    if (!paths.contains(STDIN)) {
      if (stdinFilename != null) {
        throw new UsageException("--stdin-filename needs - among the paths");
      }
      return null;
    }
    try {
      Path standsFor = stdinFilename == null ? null : path(stdinFilename);
      return new Request.Input(shell.in().readAllBytes(), standsFor);
    } catch (IOException e) {
      throw new UsageException("cannot read standard input: " + e.getMessage());
    }
  }

  static Path path(String text) throws UsageException {
    if (text.isEmpty()) {
      throw new UsageException("a path is empty");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("not a path: " + text);
    }
  }
}
