package dev.lockstep.cli;

import dev.lockstep.app.Lockstep;
import dev.lockstep.app.Request;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Comparison;
import dev.lockstep.report.ComparisonFormat;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.ExplanationHtml;
import dev.lockstep.report.ExplanationJson;
import dev.lockstep.report.ExplanationText;
import dev.lockstep.report.Ink;
import java.util.stream.Stream;
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
                "--format", "FORMAT", "text (default), json, or html: one page to pass on."))
        .addOption(SourceOptions.stats())
        .addOption(
            Options.value(
                "--against",
                "NAME",
                "Another database, as postgresql:18: lists only what the statements do otherwise"
                    + " there."));
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    SourceOptions sources = new SourceOptions(arguments);
    String format = arguments.matchedOptionValue("--format", "text");
    Ink ink = new Ink(sources.colours(shell));
    Writing writing = writing(format, ink);
    Request request = sources.request(shell, null, null);
    String against = SourceOptions.value(arguments, "--against");
    if (against != null) {
      return compare(request, against, format, ink, shell);
    }
    Explanation explanation = Lockstep.explain(request);
    boolean isEmpty = explanation.files().isEmpty();
    if (!isEmpty || format.equals("json")) {
      shell.print(out -> writing.write(explanation, out));
    }
    explanation.notices().forEach(shell::say);
    return Listed.end(shell, explanation.failureLines(), isEmpty);
  }

  private static int compare(Request request, String against, String format, Ink ink, Shell shell)
      throws UsageException, InvalidSettingException {
    if (format.equals("html")) {
      throw new UsageException("--against is told as text or json, not as html");
    }
    Explanation before = Lockstep.explain(request);
    Explanation after = Lockstep.explainAgainst(request, against);
    Comparison comparison = Comparison.of(before, after);
    boolean isEmpty = before.files().isEmpty();
    shell.print(
        out -> {
          if (format.equals("json")) {
            ComparisonFormat.writeJson(comparison, out);
          } else if (!isEmpty) {
            ComparisonFormat.writeText(comparison, ink, out);
          }
        });
    Stream.concat(before.notices().stream(), after.notices().stream())
        .distinct()
        .forEach(shell::say);
    return Listed.end(shell, before.failureLines(), isEmpty);
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
