package dev.lockstep.report;

import dev.lockstep.engine.Finding;
import java.io.IOException;
import java.io.Writer;

/** One line a finding: {@code path:line:column: severity[rule] message}. */
final class ConciseFormat implements Format {
  private final Ink ink;

  ConciseFormat(Ink ink) {
    this.ink = ink;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.open()) {
      Region region = Region.of(finding.span(), report.lines(finding.path()));
      String head = finding.severity().word() + "[" + finding.rule() + "]";
      out.write(TextFormat.place(finding.path(), region));
      out.write(": " + ink.severity(finding.severity(), head));
      out.write(" " + TextFormat.oneLine(finding.message()) + "\n");
    }
  }
}
