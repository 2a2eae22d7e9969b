package dev.lockstep.rewrite;

import java.util.List;

/**
 * The rules that a statement of a step breaks on purpose, and why that is right in its place: the
 * last step of a plan drops or renames what no code uses any more.
 */
public record Accepted(List<String> rules, String reason) {
  public Accepted {
    rules = List.copyOf(rules);
  }
}
