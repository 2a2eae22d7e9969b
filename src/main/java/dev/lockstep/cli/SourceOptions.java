package dev.lockstep.cli;

import dev.lockstep.app.Request;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that reads migrations. */
final class SourceOptions {
  private static final String STDIN = "-";

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, or folders to search for migrations; - reads standard input. Without any: the"
              + " paths of the configuration, or what is found below the working directory.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description =
          "The database to judge for: postgresql:10 to postgresql:18, or postgresql:14.2.")
  private @Nullable String database;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description = "The migration tool: ecto, ash or sql. Found out when not given.")
  private @Nullable String layout;

  @Option(
      names = "--transaction",
      paramLabel = "MODE",
      description =
          "Whether plain SQL files are run in one transaction each: migration or none (default).")
  private @Nullable String transaction;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration file, or none. Found as lockstep.yml when not given.")
  private @Nullable String config;

  @Option(
      names = "--stdin-filename",
      paramLabel = "PATH",
      description = "The file that standard input stands for.")
  private @Nullable String stdinFilename;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private String color = "auto";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  Request request(Shell shell, @Nullable String profile, @Nullable String failOn)
      throws UsageException {
    return request(shell, profile, failOn, null);
  }

  /** The request these options make; {@code changed}, if not null, narrows what is judged. */
  Request request(
      Shell shell, @Nullable String profile, @Nullable String failOn, @Nullable Set<Path> changed)
      throws UsageException {
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
        config,
        database,
        layout,
        transaction,
        profile,
        failOn);
  }

  boolean colours(Shell shell) throws UsageException {
    return colours(shell, color);
  }

  /** Whether to colour, by the word given for {@code --color}. */
  static boolean colours(Shell shell, String color) throws UsageException {
    try {
      return shell.colours(Shell.ColorWhen.valueOf(color.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--color is '%s': say auto, always or never".formatted(color));
    }
  }

  private Request.@Nullable Input input(Shell shell) throws UsageException {
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

  private static Path path(String text) throws UsageException {
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
