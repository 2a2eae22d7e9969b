package dev.lockstep.cli;

/** How a run ends. */
final class ExitCode {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int STOPPED = 2;

  private ExitCode() {}
}
