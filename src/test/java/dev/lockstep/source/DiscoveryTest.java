package dev.lockstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found below a folder, and in which order. */
final class DiscoveryTest {
  private static final String SQL = "CREATE TABLE t (a int);\n";
  private static final String ECTO =
      """
      defmodule Repo.Migrations.M do
        use Ecto.Migration
        def change, do: create table(:t)
      end
      """;

  @TempDir Path folder;

  @Test
  void findsPlainSqlUnderTheNamesMigrationsAreKeptUnder() throws IOException {
    files("db/migrations/2.sql", "db/migrations/10.sql", "db/migrations/1.sql", "seeds/s.sql");
    files("other/changelog/2024/a.sql", "node_modules/x/migrations/1.sql", ".x/migrations/1.sql");
    assertEquals(
        Map.of(
            "db/migrations", List.of("1.sql", "2.sql", "10.sql"),
            "other/changelog/2024", List.of("a.sql")),
        detected());
  }

  @Test
  void findsPlainSqlAnywhereWhenNamed() throws IOException {
    files("scripts/b.sql", "scripts/a.sql", "scripts/more/c.sql");
    assertEquals(Map.of(), detected());
    assertEquals(Map.of("scripts", List.of("a.sql", "b.sql")), named("scripts"));
    assertEquals(Map.of("scripts/more", List.of("c.sql")), named("scripts/more/c.sql"));
    files("deep/er/d.sql");
    assertEquals(Map.of("deep/er", List.of("d.sql")), named("deep"));
  }

  @Test
  void takesDownFilesForTheRollbackOfTheirSibling() throws IOException {
    files("m/1_a.up.sql", "m/1_a.down.sql", "m/2_b.sql", "m/2_b_down.sql", "m/3_c.sql");
    files("m/3_c.undo.sql", "m/4_d.sql");
    assertEquals(Map.of("m", List.of("1_a.up.sql", "2_b.sql", "3_c.sql", "4_d.sql")), named("m"));
    List<LoadedMigration> migrations = read("m").getFirst().migrations();
    assertTrue(migrations.get(0).migration().rollback() instanceof Rollback.Defined);
    assertTrue(migrations.get(1).migration().rollback() instanceof Rollback.Defined);
    assertEquals("m/3_c.undo.sql", migrations.get(2).downFile().path());
    assertTrue(migrations.get(3).migration().rollback() instanceof Rollback.Missing);
    assertEquals(Map.of("m", List.of("1_a.up.sql")), judged("m/1_a.down.sql"));
  }

  @Test
  void aFolderWithoutAnyDownFilesKnowsNoRollback() throws IOException {
    files("m/1.sql", "m/2.sql");
    Rollback rollback = read("m").getFirst().migrations().getFirst().migration().rollback();
    assertTrue(rollback instanceof Rollback.NotSupported);
  }

  @Test
  void takesFoldersOfPairsForOneHistory() throws IOException {
    files("migrations/2_b/up.sql", "migrations/2_b/down.sql");
    files("migrations/10_c/up.sql", "migrations/1_a/up.sql", "migrations/1_a/down.sql");
    Map<String, List<String>> expected =
        Map.of("migrations", List.of("1_a/up.sql", "2_b/up.sql", "10_c/up.sql"));
    assertEquals(expected, detected());
    assertEquals(expected, named("migrations"));
    assertEquals(expected, named("migrations/2_b"));
    assertEquals(Map.of("migrations", List.of("2_b/up.sql")), judged("migrations/2_b"));
    LoadedMigration first = read("migrations").getFirst().migrations().getFirst();
    assertEquals("1", first.migration().version());
    assertEquals("a", first.migration().name());
  }

  @Test
  void findsEctoMigrationsByThemselves() throws IOException {
    files("priv/repo/migrations/20240102000000_b.exs", "priv/repo/migrations/9_a.exs");
    files("priv/repo/migrations/2024/20240103000000_c.exs", "priv/repo/migrations/.formatter.exs");
    files("priv/repo/migrations/helpers.exs", "priv/repo/seeds.exs", "priv/repo/structure.sql");
    files("priv/repo/tenant_migrations/20240101000000_t.exs", "mix.exs");
    files("priv/repo/migrations/scripts/by_hand.sql");
    Files.createDirectories(folder.resolve("priv/repo/seeds"));
    Files.writeString(folder.resolve("priv/repo/seeds/01_users.exs"), "use Seeds\n");
    files("deps/oban/priv/repo/migrations/1_x.exs", "test/migrations/1_x.exs");
    Map<String, List<String>> expected =
        Map.of(
            "priv/repo/migrations",
            List.of("9_a.exs", "20240102000000_b.exs", "2024/20240103000000_c.exs"),
            "priv/repo/tenant_migrations",
            List.of("20240101000000_t.exs"));
    assertEquals(expected, detected());
    assertEquals(expected, named("priv"));
    assertEquals(expected, named("."));
    assertEquals(
        Map.of("priv/repo/migrations", List.of("2024/20240103000000_c.exs")),
        judged("priv/repo/migrations/2024"));
  }

  @Test
  void findsEachApplicationOfAnUmbrella() throws IOException {
    files("apps/a/priv/repo/migrations/1_x.exs", "apps/b/priv/other_repo/migrations/1_x.exs");
    assertEquals(
        Map.of(
            "apps/a/priv/repo/migrations", List.of("1_x.exs"),
            "apps/b/priv/other_repo/migrations", List.of("1_x.exs")),
        detected());
  }

  @Test
  void takesEctoMigrationsElsewhereWhenNamed() throws IOException {
    files("test/support/1_x.exs", "test/support/2_y.exs");
    assertEquals(Map.of(), detected());
    assertEquals(
        Map.of("test/support", List.of("1_x.exs", "2_y.exs")), named("test/support/2_y.exs"));
  }

  @Test
  void tellsFilesThatNoLayoutClaims() throws IOException {
    files("priv/repo/migrations/1_a.exs", "priv/repo/migrations/.formatter.exs", "README.md");
    Discovery discovery = discovery();
    discovery.addNamed(folder.resolve("priv/repo/migrations/.formatter.exs"));
    discovery.addNamed(folder.resolve("README.md"));
    discovery.addNamed(folder.resolve("nowhere"));
    assertEquals(
        List.of(
            new Skipped("priv/repo/migrations/.formatter.exs", true),
            new Skipped("README.md", false)),
        discovery.skipped());
    assertEquals(List.of(new Failure("nowhere", "does not exist")), discovery.failures());
    assertEquals(List.of(), discovery.histories());
  }

  @Test
  void isNotCaughtInALoopOfLinks() throws IOException {
    files("priv/repo/migrations/1_a.exs", "db/migrations/1_a.sql");
    for (String name : List.of("one", "two", "three")) {
      Files.createSymbolicLink(folder.resolve("priv/repo/migrations").resolve(name), folder);
      Files.createSymbolicLink(folder.resolve("db/migrations").resolve(name), folder);
    }
    assertEquals(List.of("1_a.exs"), detected().get("priv/repo/migrations"));
    assertEquals(List.of("1_a.sql"), detected().get("db/migrations"));
  }

  @Test
  void marksWhatAshGenerated() throws IOException {
    files("priv/repo/migrations/1_a.exs");
    Files.writeString(
        folder.resolve("priv/repo/migrations/2_b.exs"),
        "# This file was autogenerated with `mix ash_postgres.generate_migrations`\n" + ECTO);
    List<LoadedMigration> migrations = read(".").getFirst().migrations();
    assertEquals("ecto", migrations.get(0).migration().layout());
    assertEquals("ash", migrations.get(1).migration().layout());
  }

  @Test
  void saysWhichRepositoriesItDoesNotJudge() throws IOException {
    files("priv/stats_repo/migrations/1_a.exs", "priv/repo/migrations/1_a.exs", "mix.exs");
    Files.createDirectories(folder.resolve("lib/app"));
    Files.writeString(
        folder.resolve("lib/app/stats_repo.ex"),
        """
        defmodule App.StatsRepo do
          use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.MyXQL
        end
        """);
    Files.writeString(
        folder.resolve("lib/app/repo.ex"),
        """
        defmodule App.Repo do
          use Ecto.Repo, otp_app: :app, adapter: Ecto.Adapters.Postgres
        end
        """);
    List<LoadedHistory> histories = read(".");
    assertEquals(1, histories.get(0).migrations().size());
    assertEquals(
        "priv/stats_repo/migrations is not judged: its repository is on MySQL",
        histories.get(1).notJudged());
    assertEquals(List.of("priv/stats_repo/migrations/1_a.exs"), histories.get(1).skipped());
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name.endsWith(".sql") ? SQL : ECTO);
    }
  }

  private Discovery discovery() {
    return new Discovery(new FileTree(Map.of()), ProjectPaths.from(folder), null);
  }

  private Map<String, List<String>> detected() {
    Discovery discovery = discovery();
    discovery.addDetected(folder);
    return histories(discovery, false);
  }

  /** The migrations of the histories that a path leads to. */
  private Map<String, List<String>> named(String path) {
    Discovery discovery = discovery();
    discovery.addNamed(folder.resolve(path).normalize());
    return histories(discovery, false);
  }

  /** The migrations that naming a path asks to be judged. */
  private Map<String, List<String>> judged(String path) {
    Discovery discovery = discovery();
    discovery.addNamed(folder.resolve(path).normalize());
    return histories(discovery, true);
  }

  private List<LoadedHistory> read(String path) {
    Discovery discovery = discovery();
    discovery.addNamed(folder.resolve(path).normalize());
    HistoryReader reader = new HistoryReader(new FileTree(Map.of()), ProjectPaths.from(folder));
    return discovery.histories().stream()
        .map(history -> reader.read(history, Target.DEFAULT, TransactionMode.NONE))
        .toList();
  }

  private Map<String, List<String>> histories(Discovery discovery, boolean onlyJudged) {
    Map<String, List<String>> found = new TreeMap<>();
    for (FoundHistory history : discovery.histories()) {
      found.put(
          folder.relativize(history.root()).toString(),
          history.migrations().stream()
              .map(MigrationFiles::up)
              .filter(file -> !onlyJudged || history.judged().contains(file))
              .map(file -> history.root().relativize(file).toString())
              .toList());
    }
    return found;
  }
}
