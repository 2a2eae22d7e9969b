package dev.lockstep.cli;

import dev.lockstep.config.InvalidSettingException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: what may be said to it, and what it then does. */
interface Command {
  CommandSpec spec();

  /** Runs it and returns the exit code. */
  int run(ParseResult arguments, Shell shell) throws UsageException, InvalidSettingException;
}
