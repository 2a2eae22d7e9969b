package dev.lockstep.rules;

import dev.lockstep.schema.Session;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a setting of the session lets statements wait or run (manual 20.1.1 for the units). */
final class Timeout {
  /** No limit, or none that the history has set. */
  static final long NONE = 0;

  private static final Pattern VALUE =
      Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*(us|ms|s|min|h|d)?\\s*");
  private static final Map<String, Double> MILLISECONDS =
      Map.of("us", 0.001, "ms", 1.0, "s", 1e3, "min", 60e3, "h", 3600e3, "d", 86400e3);

  private Timeout() {}

  /**
   * The milliseconds a timeout is set to, or {@link #NONE}; a value not understood counts as one.
   */
  static long of(Session session, String setting) {
    List<String> values = session.value(setting);
    if (values == null || values.isEmpty()) {
      return NONE;
    }
    Matcher value = VALUE.matcher(values.getFirst());
    if (!value.matches()) {
      return 1;
    }
    String unit = value.group(2) == null ? "ms" : value.group(2);
    return Math.round(Double.parseDouble(value.group(1)) * MILLISECONDS.getOrDefault(unit, 1.0));
  }

  /** The value as the migration wrote it. */
  static String words(Session session, String setting) {
    List<String> values = session.value(setting);
    return values == null ? "0" : String.join(", ", values);
  }
}
