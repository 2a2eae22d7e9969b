package dev.lockstep.plan;

import dev.lockstep.plan.PlanStep.Migrate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Joins the steps of a plan that may share a transaction: those of different rewrites, where the
 * whole lints as clean as the parts and nobody waits for a scan behind a lock.
 */
final class Joining {
  private final Function<List<PlanStep>, Trial> judge;
  private List<PlanStep> steps;
  private Trial trial;

  Joining(List<PlanStep> steps, Function<List<PlanStep>, Trial> judge) {
    this.judge = judge;
    this.steps = steps;
    this.trial = judge.apply(steps);
  }

  List<PlanStep> joined() {
    for (int i = 1; i < steps.size(); i++) {
      bringForward(i);
    }
    int index = 1;
    while (index < steps.size()) {
      if (!joinEarlier(index)) {
        index++;
      }
    }
    return steps;
  }

  /** Nobody should wait for a deploy, or for a backfill, that has nothing to do with the step. */
  private void bringForward(int index) {
    if (!(steps.get(index) instanceof Migrate step)) {
      return;
    }
    Touch touch = Touch.of(step);
    int first = index;
    for (int i = index - 1; i >= 0 && mayPass(step, touch, steps.get(i)); i--) {
      first = steps.get(i) instanceof Migrate ? first : i;
    }
    if (first == index) {
      return;
    }
    List<PlanStep> moved = new ArrayList<>(steps);
    moved.remove(index);
    moved.add(first, step);
    Trial tried = judge.apply(moved);
    if (tried.open().size() <= trial.open().size()) {
      steps = List.copyOf(moved);
      trial = tried;
    }
  }

  /** Joins a step to the earliest one that it may share a file with. */
  private boolean joinEarlier(int index) {
    if (!(steps.get(index) instanceof Migrate step) || !step.transaction()) {
      return false;
    }
    Touch touch = Touch.of(step);
    int first = index - 1;
    while (first > 0 && mayPass(step, touch, steps.get(first))) {
      first--;
    }
    for (int i = first; i < index; i++) {
      if (mayJoin(i, index) && join(i, index)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayPass(Migrate step, Touch touch, PlanStep other) {
    return Collections.disjoint(step.origins(), other.origins())
        && touch.mayPrecede(Touch.of(other));
  }

  private boolean mayJoin(int earlier, int later) {
    PlanStep one = steps.get(earlier);
    PlanStep two = steps.get(later);
    return one instanceof Migrate first
        && first.transaction()
        && Collections.disjoint(first.origins(), two.origins())
        && !isContract(one)
        && !isContract(two)
        && !(trial.isLong(earlier) && trial.isLoud(later))
        && !(trial.isLoud(earlier) && trial.isLong(later));
  }

  /** A step that breaks a rule on purpose, after a deploy, drops or renames what nobody uses. */
  private static boolean isContract(PlanStep step) {
    return step instanceof Migrate migrate
        && migrate.pieces().stream()
            .anyMatch(
                piece ->
                    piece instanceof Piece.Made made
                        && made.changes().stream().anyMatch(it -> it.accepted() != null));
  }

  private boolean join(int earlier, int later) {
    List<PlanStep> tried = new ArrayList<>(steps);
    Migrate step = (Migrate) tried.remove(later);
    tried.set(earlier, ((Migrate) tried.get(earlier)).with(step));
    Trial joined = judge.apply(tried);
    if (joined.open().size() > trial.open().size()) {
      return false;
    }
    steps = List.copyOf(tried);
    trial = joined;
    return true;
  }
}
