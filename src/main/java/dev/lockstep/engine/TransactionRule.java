package dev.lockstep.engine;

/** Judges the statements that run in one transaction, or one statement that runs alone. */
public non-sealed interface TransactionRule extends Rule {
  void check(TransactionContext now, Findings out);
}
