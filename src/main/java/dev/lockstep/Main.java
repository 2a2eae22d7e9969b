package dev.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;

/** The process: the only place that ends it. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("lockstep " + version());
  }

  private static String version() throws IOException {
    try (InputStream version = requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
      return new String(version.readAllBytes(), UTF_8).strip();
    }
  }
}
