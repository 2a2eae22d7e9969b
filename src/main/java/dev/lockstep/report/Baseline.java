package dev.lockstep.report;

import dev.lockstep.ast.Span;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Finding.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The findings that are known already, by their fingerprints: a line each, readable in a diff. */
public final class Baseline {
  private static final String HEAD =
      "# Findings that were there before: lockstep check --baseline leaves them out. Made by"
          + " lockstep baseline.\n";
  private static final Suppression KNOWN = new Suppression("in the baseline", Span.SYNTHETIC);

  private Baseline() {}

  /** The findings of a report that are not suppressed, in its order. */
  public static String text(Report report) {
    StringBuilder out = new StringBuilder(HEAD);
    Fingerprints fingerprints = new Fingerprints();
    for (Finding finding : report.findings()) {
      String fingerprint = fingerprints.of(finding);
      if (finding.suppressed() == null) {
        out.append(fingerprint).append("  ").append(finding.rule()).append("  ");
        out.append(Cells.harmless(finding.path())).append('\n');
      }
    }
    return out.toString();
  }

  /** The findings in the order of the report, the known ones marked as suppressed. */
  public static List<Finding> subtract(List<Finding> findings, Set<String> known) {
    Fingerprints fingerprints = new Fingerprints();
    List<Finding> marked = new ArrayList<>();
    for (Finding finding : findings) {
      boolean isKnown = known.contains(fingerprints.of(finding)) && finding.suppressed() == null;
      marked.add(isKnown ? finding.withSuppression(KNOWN) : finding);
    }
    return marked;
  }
}
