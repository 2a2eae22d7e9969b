package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Target;
import dev.lockstep.effect.Effect;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.schema.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the statements of the same migrations do otherwise on another target. */
public record Comparison(Target target, Target against, List<ComparedFile> files) {
  /** The side of a rewrite, scan, build or rebuild on which it happens. */
  static final String YES = "yes";

  public Comparison {
    files = List.copyOf(files);
  }

  /** A file with the statements that do something else. */
  public record ComparedFile(String path, List<ComparedStatement> statements) {
    public ComparedFile {
      statements = List.copyOf(statements);
    }
  }

  /** A statement as the first target runs it, or the second when the first does not. */
  public record ComparedStatement(
      int line, int endLine, Direction direction, String sql, List<Change> changes) {
    public ComparedStatement {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One difference: {@code what} is lock, rewrite, scan, build, rebuild, transaction, error,
   * duration or sql, {@code subject} the relation or index it is about, if it is about one. A side
   * is null where there is no such thing.
   */
  public record Change(
      String what, @Nullable String subject, @Nullable String before, @Nullable String after) {}

  /** Where a statement stands: the n-th that its line sends in its direction. */
  private record Spot(Direction direction, int line, int ordinal) {}

  /** Compares two explanations of the same migrations. */
  public static Comparison of(Explanation before, Explanation after) {
    Map<String, ExplainedFile> others = new HashMap<>();
    after.files().forEach(file -> others.put(file.path(), file));
    List<ComparedFile> files = new ArrayList<>();
    for (ExplainedFile file : before.files()) {
      ExplainedFile other = others.get(file.path());
      if (other != null) {
        List<ComparedStatement> statements = compare(file, other);
        if (!statements.isEmpty()) {
          files.add(new ComparedFile(file.path(), statements));
        }
      }
    }
    return new Comparison(before.target(), after.target(), files);
  }

  private static List<ComparedStatement> compare(ExplainedFile before, ExplainedFile after) {
    Map<Spot, ExplainedStatement> first = bySpot(before);
    Map<Spot, ExplainedStatement> second = bySpot(after);
    Set<Spot> spots = new LinkedHashSet<>(first.keySet());
    spots.addAll(second.keySet());
    List<ComparedStatement> compared = new ArrayList<>();
    for (Spot spot : spots) {
      ExplainedStatement one = first.get(spot);
      ExplainedStatement other = second.get(spot);
      List<Change> changes = changes(one, other);
      if (!changes.isEmpty()) {
        ExplainedStatement shown = one == null ? Objects.requireNonNull(other) : one;
        compared.add(
            new ComparedStatement(
                shown.line(), shown.endLine(), shown.direction(), shown.sql(), changes));
      }
    }
    return compared;
  }

  private static Map<Spot, ExplainedStatement> bySpot(ExplainedFile file) {
    Map<Spot, ExplainedStatement> statements = new LinkedHashMap<>();
    for (ExplainedStatement statement : file.statements()) {
      int ordinal = 0;
      Spot spot = new Spot(statement.direction(), statement.line(), ordinal);
      while (statements.containsKey(spot)) {
        spot = new Spot(statement.direction(), statement.line(), ++ordinal);
      }
      statements.put(spot, statement);
    }
    return statements;
  }

  private static List<Change> changes(
      @Nullable ExplainedStatement before, @Nullable ExplainedStatement after) {
    List<Change> changes = new ArrayList<>();
    add(changes, "sql", before, after, ExplainedStatement::sql);
    if (before == null || after == null) {
      return changes;
    }
    Effect one = before.effect();
    Effect other = after.effect();
    addNamed(changes, "lock", modes(one), modes(other));
    addNamed(changes, "rewrite", marks(one.rewrites()), marks(other.rewrites()));
    addNamed(changes, "scan", marks(one.scans()), marks(other.scans()));
    addNamed(changes, "build", marks(one.buildsIndexes()), marks(other.buildsIndexes()));
    addNamed(changes, "rebuild", marks(one.rebuildsIndexes()), marks(other.rebuildsIndexes()));
    add(
        changes,
        "transaction",
        one,
        other,
        effect -> effect.allowedInTransaction() ? "allowed inside" : "refused inside");
    add(
        changes,
        "error",
        one.failure(),
        other.failure(),
        f -> f.message() + " (" + f.sqlstate() + ")");
    add(changes, "duration", one, other, effect -> effect.duration().word());
    return changes;
  }

  private static Map<String, String> modes(Effect effect) {
    Map<String, String> modes = new LinkedHashMap<>();
    for (Lock lock : effect.locks()) {
      modes.put(lock.relation(), lock.mode().words());
    }
    return modes;
  }

  private static Map<String, String> marks(List<String> names) {
    Map<String, String> marks = new LinkedHashMap<>();
    names.forEach(name -> marks.put(name, YES));
    return marks;
  }

  private static void addNamed(
      List<Change> changes, String what, Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        changes.add(new Change(what, name, before.get(name), after.get(name)));
      }
    }
  }

  private static <T> void add(
      List<Change> changes,
      String what,
      @Nullable T before,
      @Nullable T after,
      Function<T, String> words) {
    String one = before == null ? null : words.apply(before);
    String other = after == null ? null : words.apply(after);
    if (!Objects.equals(one, other)) {
      changes.add(new Change(what, null, one, other));
    }
  }
}
