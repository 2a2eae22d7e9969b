package dev.lockstep.report;

import dev.lockstep.effect.Reason;
import dev.lockstep.schema.Place;
import dev.lockstep.source.LineIndex;

/** Names the place that a reason rests on, as seen from a file. */
final class Places {
  private Places() {}

  /** {@code orders was made in this transaction (line 3)}. */
  static String of(Reason reason, Explanation explanation, String path) {
    Place place = reason.place();
    if (place == null || place.span().isSynthetic()) {
      return reason.sentence();
    }
    LineIndex lines = explanation.lines(place.path());
    if (lines == null) {
      return reason.sentence() + " (" + place.path() + ")";
    }
    int line = lines.position(place.span().start()).line();
    String where = place.path().equals(path) ? "line " + line : place.path() + ":" + line;
    return reason.sentence() + " (" + where + ")";
  }
}
