package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder with files in which lockstep is run. */
final class Project {
  private final Path folder;
  private String input = "";
  private Map<String, String> environment = Map.of();

  Project(Path folder) {
    this.folder = folder;
  }

  /** How a run ended. */
  record Run(int exitCode, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Project file(String name, String text) {
    return file(name, text.getBytes(UTF_8));
  }

  Project file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Project input(String text) {
    input = text;
    return this;
  }

  Project environment(String name, String value) {
    environment = Map.of(name, value);
    return this;
  }

  Run run(String... arguments) {
    return runIn(folder, arguments);
  }

  Run runIn(Path workingDirectory, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Cli.run(
            arguments,
            workingDirectory,
            environment,
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}
