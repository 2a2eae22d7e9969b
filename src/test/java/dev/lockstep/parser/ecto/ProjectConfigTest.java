package dev.lockstep.parser.ecto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectConfigTest {
  private static final String CONFIG =
      """
      import Config

      schema = "app"

      config :my_app, ecto_repos: [MyApp.Repo, MyApp.AnalyticsRepo]

      config :my_app, MyApp.Repo,
        migration_default_prefix: schema,
        migration_timestamps: [type: :utc_datetime_usec],
        migration_primary_key: [name: :uid, type: :binary_id],
        migration_foreign_key: [column: :uid],
        migration_lock: :pg_advisory_lock

      config :my_app, MyApp.AnalyticsRepo, adapter: Ecto.Adapters.MyXQL
      config :my_app, :tables, users: "people"

      if config_env() == :prod, do: config(:my_app, :kind, "production")
      if System.get_env("SECRET"), do: config(:my_app, :secret, "x")
      """;

  private static List<String> up(String body, EctoConfig config) {
    String source = "defmodule M do\n use Ecto.Migration\n def up do\n" + body + "\nend\nend\n";
    EctoScript up = EctoParser.parse(source, config).migrations().getFirst().up();
    assertNotNull(up);
    return up.statements().stream().map(s -> s.sql().text()).toList();
  }

  @Test
  void theRepositoryOfAFolderChangesTheSql() {
    EctoConfig config = ProjectConfig.read(List.of(CONFIG), List.of(), List.of()).forFolder("repo");
    assertEquals(
        List.of(
            "CREATE TABLE \"app\".\"a\" (\"uid\" uuid, \"b\" uuid, CONSTRAINT \"a_b_fkey\" FOREIGN"
                + " KEY (\"b\") REFERENCES \"app\".\"b\"(\"uid\"), \"inserted_at\" timestamp NOT"
                + " NULL, \"updated_at\" timestamp NOT NULL, PRIMARY KEY (\"uid\"))",
            "DROP TABLE \"other\".\"c\""),
        up(
            "create table(:a) do\nadd :b, references(:b)\ntimestamps()\nend\n"
                + "drop table(:c, prefix: \"other\")",
            config));
  }

  @Test
  void eachRepositoryHasItsAdapter() {
    ProjectConfig project = ProjectConfig.read(List.of(CONFIG), List.of(), List.of());
    assertEquals(Set.of("MyApp.Repo", "MyApp.AnalyticsRepo"), project.repositories());
    assertEquals(EctoConfig.Adapter.POSTGRES, project.forFolder("repo").adapter());
    assertEquals(EctoConfig.Adapter.MYXQL, project.forFolder("analytics_repo").adapter());
  }

  @Test
  void aFolderForSqliteIsNoneOfTheOnlyRepository() {
    String module = "defmodule Shop.Repo do\n use Ecto.Repo, adapter: Ecto.Adapters.Postgres\nend";
    ProjectConfig project = ProjectConfig.read(List.of(), List.of(), List.of(module));
    assertEquals(EctoConfig.Adapter.OTHER, project.forFolder("sqlite_repo").adapter());
    assertEquals(EctoConfig.Adapter.POSTGRES, project.forFolder("other_repo").adapter());
  }

  @Test
  void aRepositorysModuleNamesItsAdapter() {
    String module =
        """
        defmodule Shop.Repo do
          use Ecto.Repo, otp_app: :shop, adapter: Ecto.Adapters.MyXQL
        end
        """;
    ProjectConfig project = ProjectConfig.read(List.of(), List.of(), List.of(module));
    assertEquals(EctoConfig.Adapter.MYXQL, project.forFolder("repo").adapter());
  }

  @Test
  void aMigrationReadsTheConfiguration() {
    EctoConfig config =
        ProjectConfig.read(List.of(CONFIG), List.of(), List.of()).forFolder("analytics_repo");
    assertEquals(
        List.of("SELECT 'people'", "SELECT '￼'", "SELECT 'production'", "SELECT 'app'"),
        up(
            "tables = Application.get_env(:my_app, :tables)\n"
                + "execute \"SELECT '#{tables[:users]}'\"\n"
                + "execute \"SELECT '#{Application.get_env(:my_app, :secret)}'\"\n"
                + "execute \"SELECT '#{Application.get_env(:my_app, :kind)}'\"\n"
                + "execute \"SELECT '#{Application.compile_env(:my_app,"
                + " [MyApp.Repo, :migration_default_prefix])}'\"",
            config));
  }

  @Test
  void whatHangsOnTheMachineIsUnknownAndTheRestIsKept() {
    String later =
        """
        import Config
        if System.get_env("SCHEMA") do
          config :my_app, MyApp.Repo, migration_timestamps: [type: :timestamptz]
        end
        """;
    EctoConfig config =
        ProjectConfig.read(List.of(CONFIG, later), List.of(), List.of()).forFolder("repo");
    assertEquals(
        List.of(
            "CREATE TABLE \"app\".\"a\" (\"uid\" uuid, \"inserted_at\" ￼ NOT NULL, \"updated_at\" ￼"
                + " NOT NULL, PRIMARY KEY (\"uid\"))"),
        up("create table(:a) do\ntimestamps()\nend", config));
  }

  @Test
  void laterFilesAreMergedIntoEarlierOnes() {
    String later = "import Config\nconfig :my_app, MyApp.Repo, migration_lock: false";
    EctoConfig config =
        ProjectConfig.read(List.of(CONFIG, later), List.of(), List.of()).forFolder("repo");
    assertNotNull(config.migrationTimestamps());
    assertEquals("false", Terms.inspect(config.migrationLock()));
  }

  @Test
  void whatIsSetAtTheStartOfARelease() {
    String runtime =
        """
        import Config

        if config_env() == :prod do
          url =
            System.get_env("DATABASE_URL") ||
              raise "environment variable DATABASE_URL is missing"

          config :my_app, MyApp.Repo,
            url: url,
            pool_size: String.to_integer(System.get_env("POOL_SIZE") || "10"),
            migration_primary_key: [type: :string]

          config :my_app, MyApp.Repo, MyApp.Secrets.database()

          if schema = System.get_env("SCHEMA") do
            config :my_app, MyApp.Repo, migration_default_prefix: schema
          end
        end
        """;
    EctoConfig config =
        ProjectConfig.read(List.of("import Config"), List.of(runtime), List.of()).forFolder("repo");
    assertEquals(
        List.of(
            "CREATE TABLE \"a\" (\"id\" varchar(255), \"b\" varchar(255), CONSTRAINT \"a_b_fkey\""
                + " FOREIGN KEY (\"b\") REFERENCES \"b\"(\"id\"), PRIMARY KEY (\"id\"))"),
        up("create table(:a) do\nadd :b, references(:b)\nend", config));
  }

  @Test
  void whatNoFileConfiguresIsTheDefaultOfACompilation() {
    String body = "execute \"SELECT '#{Application.compile_env(:my_app, :shop, \"public\")}'\"";
    for (String end : List.of("", "import_config \"#{Mix.env()}.exs\"")) {
      EctoConfig config =
          ProjectConfig.read(List.of(CONFIG + end), List.of(), List.of()).forFolder("repo");
      assertEquals(List.of("SELECT 'public'"), up(body, config), end);
    }
    List<List<String>> incomplete =
        List.of(
            List.of(),
            List.of(CONFIG + "import_config \"secret.exs\""),
            List.of(CONFIG + "config :my_app, System.get_env(\"NAME\"), \"x\""),
            List.of(CONFIG + "config :my_app, MyApp.Secrets.all()"),
            List.of(CONFIG + "raise \"x\""));
    for (List<String> files : incomplete) {
      EctoConfig config = ProjectConfig.read(files, List.of(), List.of()).forFolder("repo");
      assertEquals(List.of("SELECT '\ufffc'"), up(body, config), files.toString());
    }
  }

  @Test
  void textThatIsNoConfigurationAddsNothing() {
    EctoConfig config =
        ProjectConfig.read(
                List.of("raise \"x\"", "config :a, (", ""),
                List.of("raise 1"),
                List.of("nonsense ("))
            .forFolder("repo");
    assertNull(config.migrationTimestamps());
    assertEquals(EctoConfig.Adapter.POSTGRES, config.adapter());
  }
}
