package dev.lockstep.engine;

/** Judges a history as a whole, once, after its replay. */
public non-sealed interface HistoryRule extends Rule {
  void check(HistoryContext now, Findings out);
}
