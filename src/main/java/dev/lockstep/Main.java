package dev.lockstep;

import dev.lockstep.cli.Cli;

/** The process: the only place that ends it. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.exit(Cli.main(arguments));
  }
}
