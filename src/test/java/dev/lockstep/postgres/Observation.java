package dev.lockstep.postgres;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a real server did with one statement. Relations are named as on the search path; system
 * catalogs and TOAST tables are left out. A statement that failed holds nothing any more, so
 * everything but its error and messages is empty.
 *
 * @param major of the server
 * @param statement as sent
 * @param locks sorted by relation: the strongest mode newly taken on each
 * @param typeLocks locks on enums, domains and other types that are no relation
 * @param rewrites tables, materialized views and sequences that were there before and have a new
 *     file
 * @param scans tables that were there before and were read from end to end
 * @param builtIndexes indexes with storage that were not there before
 * @param rebuiltIndexes indexes, the same by name, with a new file
 * @param allowedInTransaction false when the server refused to run it in a transaction (25001, or
 *     2D000 from a procedure that commits); it was then run outside one
 * @param error the refusal, or null when it ran
 * @param messages what the server said on the way from {@code DEBUG1} up, as {@code SEVERITY: text}
 */
public record Observation(
    int major,
    String statement,
    List<Lock> locks,
    List<Lock> typeLocks,
    SortedSet<String> rewrites,
    SortedSet<String> scans,
    SortedSet<String> builtIndexes,
    SortedSet<String> rebuiltIndexes,
    boolean allowedInTransaction,
    @Nullable ServerError error,
    List<String> messages) {

  /** Leaves out what the server says of TOAST tables and of how it stores an index. */
  public Observation {
    messages =
        messages.stream()
            .filter(message -> !message.contains("\"pg_toast_"))
            .filter(message -> !message.contains("can safely use deduplication"))
            .toList();
  }

  static Observation failed(
      int major, String statement, boolean allowedInTransaction, ServerError error) {
    return new Observation(
        major,
        statement,
        List.of(),
        List.of(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        allowedInTransaction,
        error,
        List.of());
  }

  /** The strongest mode newly taken on this relation, or null when there is none. */
  public @Nullable LockMode lockOn(String relation) {
    return locks.stream()
        .filter(lock -> lock.relation().equals(relation))
        .map(Lock::mode)
        .max(LockMode::compareTo)
        .orElse(null);
  }

  /** The locks on relations that were there before: those somebody else can wait for. */
  public List<Lock> locksOnExisting() {
    return locks.stream().filter(lock -> lock.origin() != Lock.Origin.CREATED).toList();
  }

  /** The five characters of the refusal, or null when the statement ran. */
  public @Nullable String sqlstate() {
    return error == null ? null : error.sqlstate();
  }

  /** Whether the server said something holding this text, a {@code DEBUG1} message too. */
  public boolean said(String text) {
    return messages.stream().anyMatch(message -> message.contains(text));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("PostgreSQL ").append(major).append(": ").append(statement).append('\n');
    if (!allowedInTransaction) {
      text.append("  not in a transaction\n");
    }
    if (error != null) {
      text.append("  fails ").append(error.sqlstate()).append(' ').append(error.message());
      text.append('\n');
    }
    line(text, "locks", locks);
    line(text, "type locks", typeLocks);
    line(text, "rewrites", rewrites);
    line(text, "scans", scans);
    line(text, "builds", builtIndexes);
    line(text, "rebuilds", rebuiltIndexes);
    line(text, "said", messages);
    return text.toString();
  }

  private static void line(StringBuilder text, String title, Collection<?> values) {
    String joined = values.stream().map(Object::toString).collect(Collectors.joining("; "));
    if (!joined.isEmpty()) {
      text.append("  ").append(title).append(": ").append(joined).append('\n');
    }
  }
}
