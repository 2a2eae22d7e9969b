package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain} tells people: the timeline, who waits, and why nothing was found. */
final class ExplainTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
    project.file(
        "m/001_users.sql",
        "CREATE TABLE users (id bigint PRIMARY KEY, email varchar(20), seen date, age int);\n");
    project.file(
        "m/002_add.sql",
        "ALTER TABLE users ADD CONSTRAINT has_email CHECK (email IS NOT NULL) NOT VALID;\n");
    project.file("m/003_check.sql", "\nALTER TABLE users VALIDATE CONSTRAINT has_email;\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE users ALTER COLUMN email SET NOT NULL"
            + "| the valid CHECK has_email proves that email holds no NULL (m/003_check.sql:2)",
        "ALTER TABLE users ALTER COLUMN id SET NOT NULL | id is NOT NULL already",
        "ALTER TABLE users ADD COLUMN state text NOT NULL DEFAULT 'new'"
            + "| PostgreSQL 11 and later keep the default of state in the catalog",
        "ALTER TABLE users ADD COLUMN state text"
            + "| state is NULL in every row: only the catalog changes",
        "ALTER TABLE users ADD COLUMN IF NOT EXISTS seen date"
            + "| IF NOT EXISTS: seen is there already (m/001_users.sql:1)",
        "ALTER TABLE users ALTER COLUMN seen TYPE date| seen is date already (m/001_users.sql:1)",
        "ALTER TABLE users ADD CHECK (age > 0) NOT VALID"
            + "| NOT VALID: the rows that are there are not checked",
        "ALTER TABLE users VALIDATE CONSTRAINT has_email"
            + "| has_email is valid already (m/003_check.sql:2)",
        "CREATE INDEX CONCURRENTLY i ON users (seen)| reads and writes go on under its locks",
        "ALTER TABLE users ALTER COLUMN age SET DEFAULT 1"
            + "| only the catalog changes: it is done in a moment",
      })
  void saysWhyNothingWasFound(String sql, String reason) {
    String out = explain(sql + ";\n");
    assertTrue(unwrapped(out).contains("silent " + reason), out);
    assertFalse(out.contains("finds"), out);
  }

  @Test
  void saysWhereTheTableWasMadeThatNobodySees() {
    String out = explain("BEGIN;\n\nCREATE TABLE t (a int);\nCREATE INDEX ON t (a);\nCOMMIT;\n");
    assertTrue(
        unwrapped(out)
            .contains(
                "silent t was made in this transaction: nobody else sees it before the COMMIT"
                    + " (line 3)"),
        out);
    assertTrue(out.contains("locks   SHARE on t: nobody waits"), out);
    assertTrue(out.contains("The end: nobody had to wait"), out);
  }

  @Test
  void widensATypeForFree() {
    project.file("m/001_users.sql", "CREATE TABLE t (name varchar(20));\n");
    String out = explain("ALTER TABLE t ALTER COLUMN name TYPE varchar(40);\n");
    assertTrue(
        unwrapped(out)
            .contains(
                "silent metadata only: name from varchar(20) to varchar(40) (m/001_users.sql:1)"),
        out);
  }

  @Test
  void namesWhatWasFoundAndWhatWasAccepted() {
    String out =
        explain(
            """
            CREATE INDEX i ON users (age);
            -- lockstep-ignore index-without-concurrently: forty rows
            CREATE INDEX j ON users (seen);
            """);
    assertTrue(unwrapped(out).contains("finds error[index-without-concurrently] Every write"), out);
    assertTrue(unwrapped(out).contains("index is built. (accepted: forty rows)"), out);
    assertFalse(out.contains("silent"), out);
  }

  @Test
  void drawsTheWaitUntilTheEndOfTheTransaction() {
    String out =
        explain(
            """
            BEGIN;
            ALTER TABLE users ADD COLUMN a int;
            CREATE INDEX i ON users (age);
            SELECT 1;
            COMMIT;
            SELECT 2;
            """);
    assertEquals(
        List.of(
            "│ 1  BEGIN", "█ 2  ALTER", "█ 3  CREATE", "█ 4  SELECT", "█ 5  COMMIT", "│ 6  SELECT"),
        heads(out));
    assertTrue(
        out.contains(
            """
              └ The end frees users: reads and writes waited since line 2, through
                  line 3: building i, reading users whole
            """),
        out);
  }

  @Test
  void aRollbackToASavepointEndsTheWait() {
    String out =
        explain(
            """
            BEGIN;
            SAVEPOINT s;
            ALTER TABLE users ADD COLUMN a int;
            ROLLBACK TO s;
            SELECT 1;
            COMMIT;
            """);
    assertEquals(
        List.of(
            "│ 1  BEGIN",
            "│ 2  SAVEPOINT",
            "█ 3  ALTER",
            "█ 4  ROLLBACK",
            "│ 5  SELECT",
            "│ 6  COMMIT"),
        heads(out));
  }

  @Test
  void aTerminalIsNotObeyed() {
    String out = explain("CREATE INDEX \"\u001b[2J\u202e\" ON users (age);\n");
    assertFalse(out.contains("\u001b") || out.contains("\u202e"), out);
  }

  @Test
  void longSqlIsCut() {
    String out = explain("SELECT '" + "x\n".repeat(5000) + "';\n");
    assertTrue(out.contains("more lines"), out);
    assertTrue(out.lines().count() < 20, out);
    assertTrue(out.lines().allMatch(line -> line.length() <= 80), out);
  }

  private String explain(String sql) {
    Run run = project.file("m/004_now.sql", sql).run("explain", "m/004_now.sql");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    return run.out();
  }

  /** The bar, the line and the first word of each statement. */
  private static List<String> heads(String out) {
    return out.lines()
        .filter(line -> line.matches("  [│▒█] +\\d+  .*"))
        .map(line -> line.strip().replaceAll("^(. +\\d+  [A-Z]+).*", "$1"))
        .toList();
  }

  /** The text with its bars and line breaks evened out. */
  private static String unwrapped(String out) {
    return String.join(" ", out.replaceAll("[│▒█└┌]", " ").split("\\s+"));
  }

  @Test
  void saysWhatATransactionRefusesAndWhatFollowsAnError() {
    project.file(
        "m/004_more.sql",
        """
        BEGIN;
        CREATE INDEX CONCURRENTLY i ON users (seen);
        ALTER TABLE users ADD COLUMN state text;
        ROLLBACK;
        ALTER TABLE users ADD COLUMN state text;
        """);
    List<String> states =
        project
            .run("explain", "m/004_more.sql", "--format", "json")
            .json()
            .findValues("error")
            .stream()
            .map(error -> error.isNull() ? "" : error.get("sqlstate").asString())
            .toList();
    assertEquals(List.of("", "25001", "25P02", "", ""), states);
  }
}
