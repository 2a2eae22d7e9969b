package dev.lockstep.plan;

import dev.lockstep.ast.Statement;
import dev.lockstep.engine.Finding;
import dev.lockstep.plan.PlanStep.Migrate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Splits steps whose statements are found fault with for what they share a transaction with: where
 * two files draw fewer findings than one, there are to be two.
 */
final class Splitting {
  private static final int MAX_SPLITS = 50;

  private final Function<List<PlanStep>, Trial> judge;
  private List<PlanStep> steps;
  private Trial trial;

  Splitting(List<PlanStep> steps, Function<List<PlanStep>, Trial> judge) {
    this.judge = judge;
    this.steps = steps;
    this.trial = judge.apply(steps);
  }

  List<PlanStep> split() {
    int splits = 0;
    while (splits < MAX_SPLITS && splitOnce()) {
      splits++;
    }
    return steps;
  }

  private boolean splitOnce() {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Migrate step && step.transaction()) {
        Set<Integer> places = new HashSet<>();
        for (int j = 0; j < step.pieces().size(); j++) {
          if (isFound(i, step.pieces().get(j))) {
            places.add(j);
            places.add(j + 1);
          }
        }
        for (int place : places.stream().sorted().toList()) {
          if (place > 0 && place < step.pieces().size() && splitAt(i, step, place)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isFound(int step, Piece piece) {
    for (Statement statement : piece.statements()) {
      List<Finding> findings = trial.openOf(step, statement);
      if (!findings.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean splitAt(int index, Migrate step, int place) {
    List<Piece> settings =
        Planner.repeated(
            step.pieces().subList(0, place).stream().filter(Planner::isSetting).toList());
    if (settings.size() == place) {
      return false;
    }
    List<Piece> behind = new ArrayList<>(settings);
    behind.addAll(step.pieces().subList(place, step.pieces().size()));
    List<PlanStep> tried = new ArrayList<>(steps);
    tried.set(index, step.withPieces(step.pieces().subList(0, place)));
    tried.add(index + 1, step.withPieces(behind));
    Trial split = judge.apply(tried);
    if (split.open().size() >= trial.open().size()) {
      return false;
    }
    steps = List.copyOf(tried);
    trial = split;
    return true;
  }
}
