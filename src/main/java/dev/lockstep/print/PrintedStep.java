package dev.lockstep.print;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step as reports show it. {@code sql} and {@code ecto} are whole files, null for a step that is
 * not one; {@code transaction} says whether the file may run in a transaction; {@code title} says
 * what the step does, or what to do, and {@code instruction} besides what to look at before.
 */
public record PrintedStep(
    Kind kind,
    @Nullable String name,
    boolean transaction,
    @Nullable String sql,
    @Nullable String ecto,
    String title,
    String instruction) {

  /** What to say of the step beside its code, which carries what to look at itself. */
  public String caption() {
    return sql == null ? instruction : title;
  }

  /** What sort of step it is. */
  public enum Kind {
    MIGRATE,
    BACKFILL,
    DEPLOY;

    /** The word used in reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
