package dev.lockstep.engine;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Span;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.schema.Lock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a migration. {@code message} says what happens to whom, {@code
 * advice} what to do instead (null when the rewrite says it all); {@code statement} is the SQL that
 * runs, null for findings about a file; {@code locks} are those the statement takes. The rewrite is
 * null where there is none.
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    @Nullable String advice,
    String path,
    Span span,
    Direction direction,
    @Nullable String statement,
    List<Lock> locks,
    List<Related> related,
    @Nullable Suppression suppressed,
    @Nullable Rewrite rewrite) {

  /** A place that the finding rests on, with a sentence saying why. */
  public record Related(String path, Span span, String message) {}

  /**
   * Why the finding is not reported: the reason given with the suppression, and where it stands.
   */
  public record Suppression(String reason, Span span) {}

  public Finding {
    locks = List.copyOf(locks);
    related = List.copyOf(related);
  }

  public Finding withSeverity(Severity other) {
    return new Finding(
        rule,
        other,
        message,
        advice,
        path,
        span,
        direction,
        statement,
        locks,
        related,
        suppressed,
        rewrite);
  }

  public Finding withRelated(List<Related> others) {
    return new Finding(
        rule,
        severity,
        message,
        advice,
        path,
        span,
        direction,
        statement,
        locks,
        others,
        suppressed,
        rewrite);
  }

  public Finding withSuppression(Suppression suppression) {
    return new Finding(
        rule,
        severity,
        message,
        advice,
        path,
        span,
        direction,
        statement,
        locks,
        related,
        suppression,
        rewrite);
  }
}
