package dev.lockstep.engine;

/** Judges each operation of each statement of the judged migrations. */
public non-sealed interface OperationRule extends Rule {
  void check(OperationContext now, Findings out);
}
