package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Target;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.TableSize;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.source.Failure;
import dev.lockstep.source.LineIndex;
import dev.lockstep.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each statement of the migrations asked for does, and what could not be read. {@code sources}
 * are the texts of all files read, by path.
 */
public record Explanation(
    Target target,
    List<ExplainedFile> files,
    List<Failure> failures,
    List<String> notices,
    Map<String, SourceFile> sources) {
  public Explanation {
    files = List.copyOf(files);
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
    sources = Map.copyOf(sources);
  }

  /** One file, its statements in the order they run, and the findings that are about none. */
  public record ExplainedFile(
      String path, List<ExplainedStatement> statements, List<Finding> findings) {
    public ExplainedFile {
      statements = List.copyOf(statements);
      findings = List.copyOf(findings);
    }
  }

  /**
   * One statement.
   *
   * @param line its first line, from 1
   * @param sql as sent
   * @param setting the transaction it runs in
   * @param unseen those of the relations it locks, reads or writes for which nobody can wait
   * @param held the locks that its transaction has taken before, where somebody waits for them
   * @param sizes how large the tables are that it reads or writes whole, where that is known
   * @param findings those about it, suppressed ones among them
   */
  public record ExplainedStatement(
      int line,
      int endLine,
      Direction direction,
      String sql,
      Setting setting,
      Effect effect,
      Set<String> unseen,
      List<HeldLock> held,
      Map<String, TableSize> sizes,
      List<Finding> findings) {
    public ExplainedStatement {
      sizes = Map.copyOf(sizes);
      unseen = Set.copyOf(unseen);
      held = List.copyOf(held);
      findings = List.copyOf(findings);
    }

    /** Whether others may be waiting for a lock it takes. */
    boolean isWaitedFor(Lock lock) {
      return lock.mode().blocksWrites() && !unseen.contains(lock.relation());
    }

    /** The locks it takes that others may be waiting for. */
    List<Lock> waitedFor() {
      return leading(effect.locks()).stream().filter(this::isWaitedFor).toList();
    }

    /** Whether it takes no lock and no time. */
    boolean isQuiet() {
      return effect.locks().isEmpty() && effect.duration() == Effect.Duration.INSTANT;
    }
  }

  /**
   * The transaction of a statement.
   *
   * @param kind {@code migration}, {@code explicit}, {@code implicit} or {@code none}
   * @param number the same for all statements of one transaction, those that begin and end it among
   *     them; 0 for none
   * @param inBlock whether the statement stands in a DO block or a function
   */
  public record Setting(String kind, int number, boolean inBlock) {
    boolean isTransaction() {
      return number != 0;
    }
  }

  /** A lock that a transaction took at a line and keeps until its end. */
  public record HeldLock(Lock lock, int line) {}

  /**
   * The locks without those on indexes and sequences that make nobody wait who would not wait for a
   * table as well.
   */
  public static List<Lock> leading(List<Lock> locks) {
    LockMode strongest =
        locks.stream()
            .filter(lock -> !isPart(lock))
            .map(Lock::mode)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return locks.stream()
        .filter(lock -> !isPart(lock) || strongest == null || !strongest.atLeast(lock.mode()))
        .toList();
  }

  private static boolean isPart(Lock lock) {
    return lock.kind() == RelationKind.INDEX || lock.kind() == RelationKind.SEQUENCE;
  }

  /** What could not be read, a line each. */
  public List<String> failureLines() {
    return failures.stream().map(Failure::line).toList();
  }

  /** The lines of a file, null when it was not read. */
  @Nullable LineIndex lines(String path) {
    SourceFile source = sources.get(path);
    return source == null ? null : source.lines();
  }
}
