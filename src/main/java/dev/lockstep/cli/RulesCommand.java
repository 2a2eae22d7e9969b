package dev.lockstep.cli;

import dev.lockstep.app.RuleBook;
import dev.lockstep.report.Ink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockstep rules}: the list of rules, or the page of one. */
@CommandLine.Command(
    name = "lockstep rules",
    description = "Lists the rules, or shows the page of one.",
    sortOptions = false)
final class RulesCommand implements Command {
  @Parameters(paramLabel = "ID", arity = "0..1", description = "A rule, by its id.")
  private @Nullable String id;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private String color = "auto";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  @Override
  public int run(Shell shell) throws UsageException {
    Ink ink = new Ink(SourceOptions.colours(shell, color));
    RuleBook rules = RuleBook.load();
    String wanted = id;
    if (wanted == null) {
      shell.print(out -> out.write(rules.list(ink)));
      return ExitCode.CLEAN;
    }
    String page = rules.page(wanted, ink);
    if (page == null) {
      throw new UsageException("no rule is called " + wanted + rules.suggestion(wanted));
    }
    shell.print(out -> out.write(page));
    return ExitCode.CLEAN;
  }
}
