package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What surrounds a run: the working directory, the environment, and the three streams. */
record Shell(
    Path workingDirectory,
    Map<String, String> environment,
    BooleanSupplier isTerminal,
    InputStream in,
    PrintStream out,
    PrintStream err) {

  /** One line for the user, on standard error. */
  void say(String line) {
    err.println("lockstep: " + line.replace("\n", " "));
  }

  /** Something that writes text. */
  @FunctionalInterface
  interface Output {
    void write(Writer out) throws IOException;
  }

  /** Prints to standard output, as UTF-8. */
  void print(Output output) {
    try {
      Writer writer = new OutputStreamWriter(out, UTF_8);
      output.write(writer);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether to colour, as {@code --color} and the conventions of the environment have it. */
  boolean colours(ColorWhen when) {
    return switch (when) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        if (isSet("NO_COLOR")) {
          yield false;
        }
        boolean isForced =
            isSet("CLICOLOR_FORCE") && !"0".equals(environment.get("CLICOLOR_FORCE"));
        yield isForced || (isTerminal.getAsBoolean() && !"dumb".equals(environment.get("TERM")));
      }
    };
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  /** The words of {@code --color}. */
  enum ColorWhen {
    AUTO,
    ALWAYS,
    NEVER
  }
}
