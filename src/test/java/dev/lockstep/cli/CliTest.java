package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class CliTest {
  private static final String UNSAFE = "CREATE INDEX i ON orders (status);\n";
  private static final String SAFE = "CREATE TABLE t (id bigint PRIMARY KEY);\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
  }

  @Test
  void findsMigrationsByItselfAndFailsOnErrors() {
    Run run = project.file("db/migrations/1_a.sql", UNSAFE).run();
    assertEquals(1, run.exitCode());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("error[index-without-concurrently]: "), run.out());
    assertTrue(run.out().contains(" --> db/migrations/1_a.sql:1:1\n"), run.out());
    assertTrue(
        run.out()
            .contains(
                """
                  |
                1 | CREATE INDEX i ON orders (status);
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SHARE on orders
                  |
                """),
        run.out());
    assertTrue(run.out().contains("CREATE INDEX CONCURRENTLY i ON orders (status);"), run.out());
    assertTrue(
        run.out()
            .endsWith(
                "in 1 migration, 1 statement; PostgreSQL 15 assumed (--database says otherwise)\n"),
        run.out());
  }

  @Test
  void isCleanWhereNothingIsWrong() {
    Run run = project.file("migrations/1_a.sql", SAFE).run("check");
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.out().startsWith("no findings in 1 migration"), run.out());
  }

  @Test
  void failsOnWhatItIsTold() {
    project.file("migrations/1_a.sql", UNSAFE);
    assertEquals(0, project.run("--fail-on", "never").exitCode());
    assertEquals(1, project.run("--fail-on", "note").exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "empty", "notes.txt"})
  void stopsWhenThereIsNothingToJudge(String path) throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    project.file("notes.txt", "hello");
    Run run = project.run(path);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("lockstep: "), run.err());
    assertTrue(run.err().contains(path) || run.err().contains("nothing to judge"), run.err());
  }

  @Test
  void aMissingPathDoesNotHideTheFindingsOfTheOthers() {
    Run run = project.file("m/1.sql", UNSAFE).run("m", "nowhere", "--format", "concise");
    assertEquals(2, run.exitCode());
    assertTrue(run.out().startsWith("m/1.sql:1:1: error[index-without-concurrently] "), run.out());
    assertEquals("lockstep: nowhere does not exist\n", run.err());
  }

  @Test
  void skipsTheFormatterSettingsThatAHookPassesAlong() {
    project.file("priv/repo/migrations/20240101000000_a.exs", "defmodule A do\nend\n");
    project.file("priv/repo/migrations/.formatter.exs", "[]\n");
    Run run = project.run("priv/repo/migrations/.formatter.exs");
    assertEquals(0, run.exitCode());
    assertEquals("", run.out());
    assertEquals(
        "lockstep: skipped priv/repo/migrations/.formatter.exs, which is no migration\n",
        run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--formt text",
        "--format yaml",
        "--database oracle:19",
        "--database postgresql:9",
        "--database postgresql:x",
        "--layout rails",
        "--transaction always",
        "--fail-on off",
        "--profile lax",
        "--color sometimes",
        "--output json",
        "--output =x",
        "--config nowhere.yml",
        "--stdin-filename a.sql",
        "--since x --staged",
        "--format",
        "explain --format sarif",
        "sql --direction sideways",
        "rules no-such-rule"
      })
  void aMistakeInUsageIsOneLineAndTwo(String arguments) {
    project.file("migrations/1_a.sql", UNSAFE);
    Run run = project.run(arguments.split(" "));
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().matches("lockstep: [^\n]+\n"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    assertEquals(
        "lockstep: unknown option --formt (did you mean --format?)\n",
        project.run("--formt").err());
  }

  @Test
  void judgesStandardInputInItsHistory() {
    project.file("migrations/1_a.sql", "CREATE TABLE orders (status text);\n");
    Run alone = project.input(UNSAFE).run("-", "--format", "concise");
    assertEquals(1, alone.exitCode());
    assertTrue(alone.out().startsWith("stdin.sql:1:1: "), alone.out());
    Run placed = project.run("-", "--stdin-filename", "migrations/2_b.sql", "--format", "concise");
    assertEquals(1, placed.exitCode());
    assertTrue(placed.out().startsWith("migrations/2_b.sql:1:1: "), placed.out());
    Run first = project.run("-", "--stdin-filename", "migrations/1_a.sql", "--format", "concise");
    assertTrue(first.out().startsWith("migrations/1_a.sql:1:1: "), first.out());
  }

  @Test
  void replaysWhatComesBeforeTheNamedFile() {
    project.file("m/1.sql", "CREATE TABLE t (a varchar(10));\nINSERT INTO t SELECT 'x';\n");
    project.file("m/2.sql", "ALTER TABLE t ALTER COLUMN a TYPE varchar(20);\n");
    project.file("m/10.sql", "CREATE INDEX i ON t (a);\n");
    Run second = project.run("m/2.sql", "--fail-on", "note");
    assertEquals(0, second.exitCode(), second.out());
    Run json = project.run("m/10.sql", "--format", "json");
    assertEquals(1, json.json().get("files").size());
    assertEquals("m/10.sql", json.json().get("files").get(0).get("path").asString());
  }

  @Test
  void aDumpStandsInForTheMigrationsThatWereDeleted() {
    project.file(
        "db/schema.sql",
        """
        CREATE TABLE public.rooms (id bigint NOT NULL, name varchar(10), size integer);
        CREATE INDEX rooms_name ON public.rooms USING btree (name);
        INSERT INTO public.schema_migrations (version) VALUES
            ('20230101090000'),
            ('20240301090000');
        """);
    project.file(
        "db/migrations/20240301090000_size.sql",
        "-- migrate:up\nALTER TABLE rooms ADD COLUMN size integer;\n"
            + "-- migrate:down\nALTER TABLE rooms DROP COLUMN size;\n");
    project.file(
        "db/migrations/20240601090000_name.sql",
        "-- migrate:up\nALTER TABLE rooms ALTER COLUMN name TYPE varchar(20);\n"
            + "ALTER TABLE rooms ADD COLUMN size bigint;\n"
            + "-- migrate:down\nSELECT 1;\n");
    Run newest = project.run("db/migrations/20240601090000_name.sql", "--format", "concise");
    assertTrue(newest.out().contains("size"), newest.out());
    assertFalse(newest.out().contains("column-type-change"), newest.out());
  }

  @Test
  void writesSeveralReportsInOneRun() throws Exception {
    project.file("migrations/1_a.sql", UNSAFE);
    Run run = project.run("--output", "sarif=out.sarif", "--output", "json=out.json");
    assertEquals(1, run.exitCode());
    assertTrue(Files.readString(project.path("out.sarif")).contains("\"2.1.0\""));
    assertTrue(Files.readString(project.path("out.json")).contains("\"schema\" : 1"));
    Run failing = project.run("--output", "json=no/such/folder/x");
    assertEquals(2, failing.exitCode());
    assertTrue(failing.err().startsWith("lockstep: cannot write "), failing.err());
  }

  @Test
  void coloursOnlyWhenAsked() {
    project.file("migrations/1_a.sql", UNSAFE);
    assertFalse(project.run().out().contains("\u001b"));
    assertTrue(project.run("--color", "always").out().contains("\u001b[1;31merror"));
    assertFalse(project.run("--color", "never").out().contains("\u001b"));
    project.environment("CLICOLOR_FORCE", "1");
    assertTrue(project.run().out().contains("\u001b"));
  }

  @Test
  void pathsAreRelativeToTheGitRoot() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    project.file("app/migrations/1.sql", UNSAFE);
    Run run = project.runIn(project.path("app"), "migrations", "--format", "concise");
    assertTrue(run.out().startsWith("app/migrations/1.sql:1:1: "), run.out());
  }

  @Test
  void saysItsVersionAndHelp() {
    assertTrue(project.run("--version").out().matches("lockstep \\S+\n"));
    assertTrue(project.run("--help").out().startsWith("Usage: lockstep"));
    assertTrue(project.run("check", "--help").out().startsWith("Usage: lockstep check"));
    assertEquals(0, project.run("sql", "-h").exitCode());
  }

  @Test
  void showsTheListOfRulesAndOnePage() {
    assertTrue(
        project.run("rules").out().lines().anyMatch(l -> l.startsWith("  set-not-null ")),
        project.run("rules").out());
    Run page = project.run("rules", "set-not-null");
    assertTrue(page.out().startsWith("set-not-null: "), page.out());
    assertTrue(page.out().contains("Unsafe\n"), page.out());
    assertEquals(
        "lockstep: no rule is called set-notnull (did you mean set-not-null?)\n",
        project.run("rules", "set-notnull").err());
  }

  @Test
  void listsTheSqlOfAMigrationBothWays() {
    project.file("m/1.up.sql", "CREATE TABLE t (a int);\nDROP TABLE u;");
    project.file("m/1.down.sql", "DROP TABLE t;\n");
    JsonNode file = project.run("sql", "m", "--format", "json").json().get("files").get(0);
    assertEquals("m/1.up.sql", file.get("path").asString());
    assertEquals("CREATE TABLE t (a int)", file.get("up").get(0).asString());
    assertEquals("DROP TABLE u", file.get("up").get(1).asString());
    assertEquals("DROP TABLE t", file.get("down").get(0).asString());
    assertTrue(file.get("upError").isNull());
    assertTrue(file.get("unknown").isEmpty());
    assertEquals(
        "-- m/1.up.sql (down)\nDROP TABLE t;\n\n",
        project.run("sql", "m", "--direction", "down").out());
  }

  @Test
  void listsWhatEctoSendsToMysqlAndJudgesPostgresqlAlone() {
    project.file(
        "priv/repo/migrations/1_posts.exs",
        "defmodule M do\n use Ecto.Migration\n def change do\n"
            + "  alter table(:posts) do\n   add :n, :integer\n  end\n end\nend\n");
    JsonNode json = project.run("sql", "--database", "mysql:8.0", "--format", "json").json();
    assertEquals("mysql", json.get("target").get("product").asString());
    assertEquals("8.0", json.get("target").get("version").asString());
    JsonNode file = json.get("files").get(0);
    assertEquals("ALTER TABLE `posts` ADD `n` integer", file.get("up").get(0).asString());
    assertEquals("ALTER TABLE `posts` DROP `n`", file.get("down").get(0).asString());
    Run check = project.run("check", "--database", "mysql:8.0");
    assertEquals(2, check.exitCode());
    assertEquals(
        "lockstep: database 'mysql:8.0': this version of lockstep judges PostgreSQL only\n",
        check.err());
  }

  @Test
  void explainsEachStatement() {
    project.file("m/1.sql", "BEGIN;\nALTER TABLE t\n  ADD COLUMN a int;\nCOMMIT;\n");
    JsonNode json = project.run("explain", "m", "--format", "json").json();
    JsonNode statement = json.get("files").get(0).get("statements").get(1);
    assertEquals(2, statement.get("line").asInt());
    assertEquals(3, statement.get("endLine").asInt());
    assertEquals("up", statement.get("direction").asString());
    assertEquals("explicit", statement.get("transaction").asString());
    assertEquals("ACCESS EXCLUSIVE", statement.get("locks").get(0).get("mode").asString());
    assertEquals("table", statement.get("locks").get(0).get("kind").asString());
    assertEquals("instant", statement.get("duration").asString());
    assertTrue(statement.get("error").isNull());
    assertTrue(statement.get("allowedInTransaction").asBoolean());
    assertTrue(project.run("explain", "m").out().contains("locks   ACCESS EXCLUSIVE on t: "));
  }

  @Test
  void explainsTheWayDownAfterTheWayUp() {
    project.file("m/1.up.sql", "CREATE TABLE t (a int);\n");
    project.file("m/1.down.sql", "\nDROP TABLE t;\n");
    JsonNode files = project.run("explain", "m", "--format", "json").json().get("files");
    assertEquals("m/1.down.sql", files.get(1).get("path").asString());
    JsonNode drop = files.get(1).get("statements").get(0);
    assertEquals("down", drop.get("direction").asString());
    assertEquals(2, drop.get("line").asInt());
    assertEquals("t", drop.get("locks").get(0).get("relation").asString());
  }

  @Test
  void takesTheConfigurationUnlessTold() {
    project.file("migrations/1_a.sql", UNSAFE);
    project.file("lockstep.yml", "rules:\n  index-without-concurrently: note\n");
    assertEquals(0, project.run().exitCode());
    assertEquals(1, project.run("--config", "none").exitCode());
    assertEquals(1, project.run("--fail-on", "note").exitCode());
    project.file("lockstep.yml", "databse: postgresql:16\n");
    Run broken = project.run();
    assertEquals(2, broken.exitCode());
    assertEquals(
        "lockstep: lockstep.yml:1:1: unknown key databse (did you mean database?)\n", broken.err());
  }

  @Test
  void judgesOnlyWhatIsStaged() throws Exception {
    project.file("migrations/1_a.sql", UNSAFE);
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x");
    assertEquals(0, project.run("--staged").exitCode());
    project.file("migrations/2_b.sql", "CREATE INDEX j ON orders (x);\n");
    assertEquals(0, project.run("--staged").exitCode());
    Run since = project.run("--since", "HEAD", "--format", "concise");
    assertEquals(1, since.out().lines().count(), since.out());
    git("add", ".");
    Run staged = project.run("--staged", "--format", "concise");
    assertTrue(staged.out().startsWith("migrations/2_b.sql:1:1:"), staged.out());
    assertEquals(2, project.run("--since", "nothing").exitCode());
  }

  @Test
  void whatTheBaseBranchDoesNotHoldIsNewToWhatComesLater() throws Exception {
    project.file("lockstep.yml", "base: main\n");
    project.file("migrations/1_a.sql", "CREATE TABLE orders (status text);\n");
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x");
    project.file("migrations/2_b.sql", "CREATE TABLE visits (status text);\n");
    project.file(
        "migrations/3_c.sql", UNSAFE + "CREATE INDEX j ON visits (status);\nDROP TABLE visits;\n");
    Run run = project.run("--format", "concise");
    assertEquals(1, run.out().lines().count(), run.out());
    assertTrue(run.out().startsWith("migrations/3_c.sql:1:1: "), run.out());
    project.file("lockstep.yml", "base: no-such-branch\n");
    Run wrong = project.run();
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().startsWith("lockstep: base is 'no-such-branch': "), wrong.err());
    assertEquals(3, project.run("--config", "none", "--format", "concise").out().lines().count());
  }

  @Test
  void profilesAndSettingsSayHowSevereARuleIs() {
    project.file("migrations/1_a.sql", "ALTER TABLE users ADD COLUMN a text;\n");
    project.file("migrations/old/2_b.sql", "ALTER TABLE users ADD COLUMN b text;\n");
    assertEquals("", project.run("--format", "concise").out());
    Run strict = project.run("--profile", "strict", "--format", "concise");
    assertEquals(2, strict.out().lines().count(), strict.out());
    assertTrue(strict.out().contains("warning[missing-lock-timeout]"), strict.out());
    assertEquals(4, project.run("--profile", "all", "--format", "concise").out().lines().count());
    project.file("lockstep.yml", "profile: strict\nlock-timeout: set-by-runner\n");
    assertEquals("", project.run("--format", "concise").out());
    project.file(
        "lockstep.yml",
        """
        rules:
          missing-lock-timeout: error
        overrides:
          - paths: migrations/old/**
            rules:
              missing-lock-timeout: off
        """);
    Run overridden = project.run("--format", "concise");
    assertEquals(1, overridden.exitCode());
    assertEquals(1, overridden.out().lines().count(), overridden.out());
    assertTrue(overridden.out().startsWith("migrations/1_a.sql:1:1: error["), overridden.out());
  }

  private void git(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    assertEquals(0, new ProcessBuilder(command).directory(folder.toFile()).start().waitFor());
  }
}
