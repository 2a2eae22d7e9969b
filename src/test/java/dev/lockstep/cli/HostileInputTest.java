package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever the input is, it costs its own part only, and the place is said. */
final class HostileInputTest {
  private static final Path FIXTURES = Path.of("test-fixtures/hostile").toAbsolutePath();
  private static final int DEEP = 50_000;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
  }

  @Test
  void aSyntaxErrorCostsItsOwnStatement() {
    Run run = fixture("broken");
    assertEquals(1, run.exitCode(), run.err());
    assertEquals(
        List.of(
            "2_broken_among_good.sql:1:1 index-without-concurrently",
            "2_broken_among_good.sql:3:44 syntax-error",
            "2_broken_among_good.sql:5:43 syntax-error",
            "2_broken_among_good.sql:7:1 index-without-concurrently",
            "3_unterminated_string.sql:1:1 index-without-concurrently",
            "3_unterminated_string.sql:2:38 syntax-error",
            "4_unterminated_dollar.sql:1:1 index-without-concurrently",
            "4_unterminated_dollar.sql:2:53 syntax-error",
            "5_stray_parentheses.sql:1:1 syntax-error",
            "5_stray_parentheses.sql:2:1 index-without-concurrently",
            "5_stray_parentheses.sql:3:1 syntax-error",
            "9_conflict_markers.sql:1:1 syntax-error",
            "9_conflict_markers.sql:3:1 syntax-error",
            "9_conflict_markers.sql:5:1 syntax-error"),
        findings(run, List.of("error")));
    assertEquals(
        List.of(
            "analysed",
            "partly-analysed",
            "partly-analysed",
            "partly-analysed",
            "partly-analysed",
            "analysed",
            "analysed",
            "analysed",
            "failed"),
        statuses(run));
  }

  @Test
  void aBrokenElixirFileCostsItsOwnFile() {
    Run run = fixture("elixir");
    assertEquals(1, run.exitCode(), run.err());
    List<String> findings = findings(run);
    assertTrue(
        findings.contains("20240101000000_broken.exs:6:3 syntax-error"), findings.toString());
    assertTrue(
        findings.contains("20240102000000_good.exs:5:5 index-without-concurrently"),
        findings.toString());
    for (String name :
        List.of(
            "20240103000000_no_migration.exs",
            "20240104000000_endless.exs",
            "20240105000000_unterminated.exs",
            "20240106000000_empty.exs")) {
      assertTrue(findings.stream().anyMatch(finding -> finding.startsWith(name)), name);
    }
  }

  @Test
  void whatIsNoTextStopsTheRunAndTheRestIsJudged() {
    Run run = fixture("encodings");
    assertEquals(2, run.exitCode());
    List<String> expected = new ArrayList<>();
    for (String name : List.of("1_utf8", "2_bom", "3_utf16le", "4_utf16be", "5_cr")) {
      expected.add(name + ".sql:1:1 index-without-concurrently");
      expected.add(name + ".sql:2:1 index-without-concurrently");
    }
    assertEquals(expected, findings(run, List.of("error")));
    assertEquals(3, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("6_latin1.sql is not valid UTF-8: byte 14, on line 1\n"));
    assertTrue(run.err().contains("7_binary.sql is binary, not text: a NUL character at offset 0"));
    assertEquals(List.of("failed", "failed", "failed"), statuses(run).subList(5, 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "CASE WHEN ", "NOT ", "- ", "a.", "/*", "BEGIN;", "'", "\"", "$a$"})
  void nestsAsDeepAsItLikes(String opening) {
    String deep = "SELECT " + opening.repeat(DEEP);
    project.file("migrations/1.sql", deep);
    project.file("migrations/2.sql", "ALTER TABLE t ADD CHECK (" + opening.repeat(DEEP));
    project.file("migrations/3.sql", "CREATE INDEX i ON customers (a);\n");
    assertJudgedOnce(project.run("--format", "json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "(",
        "{",
        "fn -> ",
        "if true do\n",
        "not ",
        "[a: ",
        "f ",
        "\"#{",
        "%{a: ",
        "&(",
        "a |> "
      })
  void elixirNestsAsDeepAsItLikes(String opening) {
    String module = "defmodule Repo.Migrations.M%d do\n  use Ecto.Migration\n  def change do\n%s\n";
    project.file("priv/repo/migrations/1_a.exs", module.formatted(1, opening.repeat(DEEP)));
    project.file(
        "priv/repo/migrations/2_b.exs",
        module.formatted(2, "create index(:customers, [:a])\nend\nend"));
    assertJudgedOnce(project.run("--format", "json"));
  }

  @Test
  void readsAStatementOfAMegabyte() {
    String rows = "('" + "x".repeat(90) + "'),\n";
    project.file("migrations/1.sql", "INSERT INTO t VALUES " + rows.repeat(10_000) + "('y');\n");
    project.file("migrations/2.sql", "CREATE INDEX i ON customers (a);\n");
    assertJudgedOnce(project.run("--format", "json"));
  }

  @Test
  void aFolderOrAPipeInTheGuiseOfAFileIsSaid() throws Exception {
    project.file("migrations/1.sql", "CREATE INDEX i ON customers (a);\n");
    Files.createDirectory(project.path("migrations/2.sql"));
    assertEquals(
        0,
        new ProcessBuilder("mkfifo", "migrations/3.sql")
            .directory(folder.toFile())
            .start()
            .waitFor());
    Run run = project.run("--format", "json");
    assertEquals(2, run.exitCode());
    assertEquals("lockstep: migrations/3.sql is not a regular file\n", run.err());
    assertEquals(1, findings(run).size());
  }

  @Test
  void namesMayHoldAnything() {
    String name = "migrations/1 ä%:,\"'#?\n\u001b[31m.sql";
    project.file(name, "CREATE INDEX i ON customers (a);\n");
    assertFalse(project.run().out().contains("\u001b"));
    assertEquals(2, project.run("--format", "github").out().lines().count() + 1);
    String uri =
        project
            .run("--format", "sarif")
            .json()
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asString();
    assertEquals("migrations/1%20%C3%A4%25%3A%2C%22%27%23%3F%0A%1B%5B31m.sql", uri);
  }

  @Test
  void aTerminalIsNotObeyedByTheText() {
    project.file(
        "migrations/1.sql", "CREATE INDEX \"\u001b[2J\u202e\" ON customers (\t'\u009b1m');\n");
    String out = project.run().out();
    assertFalse(out.contains("\u001b") || out.contains("\u202e") || out.contains("\u009b"), out);
  }

  @Test
  void bytesThatAreNoTextOnStandardInputAreSaid() {
    project.input("CREATE\0");
    Run run = project.run("-");
    assertEquals(2, run.exitCode());
    assertEquals("lockstep: stdin is binary, not text: a NUL character at offset 6\n", run.err());
  }

  private Run fixture(String name) {
    return project.runIn(FIXTURES.resolve(name), ".", "--format", "json");
  }

  private static void assertJudgedOnce(Run run) {
    assertFalse(run.err().contains("lockstep failed"), run.err());
    assertEquals(1, run.exitCode(), run.err());
    assertEquals(
        1,
        findings(run).stream().filter(f -> f.endsWith(" index-without-concurrently")).count(),
        () -> findings(run).toString());
  }

  /** {@code name:line:column rule} of each. */
  private static List<String> findings(Run run) {
    return findings(run, List.of("note", "warning", "error"));
  }

  private static List<String> findings(Run run, List<String> severities) {
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : run.json().get("findings")) {
      if (!severities.contains(finding.get("severity").asString())) {
        continue;
      }
      String file = finding.get("file").asString();
      findings.add(
          "%s:%d:%d %s"
              .formatted(
                  file.substring(file.lastIndexOf('/') + 1),
                  finding.get("line").asInt(),
                  finding.get("column").asInt(),
                  finding.get("rule").asString()));
    }
    return findings;
  }

  private static List<String> statuses(Run run) {
    List<String> statuses = new ArrayList<>();
    run.json().get("files").forEach(file -> statuses.add(file.get("status").asString()));
    return statuses;
  }
}
