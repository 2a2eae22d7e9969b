package dev.lockstep.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The parts a command line is made of. Made by hand and not from annotations, which take a third of
 * the time of a short run to read.
 */
final class Options {
  private Options() {}

  /** A command that knows {@code --help} only. */
  static CommandSpec command(String name, String description) {
    CommandSpec command = CommandSpec.create().name(name);
    command.usageMessage().description(description).sortOptions(false);
    return command.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
  }

  /** An option with one value; the last wins. */
  static OptionSpec value(String name, String label, String description) {
    return named(name, description).paramLabel(label).type(String.class).build();
  }

  /** An option with one value out of a few, which a shell can complete; the last wins. */
  static OptionSpec choice(String name, String label, List<String> choices, String description) {
    return named(name, description)
        .paramLabel(label)
        .type(String.class)
        .completionCandidates(choices)
        .build();
  }

  /** An option with a value that may be given several times. */
  static OptionSpec values(String name, String label, String description) {
    return named(name, description)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .build();
  }

  static OptionSpec flag(String name, String description) {
    return named(name, description).type(boolean.class).build();
  }

  /** All that stands on the command line without a name. */
  static PositionalParamSpec words(String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity("0..*")
        .description(description)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .build();
  }

  /** The one thing that may stand on the command line without a name, out of some known ones. */
  static PositionalParamSpec word(String label, Iterable<String> choices, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index("0")
        .arity("0..1")
        .description(description)
        .type(String.class)
        .completionCandidates(choices)
        .build();
  }

  private static OptionSpec.Builder named(String name, String description) {
    return OptionSpec.builder(name).description(description);
  }
}
