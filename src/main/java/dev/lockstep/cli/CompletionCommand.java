package dev.lockstep.cli;

import java.util.Objects;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep completion}: the script by which a shell completes command lines. */
final class CompletionCommand implements Command {
  private static final String NAME = "lockstep";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "lockstep completion",
            "Prints the script by which bash and zsh complete command lines of lockstep.");
    spec.usageMessage().footer("", "In ~/.bashrc or ~/.zshrc: source <(lockstep completion)");
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    String script = AutoComplete.bash(NAME, whole());
    shell.print(out -> out.write(script));
    return ExitCode.CLEAN;
  }

  /** All commands as one; without the name of any, {@code check} is meant. */
  private static CommandLine whole() {
    CommandLine whole = new CommandLine(new CheckCommand().spec().name(NAME));
    for (String name : Cli.COMMANDS) {
      Command command = Objects.requireNonNull(Cli.command(name), name);
      whole.addSubcommand(name, new CommandLine(command.spec().name(name)));
    }
    return whole;
  }
}
