package dev.lockstep.engine;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.schema.Lock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a migration. {@code message} says what happens to whom, {@code
 * advice} what to do instead; {@code resource} what to change in the Ash resource that the
 * migration was generated from, null for any other; {@code statement} is the SQL that runs, null
 * for findings about a file; {@code locks} are those the statement takes. The rewrite is null where
 * there is none, and says in steps what the advice says in a sentence.
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    @Nullable String advice,
    @Nullable String resource,
    String path,
    Span span,
    Direction direction,
    @Nullable String statement,
    List<Lock> locks,
    List<Related> related,
    @Nullable Suppression suppressed,
    @Nullable Rewrite rewrite) {

  /** A place that the finding rests on, with a sentence saying why. */
  public record Related(String path, Span span, String message) {
    public Related {
      message = shown(message);
    }
  }

  /**
   * Why the finding is not reported: the reason given with the suppression, and where it stands.
   */
  public record Suppression(String reason, Span span) {}

  public Finding {
    message = shown(message);
    statement = statement == null ? null : shown(statement);
    locks = locks.stream().map(it -> new Lock(shown(it.relation()), it.kind(), it.mode())).toList();
    related = List.copyOf(related);
  }

  /** A name that is not known has a hole, which no reader could make out. */
  private static String shown(String message) {
    return message.replace(SqlText.HOLE, '…');
  }

  public Finding withSeverity(Severity other) {
    return new Finding(
        rule,
        other,
        message,
        advice,
        resource,
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
        resource,
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
        resource,
        path,
        span,
        direction,
        statement,
        locks,
        related,
        suppression,
        rewrite);
  }

  /**
   * What to do, in sentences: what to change in the resource, then the advice, which a reader who
   * sees the rewrite needs no more.
   */
  public List<String> remedy(boolean withRewrite) {
    return Stream.of(resource, withRewrite && rewrite != null ? null : advice)
        .filter(Objects::nonNull)
        .toList();
  }
}
