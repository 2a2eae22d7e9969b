package dev.lockstep.report;

import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/**
 * Workflow commands that GitHub Actions turns into annotations (docs.github.com, "Workflow commands
 * for GitHub Actions"). A step shows ten of each level, so the worst come first and what is cut off
 * is counted in a last notice.
 */
final class GithubFormat implements Format {
  private static final int SHOWN_OF_EACH_LEVEL = 10;

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<Finding> findings =
        report.open().stream().sorted(Comparator.comparing(Finding::severity).reversed()).toList();
    for (Finding finding : findings) {
      out.write(command(report, finding));
    }
    int hidden = 0;
    for (Severity severity : Severity.values()) {
      hidden += Math.max(0, report.count(severity) - SHOWN_OF_EACH_LEVEL);
    }
    if (hidden > 0) {
      out.write(
          "::notice title=lockstep::%s beyond those GitHub shows: see the log of this step\n"
              .formatted(TextFormat.plural(hidden, "finding")));
    }
  }

  private static String command(Report report, Finding finding) {
    Region region = Region.of(finding.span(), report.lines(finding.path()));
    StringBuilder command = new StringBuilder("::");
    command
        .append(finding.severity() == Severity.NOTE ? "notice" : finding.severity().word())
        .append(" title=")
        .append(property("lockstep " + finding.rule()))
        .append(",file=")
        .append(property(finding.path()))
        .append(",line=")
        .append(region.line())
        .append(",endLine=")
        .append(region.endLine());
    // GitHub refuses columns of a region of several lines.
    if (region.line() == region.endLine()) {
      command
          .append(",col=")
          .append(region.column())
          .append(",endColumn=")
          .append(region.endColumn());
    }
    StringBuilder message = new StringBuilder(finding.message());
    finding.remedy(false).forEach(sentence -> message.append('\n').append(sentence));
    return command.append("::").append(data(message.toString())).append('\n').toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
