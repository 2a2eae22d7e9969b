package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.app.Lockstep;
import dev.lockstep.app.Outcome;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep baseline}: writes today's findings down, for {@code check --baseline}. */
final class BaselineCommand implements Command {
  private static final String FILE = "lockstep-baseline.txt";

  @Override
  public CommandSpec spec() {
    return SourceOptions.addTo(
            Options.command(
                "lockstep baseline",
                "Writes down the findings of today, so that lockstep check --baseline "
                    + FILE
                    + " tells only of new ones."))
        .addOption(Options.value("--into", "FILE", "The file to write; " + FILE + " (default)."))
        .addOption(Options.value("--profile", "NAME", "recommended (default), strict or all."));
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    SourceOptions sources = new SourceOptions(arguments);
    String name = arguments.matchedOptionValue("--into", FILE);
    Path file = SourceOptions.path(name);
    Outcome outcome =
        Lockstep.check(sources.request(shell, SourceOptions.value(arguments, "--profile"), null));
    outcome.failures().forEach(shell::say);
    if (outcome.isNothingJudged()) {
      shell.say("nothing to judge");
      return ExitCode.STOPPED;
    }
    try {
      Files.writeString(
          shell.workingDirectory().resolve(file), Baseline.text(outcome.report()), UTF_8);
    } catch (IOException e) {
      throw new UsageException("cannot write " + name + ": " + e.getMessage());
    }
    int count = outcome.report().open().size();
    shell.print(
        out ->
            out.write(
                "%d %s written to %s\n"
                    .formatted(count, count == 1 ? "finding" : "findings", name)));
    return outcome.failures().isEmpty() ? ExitCode.CLEAN : ExitCode.STOPPED;
  }
}
