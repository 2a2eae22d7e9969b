package dev.lockstep.rewrite;

import java.util.List;

/** The safe way instead of a statement: steps in order, each deployed before the next. */
public record Rewrite(String title, List<Step> steps) {
  public Rewrite {
    steps = List.copyOf(steps);
  }
}
