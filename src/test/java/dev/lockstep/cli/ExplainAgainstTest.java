package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code explain --against} lists: only what two versions do differently. */
final class ExplainAgainstTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
    project.file(
        "m/1.sql",
        """
        CREATE TABLE p (id int, k int) PARTITION BY RANGE (id);
        ALTER TABLE users ADD COLUMN x int DEFAULT 1;
        CREATE INDEX i ON users (x);
        ALTER TABLE p ADD CONSTRAINT f FOREIGN KEY (k) REFERENCES users NOT VALID;
        ALTER TABLE users ADD CONSTRAINT n NOT NULL email;
        """);
  }

  @Test
  void listsWhatChangesAsText() {
    Run run =
        project.run("explain", "m", "--database", "postgresql:10", "--against", "postgresql:18");
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    assertTrue(run.out().contains("      rewrite      users: on 10, not on 18\n"), run.out());
    assertTrue(run.out().contains("      duration     rewrite on 10; instant on 18\n"), run.out());
    assertTrue(
        run.out().endsWith("3 statements work otherwise on PostgreSQL 18 than on 10.\n"),
        run.out());
  }

  @Test
  void listsWhatChangesAsJson() {
    Run run =
        project.run(
            "explain",
            "m",
            "--format",
            "json",
            "--database",
            "postgresql:17",
            "--against",
            "postgresql:18");
    assertEquals("17", run.json().at("/target/version").asString());
    assertEquals("18", run.json().at("/against/version").asString());
    JsonNode statements = run.json().at("/files/0/statements");
    List<String> changes = new ArrayList<>();
    for (JsonNode statement : statements) {
      for (JsonNode change : statement.get("changes")) {
        changes.add(statement.get("line").asInt() + " " + change.get("what").asString());
      }
    }
    assertTrue(changes.containsAll(List.of("4 error", "5 error")), changes.toString());
    assertTrue(changes.stream().noneMatch(c -> c.startsWith("2 ") || c.startsWith("3 ")));
    JsonNode error = statements.get(0).get("changes").get(0);
    assertTrue(error.get("subject").isNull());
    assertTrue(error.get("before").asString().endsWith("(42809)"), error.toString());
    assertTrue(error.get("after").isNull());
  }

  @Test
  void saysWhenNothingChanges() {
    project.file("m/1.sql", "CREATE INDEX i ON users (x);\n");
    Run run = project.run("explain", "m", "--against", "postgresql:16");
    assertEquals("Every statement does the same on PostgreSQL 16 as on 15.\n", run.out());
  }

  @Test
  void tellsMistakesInOneLine() {
    for (String[] arguments :
        List.of(
            new String[] {"--against", "oracle:19"},
            new String[] {"--against", "postgresql:9"},
            new String[] {"--against", "postgresql:18", "--format", "html"},
            new String[] {"--against"})) {
      List<String> words = new ArrayList<>(List.of("explain", "m"));
      words.addAll(List.of(arguments));
      Run run = project.run(words.toArray(String[]::new));
      assertEquals(2, run.exitCode());
      assertEquals("", run.out());
      assertTrue(run.err().matches("lockstep: [^\n]+\n"), run.err());
    }
  }

  @Test
  void aNewerVersionIsJudgedAsTheNewestKnownAndSaid() {
    Run run = project.run("explain", "m", "--against", "postgresql:19");
    assertEquals(
        "lockstep: PostgreSQL 19 is newer than this lockstep knows: judged as 18\n", run.err());
  }
}
