package dev.lockstep.ast;

/** In whose transaction the statements of a script run, unless they open one themselves. */
public enum TransactionMode {
  /** The migration tool opens one transaction for the whole script. */
  MIGRATION,
  /**
   * The script is sent as one string: several statements share the server's implicit transaction.
   */
  IMPLICIT,
  /** Each statement is sent, and commits, alone. */
  NONE
}
