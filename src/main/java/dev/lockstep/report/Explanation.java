package dev.lockstep.report;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Target;
import dev.lockstep.effect.Effect;
import dev.lockstep.source.Failure;
import java.util.List;

/** What each statement of the migrations asked for does, and what could not be read. */
public record Explanation(
    Target target, List<ExplainedFile> files, List<Failure> failures, List<String> notices) {
  public Explanation {
    files = List.copyOf(files);
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
  }

  /** One file, its statements in the order they run. */
  public record ExplainedFile(String path, List<ExplainedStatement> statements) {
    public ExplainedFile {
      statements = List.copyOf(statements);
    }
  }

  /**
   * One statement: its lines from 1, its SQL as sent, and in whose transaction it runs ({@code
   * migration}, {@code explicit}, {@code implicit} or {@code none}).
   */
  public record ExplainedStatement(
      int line, int endLine, Direction direction, String sql, String transaction, Effect effect) {}

  /** What could not be read, a line each. */
  public List<String> failureLines() {
    return failures.stream().map(Failure::line).toList();
  }
}
