package dev.lockstep;

/** The process: the only place that ends it. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.out.println("lockstep 0.1.0-SNAPSHOT");
  }
}
