package dev.lockstep.cli;

import dev.lockstep.app.Lockstep;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.ExplanationHtml;
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
                "Says for each statement which locks it takes, who waits and until when, and why"
                    + " nothing was found where nothing was."))
        .addOption(
            Options.value(
                "--format", "FORMAT", "text (default), json, or html: one page to pass on."));
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    SourceOptions sources = new SourceOptions(arguments);
    String format = arguments.matchedOptionValue("--format", "text");
    Ink ink = new Ink(sources.colours(shell));
    Writing writing = writing(format, ink);
    Explanation explanation = Lockstep.explain(sources.request(shell, null, null));
    boolean isEmpty = explanation.files().isEmpty();
    if (!isEmpty || format.equals("json")) {
      shell.print(out -> writing.write(explanation, out));
    }
    explanation.notices().forEach(shell::say);
    return Listed.end(shell, explanation.failureLines(), isEmpty);
  }

  /** Writes an explanation in one format. */
  private interface Writing {
    void write(Explanation explanation, java.io.Writer out) throws java.io.IOException;
  }

  private static Writing writing(String format, Ink ink) throws UsageException {
    return switch (format) {
      case "text" -> (explanation, out) -> ExplanationText.write(explanation, ink, out);
      case "json" -> ExplanationJson::write;
      case "html" -> ExplanationHtml::write;
      default ->
          throw new UsageException("unknown format '%s': say text, json or html".formatted(format));
    };
  }
}
