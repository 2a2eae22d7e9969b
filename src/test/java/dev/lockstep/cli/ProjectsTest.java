package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.app.Version;
import dev.lockstep.cli.Project.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole runs over small projects print what is kept beside them in {@code expected}; {@code
 * -Dlockstep.update-goldens=true} writes it anew.
 */
class ProjectsTest {
  private static final Path PROJECTS = Path.of("test-fixtures/projects").toAbsolutePath();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "shop, check, text",
    "shop, check, concise",
    "shop, check, json",
    "shop, explain, text",
    "ledger, check, text",
    "ledger, check, concise",
    "ledger, check, json",
    "ledger, explain, text",
    "ledger, explain, json",
    "bookings, check, text",
    "bookings, check, json",
    "clinic, check, concise"
  })
  void printsWhatIsExpected(String name, String command, String format) throws IOException {
    Path source = PROJECTS.resolve(name);
    Project project = new Project(folder);
    for (Path file : files(source)) {
      project.file(source.relativize(file).toString(), Files.readAllBytes(file));
    }
    Run run = project.run(command, "--format", format, ".");
    Path golden = source.resolve("expected").resolve(fileName(command, format));
    String printed = "exit code: " + run.exitCode() + "\n" + run.out() + run.err();
    // A release must not change what was found.
    printed = printed.replace(Version.current(), "VERSION");
    if (Boolean.getBoolean("lockstep.update-goldens")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, printed, UTF_8);
    }
    assertEquals(Files.readString(golden, UTF_8), printed);
  }

  private static String fileName(String command, String format) {
    return (command.equals("check") ? "" : command + "-") + format + ".txt";
  }

  private static List<Path> files(Path source) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(source.resolve("expected")))
          .toList();
    }
  }
}
