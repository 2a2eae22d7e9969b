package dev.lockstep.engine;

/** Judges a migration as a whole, after its replay. */
public non-sealed interface MigrationRule extends Rule {
  void check(MigrationContext now, Findings out);
}
