package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Each folder of {@code test-fixtures/rewrites} is a project; {@code rewrite.txt} names the
 * migration to rewrite, and {@code expected.txt} is what is printed; {@code
 * -Dlockstep.update-goldens=true} writes that anew. What is written is read again: it does what was
 * planned, and draws no finding but those that were said to be left.
 */
final class RewriteTest {
  private static final Path REWRITES = Path.of("test-fixtures/rewrites").toAbsolutePath();

  @TempDir Path folder;

  static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(REWRITES)) {
      return folders.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void printsThePlan(String name) throws IOException {
    Project project = project(name);
    Run run = project.run("rewrite", migration(name));
    Path golden = REWRITES.resolve(name).resolve("expected.txt");
    String printed = "exit code: " + run.exitCode() + "\n" + run.err() + "\n" + run.out();
    if (Boolean.getBoolean("lockstep.update-goldens")) {
      Files.writeString(golden, printed, UTF_8);
    }
    assertEquals(Files.readString(golden, UTF_8), printed);
  }

  @ParameterizedTest
  @MethodSource("projects")
  void whatIsWrittenIsReadAsItWasPlanned(String name) throws IOException {
    Project project = project(name);
    String migration = migration(name);
    JsonNode plan = project.run("rewrite", migration, "--format", "json").json();
    JsonNode planned = plan.get("migrations").get(0);
    replaceByHand(project, migration, planned);
    List<String> judged = new ArrayList<>(List.of("check", "--format", "json"));
    planned.get("files").forEach(file -> addMigration(file, judged));
    JsonNode report = project.run(judged.toArray(String[]::new)).json();
    List<String> found = new ArrayList<>();
    for (JsonNode finding : report.get("findings")) {
      boolean isShown = finding.get("suppressed").isNull();
      if (isShown && !finding.get("severity").asString().equals("note")) {
        found.add(finding.get("rule").asString());
      }
    }
    List<String> left = new ArrayList<>();
    planned.get("left").forEach(finding -> left.add(finding.get("rule").asString()));
    assertEquals(left.stream().sorted().toList(), found.stream().sorted().toList());
    for (JsonNode file : report.get("files")) {
      assertNotEquals("failed", file.get("status").asString(), file.get("path").asString());
    }
  }

  private static void addMigration(JsonNode file, List<String> into) {
    String path = file.get("path").isNull() ? "" : file.get("path").asString();
    boolean isDown = path.endsWith("down.sql");
    if (!isDown && (path.endsWith(".sql") || path.endsWith(".exs"))) {
      into.add(path);
    }
  }

  private static void replaceByHand(Project project, String migration, JsonNode planned)
      throws IOException {
    Files.delete(project.path(migration));
    for (JsonNode file : planned.get("files")) {
      if (!file.get("path").isNull()) {
        project.file(file.get("path").asString(), file.get("text").asString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void whatReplacesIsRewrittenNoMore(String name) throws IOException {
    Project project = project(name);
    String migration = migration(name);
    JsonNode planned =
        project.run("rewrite", migration, "--format", "json").json().get("migrations").get(0);
    replaceByHand(project, migration, planned);
    for (JsonNode file : planned.get("files")) {
      List<String> paths = new ArrayList<>();
      addMigration(file, paths);
      for (String path : paths) {
        Run again = project.run("rewrite", path);
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.err().contains(path + ": nothing to rewrite"), again::err);
      }
    }
  }

  private Project project(String name) throws IOException {
    Path source = REWRITES.resolve(name);
    Project project = new Project(folder);
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(source)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(source.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    files.keySet().removeAll(Set.of("expected.txt", "rewrite.txt"));
    files.forEach(project::file);
    return project;
  }

  private static String migration(String name) throws IOException {
    return Files.readString(REWRITES.resolve(name).resolve("rewrite.txt"), UTF_8).strip();
  }
}
