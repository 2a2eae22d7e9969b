package dev.lockstep.ast;

/** Which way a migration is run. */
public enum Direction {
  UP,
  DOWN
}
