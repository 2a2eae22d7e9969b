package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings of today, written down and left out afterwards. */
final class BaselineTest {
  private static final String FILE = "lockstep-baseline.txt";
  private static final String UNSAFE = "CREATE INDEX i ON orders (status);\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
    project.file("m/1.sql", UNSAFE);
  }

  @Test
  void onlyNewFindingsAreTold() {
    Run written = project.run("baseline", "m");
    assertEquals("1 finding written to lockstep-baseline.txt\n", written.out());
    assertEquals(0, written.exitCode());
    Run known = project.run("m", "--baseline", FILE);
    assertEquals(0, known.exitCode());
    assertTrue(known.out().contains("1 suppressed"), known.out());
    project.file("m/2.sql", "CREATE INDEX j ON orders (other);\n");
    Run run = project.run("m", "--baseline", FILE, "--format", "concise");
    assertEquals(1, run.exitCode());
    assertTrue(run.out().startsWith("m/2.sql:1:1: error[index-without-concurrently]"), run.out());
    assertEquals(1, run.out().lines().count(), run.out());
  }

  @Test
  void aFindingIsKnownAgainOnAnotherLine() {
    project.run("baseline", "m");
    project.file("m/1.sql", "-- a comment\n\nCREATE  INDEX i\n  ON orders (status);\n");
    assertEquals(0, project.run("m", "--baseline", FILE).exitCode());
  }

  @Test
  void theSecondOfTwoAlikeIsNew() {
    project.run("baseline", "m");
    project.file("m/1.sql", UNSAFE + UNSAFE);
    Run run = project.run("m", "--baseline", FILE, "--format", "concise");
    assertEquals(1, run.exitCode());
    List<String> errors = run.out().lines().filter(line -> line.contains(": error[")).toList();
    assertEquals(1, errors.size(), run.out());
    assertTrue(errors.getFirst().startsWith("m/1.sql:2:1: "), run.out());
  }

  @Test
  void machinesLearnThatItIsInTheBaseline() {
    project.run("baseline", "m", "--into", "known.txt");
    Run run = project.run("m", "--baseline", "known.txt", "--format", "json");
    assertEquals("in the baseline", run.json().at("/findings/0/suppressed/reason").asString());
  }

  @Test
  void acceptedFindingsAreNotWrittenDown() throws Exception {
    project.file("m/1.sql", "-- lockstep-ignore index-without-concurrently: small\n" + UNSAFE);
    assertEquals(
        "0 findings written to lockstep-baseline.txt\n", project.run("baseline", "m").out());
    assertEquals(1, Files.readString(folder.resolve(FILE)).lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "deadbeef  x  y", "[]", "\u001b[2J"})
  void aBadFileIsSaidWithItsPlace(String line) {
    project.file(FILE, "# comment\n\n" + line + "\n");
    Run run = project.run("m", "--baseline", FILE);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals(
        "lockstep: lockstep-baseline.txt:3: no fingerprint, which has 64 hexadecimal digits\n",
        run.err());
  }

  @Test
  void mistakesAreOneLine() {
    for (String[] arguments :
        new String[][] {
          {"m", "--baseline", "nowhere.txt"},
          {"m", "--baseline", "m"},
          {"m", "--baseline", ""},
          {"baseline", "m", "--into", "no/such/folder/file"},
          {"baseline", "m", "--into", ""},
          {"baseline", "nowhere"},
          {"baseline", "m", "--profile", "lax"},
        }) {
      Run run = project.run(arguments);
      assertEquals(2, run.exitCode());
      assertEquals("", run.out());
      assertTrue(run.err().startsWith("lockstep: "), run.err());
      assertFalse(run.err().contains("lockstep failed"), run.err());
    }
  }
}
