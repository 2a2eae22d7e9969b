package dev.lockstep.cli;

import dev.lockstep.config.InvalidSettingException;

/** One command with its arguments. */
interface Command {
  /** Runs it and returns the exit code. */
  int run(Shell shell) throws UsageException, InvalidSettingException;
}
