package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.app.Lockstep;
import dev.lockstep.app.Outcome;
import dev.lockstep.app.Request;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Format;
import dev.lockstep.report.Formats;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep check}: judges migrations and reports what it finds. */
final class CheckCommand implements Command {
  /** A report that goes into a file. */
  private record FileOutput(Format format, Path file) {}

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "lockstep check", "Finds migrations that block, break or endanger a live database.");
    spec.usageMessage()
        .footer(
            "",
            "Exit codes: 0 nothing at or above --fail-on, 1 findings,"
                + " 2 something could not be judged.");
    return SourceOptions.addTo(spec)
        .addOption(
            Options.choice(
                "--format",
                "FORMAT",
                List.of("text", "concise", "json", "sarif", "github"),
                "text (default), concise, json, sarif or github."))
        .addOption(
            Options.values(
                "--output",
                "FORMAT=FILE",
                "Also writes a report into a file. May be given several times."))
        .addOption(
            Options.choice(
                "--profile",
                "NAME",
                List.of("recommended", "strict", "all"),
                "recommended (default), strict or all."))
        .addOption(
            Options.choice(
                "--fail-on",
                "SEVERITY",
                List.of("error", "warning", "note", "never"),
                "The least severity that fails the run: error (default), warning, note, never."))
        .addOption(
            Options.value(
                "--since",
                "REV",
                "Judges only what has changed since the branch left this git revision."))
        .addOption(SourceOptions.stats())
        .addOption(
            Options.value(
                "--baseline",
                "FILE",
                "Leaves out the findings that lockstep baseline has written into this file."))
        .addOption(Options.flag("--staged", "Judges only what is staged in git."));
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    SourceOptions sources = new SourceOptions(arguments);
    String format = arguments.matchedOptionValue("--format", "text");
    boolean colours = sources.colours(shell);
    Format chosen = format(format, colours);
    List<FileOutput> files =
        fileOutputs(arguments.matchedOptionValue("--output", List.of()), shell);
    Set<Path> changed = changed(arguments, shell);
    Request request =
        sources.request(
            shell,
            SourceOptions.value(arguments, "--profile"),
            SourceOptions.value(arguments, "--fail-on"),
            changed);
    Outcome outcome = Lockstep.check(request);
    boolean hasFiles = outcome.report().judgedFiles() > 0;
    if (hasFiles || !isForPeople(format)) {
      shell.print(out -> chosen.write(outcome.report(), out));
    }
    for (FileOutput output : files) {
      write(output, outcome);
    }
    return tell(shell, outcome, changed != null);
  }

  private static int tell(Shell shell, Outcome outcome, boolean onlyChanged) {
    outcome.report().notices().forEach(shell::say);
    outcome
        .skipped()
        .forEach(skipped -> shell.say("skipped " + skipped + ", which is no migration"));
    List<String> failures = outcome.failures();
    failures.forEach(shell::say);
    if (!failures.isEmpty()) {
      return ExitCode.STOPPED;
    }
    if (outcome.isNothingJudged() && !onlyChanged && !outcome.isOnlyBesideMigrations()) {
      shell.say("nothing to judge");
      return ExitCode.STOPPED;
    }
    return outcome.hasFailingFindings() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static @Nullable Set<Path> changed(ParseResult arguments, Shell shell)
      throws UsageException {
    String since = SourceOptions.value(arguments, "--since");
    boolean staged = arguments.hasMatchedOption("--staged");
    if (since != null && staged) {
      throw new UsageException("--since and --staged exclude each other");
    }
    if (since == null && !staged) {
      return null;
    }
    Git git = new Git(shell.workingDirectory());
    return since == null ? git.staged() : git.changedSince(since);
  }

  private static List<FileOutput> fileOutputs(List<String> outputs, Shell shell)
      throws UsageException {
    List<FileOutput> files = new ArrayList<>();
    for (String output : outputs) {
      int equals = output.indexOf('=');
      if (equals <= 0 || equals == output.length() - 1) {
        throw new UsageException("--output is '%s': say FORMAT=FILE".formatted(output));
      }
      Path file = shell.workingDirectory().resolve(output.substring(equals + 1));
      files.add(new FileOutput(format(output.substring(0, equals), false), file));
    }
    return files;
  }

  private static void write(FileOutput output, Outcome outcome) throws UsageException {
    try (Writer writer = Files.newBufferedWriter(output.file(), UTF_8)) {
      output.format().write(outcome.report(), writer);
    } catch (IOException e) {
      throw new UsageException("cannot write " + output.file() + ": " + e.getMessage());
    }
  }

  private static Format format(String name, boolean colours) throws UsageException {
    Format format = Formats.named(name, colours);
    if (format == null) {
      throw new UsageException(
          "unknown format '%s': say %s".formatted(name, String.join(", ", Formats.NAMES)));
    }
    return format;
  }

  private static boolean isForPeople(String format) {
    return format.equals("text") || format.equals("concise");
  }
}
