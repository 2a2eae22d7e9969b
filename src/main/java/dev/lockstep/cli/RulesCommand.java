package dev.lockstep.cli;

import dev.lockstep.app.RuleBook;
import dev.lockstep.report.Ink;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep rules}: the list of rules, or the page of one. */
final class RulesCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Options.command("lockstep rules", "Lists the rules, or shows the page of one.")
        .addPositional(
            Options.word("ID", () -> RuleBook.load().ids().iterator(), "A rule, by its id."))
        .addOption(SourceOptions.color());
  }

  @Override
  public int run(ParseResult arguments, Shell shell) throws UsageException {
    Ink ink = new Ink(SourceOptions.colours(shell, arguments));
    RuleBook rules = RuleBook.load();
    String wanted = arguments.matchedPositionalValue(0, (String) null);
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
