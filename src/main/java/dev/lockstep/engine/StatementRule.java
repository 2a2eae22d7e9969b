package dev.lockstep.engine;

/** Judges each statement of the judged migrations. */
public non-sealed interface StatementRule extends Rule {
  void check(StatementContext now, Findings out);
}
