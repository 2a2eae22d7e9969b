package dev.lockstep.cli;

import dev.lockstep.app.Lockstep;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.ExplanationFormat;
import dev.lockstep.report.Ink;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockstep explain}: what each statement locks, and for how long. */
@CommandLine.Command(
    name = "lockstep explain",
    description = "Says for each statement which locks it takes, what they block, and how long.",
    sortOptions = false)
final class ExplainCommand implements Command {
  @Mixin private final SourceOptions sources = new SourceOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private String format = "text";

  @Override
  public int run(Shell shell) throws UsageException, InvalidSettingException {
    boolean isJson = Listed.isJson(format);
    Ink ink = new Ink(sources.colours(shell));
    Explanation explanation = Lockstep.explain(sources.request(shell, null, null));
    shell.print(
        out -> {
          if (isJson) {
            ExplanationFormat.writeJson(explanation, out);
          } else if (!explanation.files().isEmpty()) {
            ExplanationFormat.writeText(explanation, ink, out);
          }
        });
    explanation.notices().forEach(shell::say);
    return Listed.end(shell, explanation.failureLines(), explanation.files().isEmpty());
  }
}
