package dev.lockstep.cli;

import dev.lockstep.app.Lockstep;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.ExplanationJson;
import dev.lockstep.report.ExplanationText;
import dev.lockstep.report.Ink;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep explain}: what each statement locks, and for how long. */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    return SourceOptions.addTo(
            Options.command(
                "lockstep explain",
                "Says for each statement which locks it takes, what they block, and how long."))
        .addOption(Listed.format());
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    SourceOptions sources = new SourceOptions(arguments);
    boolean isJson = Listed.isJson(arguments);
    Ink ink = new Ink(sources.colours(shell));
    Explanation explanation = Lockstep.explain(sources.request(shell, null, null));
    shell.print(
        out -> {
          if (isJson) {
            ExplanationJson.write(explanation, out);
          } else if (!explanation.files().isEmpty()) {
            ExplanationText.write(explanation, ink, out);
          }
        });
    explanation.notices().forEach(shell::say);
    return Listed.end(shell, explanation.failureLines(), explanation.files().isEmpty());
  }
}
