package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.report.Explanation.HeldLock;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements in the order they run, in stretches of one transaction each, and who waits. */
final class Timeline {
  private Timeline() {}

  /** Who waits while a statement runs, and until its transaction ends. */
  enum Pressure {
    NOBODY,
    WRITES,
    ALL;

    static Pressure of(LockMode mode) {
      if (mode.blocksReads()) {
        return ALL;
      }
      return mode.blocksWrites() ? WRITES : NOBODY;
    }

    Pressure max(Pressure other) {
      return compareTo(other) >= 0 ? this : other;
    }

    String words() {
      return switch (this) {
        case NOBODY -> "nobody waits";
        case WRITES -> "writes wait";
        case ALL -> "reads and writes wait";
      };
    }
  }

  /** The statements of one transaction, or one statement that commits by itself. */
  record Stretch(List<ExplainedStatement> statements) {
    Stretch {
      statements = List.copyOf(statements);
    }

    boolean isTransaction() {
      return statements.getFirst().setting().isTransaction();
    }

    Direction direction() {
      return statements.getFirst().direction();
    }

    /** Whether no statement of the file opens and ends the transaction. */
    boolean isOpenedOutside() {
      return !kind().equals("explicit");
    }

    /** Who opens the transaction. */
    String opening() {
      return switch (kind()) {
        case "migration" -> "one transaction, opened by the migration tool";
        case "implicit" -> "one transaction: the statements are sent as one string";
        default -> "one transaction, opened by the file";
      };
    }

    /** What ends the transaction. */
    String end() {
      return isOpenedOutside() ? "COMMIT" : "The end";
    }

    /** {@code COMMIT frees orders: writes waited since line 5, for a moment}. */
    String sentence(Wait wait) {
      return "%s frees %s: %s since line %d, %s"
          .formatted(
              end(),
              EffectSentences.names(wait.relations()),
              wait.pressure() == Pressure.ALL ? "reads and writes waited" : "writes waited",
              wait.line(),
              longFrom(wait.line()).isEmpty() ? "for a moment" : "through");
    }

    private String kind() {
      return statements.getLast().setting().kind();
    }

    /** Who waits for what from which line to the end; what is alike in it is one wait. */
    List<Wait> waits() {
      Map<String, Moment> moments = new LinkedHashMap<>();
      for (ExplainedStatement statement : statements) {
        if (!statement.setting().inBlock()) {
          for (Lock lock : statement.waitedFor()) {
            Moment moment = new Moment(Pressure.of(lock.mode()), statement.line());
            moments.merge(lock.relation(), moment, Moment::stronger);
          }
        }
      }
      Map<Moment, List<String>> relations = new LinkedHashMap<>();
      moments.forEach(
          (name, moment) -> relations.computeIfAbsent(moment, m -> new ArrayList<>()).add(name));
      return relations.entrySet().stream()
          .map(each -> new Wait(each.getValue(), each.getKey().pressure, each.getKey().line))
          .toList();
    }

    /** What takes long from a line on. */
    List<ExplainedStatement> longFrom(int line) {
      return statements.stream()
          .filter(statement -> statement.line() >= line && !statement.setting().inBlock())
          .filter(EffectSentences::isLong)
          .toList();
    }
  }

  private record Moment(Pressure pressure, int line) {
    private Moment stronger(Moment later) {
      return later.pressure.compareTo(pressure) > 0 ? later : this;
    }
  }

  /** Relations that others wait for, how much, and the line from which on they do. */
  record Wait(List<String> relations, Pressure pressure, int line) {
    Wait {
      relations = List.copyOf(relations);
    }
  }

  static List<Stretch> stretches(List<ExplainedStatement> statements) {
    List<Stretch> stretches = new ArrayList<>();
    List<ExplainedStatement> open = new ArrayList<>();
    for (ExplainedStatement statement : statements) {
      if (!open.isEmpty() && !belongs(statement, open.getLast())) {
        stretches.add(new Stretch(open));
        open.clear();
      }
      open.add(statement);
    }
    if (!open.isEmpty()) {
      stretches.add(new Stretch(open));
    }
    return stretches;
  }

  private static boolean belongs(ExplainedStatement statement, ExplainedStatement last) {
    return statement.direction() == last.direction()
        && (statement.setting().isTransaction()
            ? statement.setting().number() == last.setting().number()
            : statement.setting().inBlock());
  }

  /** Who waits while the statement runs, for it or for what its transaction has done before. */
  static Pressure pressure(ExplainedStatement statement) {
    Pressure pressure = Pressure.NOBODY;
    for (HeldLock held : statement.held()) {
      pressure = pressure.max(Pressure.of(held.lock().mode()));
    }
    for (Lock lock : statement.waitedFor()) {
      pressure = pressure.max(Pressure.of(lock.mode()));
    }
    return pressure;
  }
}
