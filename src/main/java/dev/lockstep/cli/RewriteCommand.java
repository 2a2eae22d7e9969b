package dev.lockstep.cli;

import dev.lockstep.app.Lockstep;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Ink;
import dev.lockstep.report.Rewriting;
import dev.lockstep.report.Rewriting.LeftFinding;
import dev.lockstep.report.Rewriting.Rewritten;
import dev.lockstep.report.RewritingFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep rewrite}: the safe steps that take the place of a migration, as new files. */
final class RewriteCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "lockstep rewrite",
            "Turns a migration into safe steps: new migrations of the same tool, in order. Prints"
                + " them unless told where to write them; what is there is never overwritten.");
    spec.usageMessage()
        .footer("", "Exit codes: 0 written, or nothing to rewrite, 2 something stopped it.");
    return SourceOptions.addTo(spec)
        .addOption(
            Options.value(
                "--into", "DIR", "Writes the new files into this folder, made if need be."))
        .addOption(
            Options.flag(
                "--replace",
                "Puts the new files in the place of the old one, if git says that the work tree is"
                    + " clean."))
        .addOption(Options.flag("--dry-run", "Writes nothing, even with --into or --replace."))
        .addOption(
            Options.choice(
                "--as",
                "LANGUAGE",
                List.of("sql", "ecto"),
                "sql or ecto; the language of the file when not given."))
        .addOption(Listed.format())
        .addOption(
            Options.choice(
                "--profile",
                "NAME",
                List.of("recommended", "strict", "all"),
                "recommended (default), strict or all."))
        .addOption(SourceOptions.stats());
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    SourceOptions sources = new SourceOptions(arguments);
    boolean isJson = Listed.isJson(arguments);
    Ink ink = new Ink(sources.colours(shell));
    String into = SourceOptions.value(arguments, "--into");
    boolean replaces = arguments.hasMatchedOption("--replace");
    boolean isDry = arguments.hasMatchedOption("--dry-run");
    if (into != null && replaces) {
      throw new UsageException("--into and --replace exclude each other");
    }
    if (!sources.namesFiles()) {
      throw new UsageException("say which migration to rewrite: lockstep rewrite FILE");
    }
    Rewriting rewriting =
        Lockstep.rewrite(
            sources.request(shell, SourceOptions.value(arguments, "--profile"), null),
            language(arguments));
    boolean isWritten = !isDry && (into != null || replaces);
    if (isWritten) {
      Path folder =
          into == null ? null : shell.workingDirectory().resolve(SourceOptions.path(into));
      NewFiles files = new NewFiles(rewriting, folder, shell);
      if (replaces) {
        files.replace();
      } else {
        files.write();
      }
    }
    if (isJson) {
      shell.print(out -> RewritingFormat.writeJson(rewriting, out));
    } else if (!isWritten) {
      shell.print(out -> RewritingFormat.writeText(rewriting, ink, out));
    }
    return tell(rewriting, shell);
  }

  private static Lockstep.Language language(ParseResult arguments) throws UsageException {
    String word = arguments.matchedOptionValue("--as", "same");
    try {
      return Lockstep.Language.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--as is '%s': say sql or ecto".formatted(word));
    }
  }

  private static int tell(Rewriting rewriting, Shell shell) {
    rewriting.notices().forEach(shell::say);
    boolean isRefused = false;
    for (Rewritten migration : rewriting.migrations()) {
      String refused = migration.refused();
      if (refused != null) {
        isRefused = true;
        shell.say(migration.path() + " " + refused);
      } else if (migration.steps().isEmpty()) {
        shell.say(migration.path() + ": nothing to rewrite");
      }
      migration.notes().forEach(note -> shell.say(migration.path() + ": " + note));
      for (LeftFinding left : migration.left()) {
        String line = left.line() == 0 ? "" : ":" + left.line();
        shell.say(
            "%s%s: %s %s: %s"
                .formatted(
                    migration.path(),
                    line,
                    left.rule(),
                    left.hasRewrite() ? "is not rewritten where it stands" : "has no rewrite",
                    left.message()));
      }
    }
    int code = Listed.end(shell, rewriting.failureLines(), rewriting.migrations().isEmpty());
    return isRefused ? ExitCode.STOPPED : code;
  }
}
