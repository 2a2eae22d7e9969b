package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first configuration file is one that lockstep takes, and changes nothing. */
final class InitTest {
  private static final String UNSAFE = "CREATE INDEX i ON orders (status);\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
  }

  @Test
  void namesTheFoldersThatWereFound() throws IOException {
    project.file("db/migrations/1_a.sql", UNSAFE);
    String before = project.run("--format", "concise").out();
    Run run = project.run("init", "--database", "postgresql:17");
    assertEquals("lockstep.yml written\n", run.out());
    assertEquals(0, run.exitCode());
    String text = Files.readString(folder.resolve("lockstep.yml"));
    assertTrue(text.contains("\npaths: ['db/migrations']\n"), text);
    assertTrue(text.contains("\ndatabase: postgresql:17\n"), text);
    Run after = project.run("--format", "concise");
    assertEquals("", after.err());
    assertEquals(before, after.out());
  }

  @Test
  void pathsStartFromTheFileThatNamesThem() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    project.file("apps/shop/db/migrations/1_a.sql", UNSAFE);
    Path shop = folder.resolve("apps/shop");
    project.runIn(shop, "init");
    String text = Files.readString(shop.resolve("lockstep.yml"));
    assertTrue(text.contains("\npaths: ['db/migrations']\n"), text);
    assertEquals(1, project.runIn(shop).exitCode());
  }

  @Test
  void everyLineInACommentMayBeSaid() throws IOException {
    project.file("db/it's/migrations/1_a.sql", UNSAFE).run("init");
    project.file("stats.csv", "schema,name,rows,bytes\n");
    String text = Files.readString(folder.resolve("lockstep.yml"));
    project.file("lockstep.yml", text.replaceAll("(?m)^# (?=[a-z-]+:|  )", ""));
    Run run = project.run("--format", "concise");
    assertEquals("", run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void worksWithoutMigrationsAndOverwritesNothing() throws IOException {
    assertEquals(0, project.run("init").exitCode());
    String text = Files.readString(folder.resolve("lockstep.yml"));
    assertTrue(text.contains("# paths: [db/migrations]"), text);
    Run again = project.run("init");
    assertEquals(2, again.exitCode());
    assertEquals("lockstep: lockstep.yml is there already\n", again.err());
    assertEquals(text, Files.readString(folder.resolve("lockstep.yml")));
  }
}
