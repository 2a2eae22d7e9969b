package dev.lockstep.effect;

import dev.lockstep.ast.SqlType;
import java.util.List;

/** The fields an interval may be restricted to (manual 8.5.4). */
final class Intervals {
  private static final List<String> FIELDS =
      List.of("year", "month", "day", "hour", "minute", "second");

  private Intervals() {}

  /** Whether the last field of one is coarser than that of the other. */
  static boolean isCoarser(SqlType one, SqlType other) {
    return last(one) < last(other);
  }

  /** Whether it goes down to seconds, whose fraction alone a precision is about. */
  static boolean hasSeconds(SqlType interval) {
    return last(interval) == FIELDS.size() - 1;
  }

  /** How fine the last field is; all fields end in seconds. */
  private static int last(SqlType interval) {
    String fields = interval.fields() == null ? "second" : interval.fields();
    String last = fields.substring(fields.lastIndexOf(' ') + 1).replaceAll("\\(.*", "");
    return FIELDS.indexOf(last);
  }
}
