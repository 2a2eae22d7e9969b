package dev.lockstep.plan;

import dev.lockstep.ast.Statement;
import dev.lockstep.engine.Finding;
import java.util.List;

/**
 * The steps that do the work of a migration safely, in order. {@code left} is what is still found
 * of them; {@code replaced} are the migration's statements that gave way; {@code managed} when each
 * file begins and ends its transaction itself, as the original did; {@code changed} is false where
 * nothing had a rewrite.
 */
public record MigrationPlan(
    Original original,
    List<PlanStep> steps,
    List<Finding> left,
    List<Statement> replaced,
    boolean managed,
    boolean changed) {
  public MigrationPlan {
    steps = List.copyOf(steps);
    left = List.copyOf(left);
    replaced = List.copyOf(replaced);
  }
}
