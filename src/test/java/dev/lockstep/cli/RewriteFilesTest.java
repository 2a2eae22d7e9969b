package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files {@code lockstep rewrite} writes, which it leaves alone, and what stops it. */
final class RewriteFilesTest {
  private static final String INDEX = "CREATE INDEX orders_note ON orders (note);\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
    project.file("db/migrations/1_shop.sql", "CREATE TABLE orders (id bigint, note text);\n");
    project.file("db/migrations/2_find.sql", "ALTER TABLE orders ADD COLUMN x text;\n" + INDEX);
  }

  @Test
  void printsAndWritesNothingUnlessTold() throws IOException {
    for (List<String> options : List.of(List.<String>of(), List.of("--into", "new", "--dry-run"))) {
      Run run = rewrite(options.toArray(String[]::new));
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(run.out().contains("-- db/migrations/3_create_orders_note.sql (replaces"));
      assertEquals(2, files().size(), () -> files().toString());
    }
  }

  @Test
  void writesIntoAFolderAndSaysWhatIsReplaced() throws IOException {
    Run run = rewrite("--into", "new/steps");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertEquals(
        "lockstep: wrote new/steps/2_find.sql, which replaces db/migrations/2_find.sql\n"
            + "lockstep: wrote new/steps/3_create_orders_note.sql, which replaces"
            + " db/migrations/2_find.sql\n",
        run.err());
    assertTrue(read("new/steps/3_create_orders_note.sql").contains("INDEX CONCURRENTLY"));
    assertTrue(read("db/migrations/2_find.sql").endsWith(INDEX));
  }

  @Test
  void neverOverwrites() throws IOException {
    project.file("new/3_create_orders_note.sql", "mine");
    Run run = rewrite("--into", "new");
    assertEquals(2, run.exitCode());
    assertEquals(
        "lockstep: new/3_create_orders_note.sql is there already, and is not overwritten\n",
        run.err());
    assertEquals("mine", read("new/3_create_orders_note.sql"));
    assertFalse(Files.exists(folder.resolve("new/2_find.sql")), "all or nothing");
    Run beside = rewrite("--into", "db/migrations");
    assertEquals(2, beside.exitCode());
    assertTrue(beside.err().contains("2_find.sql is there already"), beside.err());
  }

  @Test
  void followsNoLinkThatIsInTheWay() throws IOException {
    Files.createDirectories(folder.resolve("new"));
    Path elsewhere = folder.resolve("elsewhere.sql");
    Files.createSymbolicLink(folder.resolve("new/3_create_orders_note.sql"), elsewhere);
    Run run = rewrite("--into", "new");
    assertEquals(2, run.exitCode());
    assertFalse(Files.exists(elsewhere));
  }

  @Test
  void aFileWhereTheFolderShouldBeStopsIt() {
    project.file("new", "a file");
    Run run = rewrite("--into", "new/steps");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("cannot write new/steps/2_find.sql"), run.err());
  }

  @Test
  void replacesInACleanWorkTreeAlone() throws Exception {
    Run outside = rewrite("--replace");
    assertEquals(2, outside.exitCode());
    git("init", "-q");
    git("add", ".");
    Run dirty = rewrite("--replace");
    assertEquals(2, dirty.exitCode());
    assertTrue(dirty.err().contains("changes that are not committed"), dirty.err());
    assertTrue(read("db/migrations/2_find.sql").endsWith(INDEX));
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x");
    Run clean = rewrite("--replace");
    assertEquals(0, clean.exitCode(), clean.err());
    assertFalse(read("db/migrations/2_find.sql").contains("INDEX"));
    assertEquals(0, project.run("check", "db/migrations").exitCode());
  }

  @Test
  void aLinkIsNotReplaced() throws Exception {
    Files.move(folder.resolve("db/migrations/2_find.sql"), folder.resolve("real.sql"));
    Files.createSymbolicLink(
        folder.resolve("db/migrations/2_find.sql"), folder.resolve("real.sql"));
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x");
    Run run = rewrite("--replace");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("is a symbolic link"), run.err());
    assertTrue(read("real.sql").endsWith(INDEX));
  }

  @Test
  void nothingToRewriteIsFine() {
    Run run = project.run("rewrite", "db/migrations/1_shop.sql");
    assertEquals(0, run.exitCode());
    assertEquals("", run.out());
    assertEquals("lockstep: db/migrations/1_shop.sql: nothing to rewrite\n", run.err());
  }

  @Test
  void whatIsNotWhollyUnderstoodIsNotTakenApart() {
    project.file("db/migrations/3_broken.sql", INDEX + "CREATE TABEL;\n" + INDEX);
    project.file("db/migrations/4_meta.sql", INDEX + "\\connect other\n" + INDEX);
    for (String name : List.of("3_broken", "5_missing")) {
      Run run = project.run("rewrite", "db/migrations/" + name + ".sql");
      assertEquals(2, run.exitCode(), run.out());
      assertTrue(run.err().contains(name + ".sql"), run.err());
      assertEquals("", run.out());
    }
    Run meta = project.run("rewrite", "db/migrations/4_meta.sql");
    assertEquals("", meta.out());
    assertTrue(meta.err().contains("index-without-concurrently is not rewritten"), meta.err());
  }

  @Test
  void namesOfTheDatabaseMakeNoPaths() {
    project.file(
        "db/migrations/3_evil.sql", "CREATE INDEX \"../../../evil\n-- x\" ON orders (note);\n");
    Run run = project.run("rewrite", "db/migrations/3_evil.sql", "--into", "new");
    assertEquals(0, run.exitCode(), run.err());
    for (Path file : files()) {
      assertTrue(file.startsWith("db") || file.startsWith("new"), file.toString());
    }
  }

  @Test
  void translatesIntoTheOtherLanguage() {
    Run ecto = rewrite("--as", "ecto");
    assertEquals(0, ecto.exitCode(), ecto.err());
    assertTrue(ecto.out().contains("create index(:orders, [:note], name: :orders_note"), ecto::out);
    assertTrue(ecto.out().contains("defmodule Repo.Migrations.CreateOrdersNote do"), ecto::out);
    project.file(
        "priv/repo/migrations/20240101000000_find.exs",
        """
        defmodule Shop.Repo.Migrations.Find do
          use Ecto.Migration

          def change do
            create index(:orders, [:note])
          end
        end
        """);
    Run sql = project.run("rewrite", "priv/repo/migrations/20240101000000_find.exs", "--as", "sql");
    assertEquals(0, sql.exitCode(), sql.err());
    assertTrue(
        sql.out().contains("CREATE INDEX CONCURRENTLY orders_note_index ON orders (note);"),
        sql::out);
    assertTrue(sql.out().contains("20240101000000_find.down.sql"), sql::out);
  }

  @Test
  void usageIsToldInALine() {
    assertUsage("lockstep: say which migration to rewrite: lockstep rewrite FILE\n");
    assertUsage(
        "lockstep: --into and --replace exclude each other\n",
        "db/migrations/2_find.sql",
        "--into",
        "x",
        "--replace");
    assertUsage("lockstep: --as is 'ruby': say sql or ecto\n", "db", "--as", "ruby");
  }

  private void assertUsage(String expected, String... arguments) {
    Run run =
        project.run(
            Stream.concat(Stream.of("rewrite"), Stream.of(arguments)).toArray(String[]::new));
    assertEquals(2, run.exitCode());
    assertEquals(expected, run.err());
  }

  private Run rewrite(String... options) {
    return project.run(
        Stream.concat(Stream.of("rewrite", "db/migrations/2_find.sql"), Stream.of(options))
            .toArray(String[]::new));
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), UTF_8);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor());
  }
}
