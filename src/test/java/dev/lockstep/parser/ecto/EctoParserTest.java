package dev.lockstep.parser.ecto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Unknown;
import dev.lockstep.parser.ecto.EctoMigration.Callback;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a file does not tell, where things stand in it, and what is wrong with it. */
class EctoParserTest {
  private static EctoMigration migration(String body) {
    return parse(body).migrations().getFirst();
  }

  private static EctoFile parse(String body) {
    return EctoParser.parse(source(body), EctoConfig.DEFAULT);
  }

  private static String source(String body) {
    return "defmodule M do\n  use Ecto.Migration\n" + body + "\nend\n";
  }

  private static List<EctoStatement> up(String body) {
    EctoScript up = migration("def up do\n" + body + "\nend").up();
    assertNotNull(up);
    assertNull(up.error(), () -> String.valueOf(up.error()));
    return up.statements();
  }

  private static EctoStatement only(String body) {
    List<EctoStatement> statements = up(body);
    assertEquals(1, statements.size(), statements::toString);
    return statements.getFirst();
  }

  private static List<String> reasons(SqlText sql) {
    return sql.holes().stream().map(hole -> hole.unknown().reason()).toList();
  }

  @Test
  void anUnknownNameIsAHoleInAnOtherwiseKnownStatement() {
    EctoStatement statement = only("create index(:users, [:a], name: System.get_env(\"NAME\"))");
    assertEquals("CREATE INDEX \"￼\" ON \"users\" (\"a\")", statement.sql().text());
    assertEquals(
        List.of("the result of System.get_env is known only at run time"),
        reasons(statement.sql()));
    assertFalse(statement.isKnown());
  }

  @Test
  void anUnknownPartOfAStringIsAHole() {
    EctoStatement statement = only("execute \"SELECT '#{DateTime.utc_now()}' AS now\"");
    assertEquals("SELECT '￼' AS now", statement.sql().text());
    assertEquals(EctoStatement.Kind.EXECUTE, statement.kind());
  }

  @Test
  void bothBranchesOfAnUnknownConditionCarryIt() {
    List<EctoStatement> statements =
        up(
            """
            if Mix.env() == :prod do
              create index(:a, [:x])
            else
              create index(:a, [:y])
            end
            create index(:a, [:z])
            """);
    assertEquals(3, statements.size());
    Unknown condition = statements.get(0).condition();
    assertNotNull(condition);
    assertEquals("the result of Mix.env is known only at run time", condition.reason());
    assertEquals(condition, statements.get(1).condition());
    assertNull(statements.get(2).condition());
  }

  @Test
  void theClausesThatMayMatchAnUnknownValueAreRun() {
    List<EctoStatement> statements =
        up(
            """
            case System.get_env("KIND") do
              "a" -> execute "SELECT 'a'"
              other -> execute "SELECT '#{other}'"
            end
            """);
    assertEquals(
        List.of("SELECT 'a'", "SELECT '￼'"), statements.stream().map(s -> s.sql().text()).toList());
    statements.forEach(s -> assertNotNull(s.condition()));
  }

  @Test
  void theBodyOfALoopOverAnUnknownListIsRunOnce() {
    EctoStatement statement =
        only("for name <- System.argv(), do: execute(\"DROP TABLE #{name}\")");
    assertEquals("DROP TABLE ￼", statement.sql().text());
    assertNotNull(statement.condition());
  }

  @Test
  void aColumnThatMayBeMissingMakesItsStatementDoubtful() {
    EctoStatement statement =
        only("create table(:a) do\nif Mix.env() == :test, do: add(:b, :text)\nend");
    assertEquals(
        "CREATE TABLE \"a\" (\"id\" bigserial, \"b\" text, PRIMARY KEY (\"id\"))",
        statement.sql().text());
    assertNotNull(statement.condition());
  }

  @Test
  void unknownCodeInABlockIsAnUnknownColumn() {
    EctoStatement statement =
        only("create table(:a, primary_key: false) do\nMyApp.Columns.common()\nend");
    assertEquals("CREATE TABLE \"a\" (\"￼\" ￼)", statement.sql().text());
    assertEquals(
        "MyApp.Columns.common() runs code that is not in this file",
        reasons(statement.sql()).getFirst());
  }

  @Test
  void theOrderOfAMapWithAtomsAsKeysIsNotKnown() {
    List<EctoStatement> statements = up("for {t, c} <- %{a: :x, b: :y}, do: create(index(t, [c]))");
    assertEquals(2, statements.size());
    statements.forEach(statement -> assertNotNull(statement.condition()));
    EctoStatement table =
        only("alter table(:a) do\nadd :b, :map, default: %{x: 1, y: 2}, null: false\nend");
    assertEquals(
        "ALTER TABLE \"a\" ADD COLUMN \"b\" jsonb DEFAULT '￼' NOT NULL", table.sql().text());
    assertTrue(only("alter table(:a) do\nadd :b, :map, default: %{x: 1}\nend").isKnown());
  }

  @Test
  void aTableThatIsNotKnownCostsNothingElse() {
    List<EctoStatement> statements =
        up("create MyApp.table() do\nadd :a, :text\nend\ncreate index(:b, [:c])");
    assertFalse(statements.getFirst().isKnown());
    assertEquals("CREATE INDEX \"b_c_index\" ON \"b\" (\"c\")", statements.get(1).sql().text());
  }

  @Test
  void aConditionWithoutEffectLeavesNoTrace() {
    EctoStatement statement =
        only("if Mix.env() == :test, do: IO.puts(\"x\")\nexecute \"SELECT 1\"");
    assertTrue(statement.isKnown());
  }

  @Test
  void aLibraryMigrationIsOneOpaqueStatementWithItsOptions() {
    EctoStatement statement = only("Oban.Migrations.up(version: 11)");
    assertEquals(EctoStatement.Kind.OPAQUE, statement.kind());
    assertEquals("Oban.Migrations.up", statement.origin().name());
    DslCall.Option version = statement.origin().option("version");
    assertNotNull(version);
    assertEquals("11", version.value());
  }

  @Test
  void theFileOfExecuteFileIsSentWhenItIsThere() {
    String source = source("def up, do: execute_file(\"priv/up.sql\")");
    ProjectFiles files = new Files(Map.of("priv/up.sql", "SELECT 1"), Map.of());
    EctoFile read = EctoParser.parse(source, EctoConfig.DEFAULT, files);
    assertEquals(
        List.of("SELECT 1"),
        read.migrations().getFirst().up().statements().stream().map(s -> s.sql().text()).toList());
    EctoFile missing = EctoParser.parse(source, EctoConfig.DEFAULT);
    assertEquals(
        List.of("the file priv/up.sql is not there to be read"),
        reasons(missing.migrations().getFirst().up().statements().getFirst().sql()));
  }

  /** The files of a project by their paths, and its modules by their names. */
  private record Files(Map<String, String> texts, Map<String, String> modules)
      implements ProjectFiles {
    @Override
    public @Nullable String read(String path) {
      return texts.get(path);
    }

    @Override
    public @Nullable String module(String name) {
      return modules.get(name);
    }
  }

  /** The statements of {@code up} in a project where MyApp.Names is that module. */
  private static List<EctoStatement> upAsking(String names, String body) {
    Files files = new Files(Map.of(), Map.of("MyApp.Names", names));
    String source = source("alias MyApp.Names\n def up do\n" + body + "\nend");
    return EctoParser.parse(source, EctoConfig.DEFAULT, files)
        .migrations()
        .getFirst()
        .up()
        .statements();
  }

  @Test
  void aModuleOfTheProjectIsAskedForWhatItComputes() {
    String names =
        """
        defmodule MyApp.Names do
          @shop "shop"
          def prefix, do: String.to_atom(@shop)
          def kinds(first), do: [first | ~w(b c)a]
          defp hidden, do: "no"
          def now, do: DateTime.utc_now()
          def rows, do: MyApp.Repo.query!("SELECT 1")
          def run do
            Ecto.Migration.execute("SELECT 2")
            :ok
          end
        end
        """;
    List<EctoStatement> known =
        upAsking(
            names,
            """
            create index(:items, Names.kinds(:a), prefix: Names.prefix())
            execute "SELECT '#{MyApp.Names.prefix()}'"
            """);
    assertEquals(
        List.of(
            "CREATE INDEX \"items_a_b_c_index\" ON \"shop\".\"items\" (\"a\", \"b\", \"c\")",
            "SELECT 'shop'"),
        known.stream().map(s -> s.sql().text()).toList());
    for (String call : List.of("hidden()", "now()", "rows()", "missing()")) {
      List<EctoStatement> unknown = upAsking(names, "execute \"#{Names." + call + "}\"");
      assertEquals(1, unknown.size(), call);
      assertFalse(unknown.getFirst().isKnown(), call);
    }
    assertEquals(EctoStatement.Kind.OPAQUE, upAsking(names, "Names.run()\n:ok").getFirst().kind());
  }

  @Test
  void aModuleOfTheProjectRunsAPartOfTheMigration() {
    String names =
        """
        defmodule MyApp.Names do
          import Ecto.Migration
          alias MyApp.Repo

          def columns(default) do
            add :kind, :text, default: default
            timestamps(type: :utc_datetime)
          end

          def tables do
            create table(:items) do
              add :name, :text
            end

            create index(:items, [:name])
            :ok
          end

          def rows, do: Repo.query!("SELECT 1")
          def more, do: Elsewhere.run()

          def some do
            count = Elsewhere.count()
            if count > 0, do: execute("SELECT 2")
          end

          def nested, do: execute("SELECT #{Elsewhere.name()}")
        end
        """;
    List<EctoStatement> sent =
        upAsking(
            names,
            """
            Names.tables()
            alter table(:others) do
              Names.columns("a")
            end
            Names.rows()
            """);
    assertEquals(
        List.of(
            "SELECT 1",
            "CREATE TABLE \"items\" (\"id\" bigserial, \"name\" text, PRIMARY KEY (\"id\"))",
            "CREATE INDEX \"items_name_index\" ON \"items\" (\"name\")",
            "ALTER TABLE \"others\" ADD COLUMN \"kind\" text DEFAULT 'a', "
                + "ADD COLUMN \"inserted_at\" timestamp(0) NOT NULL, "
                + "ADD COLUMN \"updated_at\" timestamp(0) NOT NULL"),
        sent.stream().map(s -> s.sql().text()).toList());
    assertTrue(sent.get(0).origin().sending().atOnce());
    assertEquals(sent.get(1).origin().span(), sent.get(2).origin().span());
    for (String call : List.of("more()", "some()", "nested()")) {
      List<EctoStatement> opaque = upAsking(names, "Names." + call + "\n:ok");
      assertEquals(1, opaque.size(), call);
      assertEquals(EctoStatement.Kind.OPAQUE, opaque.getFirst().kind(), call);
    }
  }

  @Test
  void anEnumTypeIsThatOfItsModule() {
    String names =
        """
        import EctoEnum

        defmodule MyApp.Names do
          import EctoEnum
          defmacro kinds, do: Macro.expand([:day, :night], __CALLER__)
          defenum(Kind, :kind, [:a, :b])
          defenum(Level, low: 1, high: 2)
          defenum(Time, :time, MyApp.Names.kinds(), schema: "shop")
        end

        defenum(MyApp.Names.Mood, :mood, ["sad", "ok"])

        defmodule MyApp.Names.State do
          use EctoEnum, type: :state, enums: [:on, :off]
        end
        """;
    Map<String, String> modules = new HashMap<>();
    for (String module : List.of("", ".Kind", ".Level", ".Time", ".Mood", ".State")) {
      modules.put("MyApp.Names" + module, names);
    }
    String body =
        source(
            """
            alias MyApp.Names
            alias MyApp.Names.Time
            def change do
              Names.Kind.create_type()
              Time.create_type()
              Names.Mood.create_type()
              Names.State.create_type()
              alter table(:items) do
                add :kind, Names.Kind.type()
                add :time, Time.type()
              end
            end
            """);
    Files files = new Files(Map.of("mix.lock", lock("1.4.0")), modules);
    EctoMigration migration =
        EctoParser.parse(body, EctoConfig.DEFAULT, files).migrations().getFirst();
    assertEquals(
        List.of(
            "CREATE TYPE public.kind AS ENUM ('a', 'b')",
            "CREATE TYPE shop.time AS ENUM ('day', 'night')",
            "CREATE TYPE public.mood AS ENUM ('sad', 'ok')",
            "CREATE TYPE public.state AS ENUM ('on', 'off')",
            "ALTER TABLE \"items\" ADD COLUMN \"kind\" public.kind, "
                + "ADD COLUMN \"time\" shop.time"),
        migration.up().statements().stream().map(s -> s.sql().text()).toList());
    assertEquals("DROP TYPE public.kind", migration.down().statements().getLast().sql().text());
    String number =
        source("def up do\n  MyApp.Names.Level.create_type()\n  execute \"SELECT 1\"\nend");
    assertFalse(
        EctoParser.parse(number, EctoConfig.DEFAULT, files)
            .migrations()
            .getFirst()
            .up()
            .statements()
            .getFirst()
            .isKnown());
    Files older = new Files(Map.of("mix.lock", lock("1.1.0")), modules);
    assertFalse(
        EctoParser.parse(body, EctoConfig.DEFAULT, older)
            .migrations()
            .getFirst()
            .up()
            .statements()
            .getFirst()
            .isKnown());
  }

  private static String lock(String release) {
    return "%{\n  \"ecto_enum\": {:hex, :ecto_enum, \"" + release + "\", \"d14b\"},\n}";
  }

  @Test
  void aModuleThatGathersAttributesIsNotAsked() {
    String names =
        """
        defmodule MyApp.Names do
          Module.register_attribute(__MODULE__, :names, accumulate: true)
          @names "a"
          def names, do: @names
        end
        """;
    assertFalse(upAsking(names, "execute Names.names()").getFirst().isKnown());
  }

  @Test
  void aDelegatedDirectionIsOpaque() {
    EctoScript up = migration("defdelegate up, to: Oban.Migrations").up();
    assertNotNull(up);
    assertEquals("Oban.Migrations.up", up.statements().getFirst().origin().name());
  }

  @Test
  void aCallOfTheRepositoryWithoutLiteralSqlIsAHoleAtItsPlace() {
    List<EctoStatement> statements =
        up("create index(:a, [:x])\nMyApp.Repo.update_all(User, set: [a: 1])");
    assertEquals(EctoStatement.Kind.REPO_CALL, statements.getFirst().kind());
    assertEquals(
        List.of("the SQL of MyApp.Repo.update_all is made at run time"),
        reasons(statements.getFirst().sql()));
    assertEquals("CREATE INDEX \"a_x_index\" ON \"a\" (\"x\")", statements.get(1).sql().text());
  }

  @Test
  void aQueryOfANamedTableIsSqlWithAHoleForItsCondition() {
    assertEquals(
        "UPDATE \"users\" AS u0 SET \"a\" = $1, \"b\" = $2",
        only("repo().update_all(\"users\", set: [a: 1], inc: [b: 1])").sql().text());
    assertEquals(
        "DELETE FROM \"Users\" AS u0", only("\"Users\" |> repo().delete_all()").sql().text());
    EctoStatement some = only("repo().delete_all(from u in \"users\", where: u.a > 1)");
    assertEquals("DELETE FROM \"users\" AS u0 WHERE " + SqlText.HOLE, some.sql().text());
    assertEquals(List.of("which rows the condition means is not read"), reasons(some.sql()));
    assertEquals(
        List.of("the SQL of repo().delete_all is made at run time"),
        reasons(only("repo().delete_all(from u in \"users\", where: u.a in ^x)").sql()));
  }

  @Test
  void theFunctionOfATransactionIsRun() {
    EctoStatement statement = only("repo().transaction(fn -> repo().query!(\"SELECT 1\") end)");
    assertEquals("SELECT 1", statement.sql().text());
    assertNull(statement.condition());
  }

  @Test
  void everyPieceOfAStatementLeadsBackToItsPlace() {
    String body =
        """
        def change do
          alter table(:users) do
            add :age, :integer, default: 18, null: false
          end
        end
        """;
    String source = source(body);
    EctoScript up = EctoParser.parse(source, EctoConfig.DEFAULT).migrations().getFirst().up();
    assertNotNull(up);
    SqlText sql = up.statements().getFirst().sql();
    assertEquals(":users", at(source, sql, "\"users\""));
    assertEquals(":age", at(source, sql, "\"age\""));
    assertEquals(":integer", at(source, sql, "integer"));
    assertEquals("18", at(source, sql, "18"));
    assertEquals("add :age, :integer, default: 18, null: false", at(source, sql, " NOT NULL"));
  }

  @Test
  void aHeredocLeadsBackLineByLine() {
    String source =
        source(
            "  def up do\n"
                + "    execute \"\"\"\n"
                + "    ALTER TABLE t\n"
                + "      ADD CHECK (x > 0)\n"
                + "    \"\"\"\n"
                + "  end");
    EctoScript up = EctoParser.parse(source, EctoConfig.DEFAULT).migrations().getFirst().up();
    assertNotNull(up);
    SqlText sql = up.statements().getFirst().sql();
    assertEquals("ALTER TABLE t\n  ADD CHECK (x > 0)\n", sql.text());
    assertEquals("ADD CHECK (x > 0)", at(source, sql, "ADD CHECK (x > 0)"));
  }

  private static String at(String source, SqlText sql, String piece) {
    int start = sql.text().indexOf(piece);
    Span span = sql.map().toFile(start, start + piece.length());
    return source.substring(span.start(), span.end());
  }

  @Test
  void inALoopAStatementStandsOnItsCall() {
    String source = source("def change do\n  for t <- [:a, :b], do: create index(t, [:x])\nend");
    EctoScript up = EctoParser.parse(source, EctoConfig.DEFAULT).migrations().getFirst().up();
    assertNotNull(up);
    for (EctoStatement statement : up.statements()) {
      Span span = statement.sql().map().toFile(0, statement.sql().text().length());
      assertEquals("create index(t, [:x])", source.substring(span.start(), span.end()));
    }
  }

  @Test
  void theOriginKeepsOptionsThatEctoIgnores() {
    EctoStatement statement =
        only(
            "alter table(:posts) do\n"
                + "add :user_id, references(:users, on_delete: :delete_all), nullable: false\n"
                + "timestamps(type: :utc_datetime)\nend");
    DslCall alter = statement.origin();
    assertEquals("alter table", alter.name());
    assertEquals("posts", alter.subject());
    assertEquals(
        List.of("add", "timestamps"), alter.children().stream().map(DslCall::name).toList());
    DslCall add = alter.children().getFirst();
    assertEquals("user_id", add.subject());
    DslCall.Option nullable = add.option("nullable");
    assertNotNull(nullable);
    assertEquals("false", nullable.value());
    DslCall references = add.children().getFirst();
    assertEquals("users", references.subject());
    assertNotNull(references.option("on_delete"));
  }

  @Test
  void theOriginKeepsOptionsHeldInAVariable() {
    EctoStatement statement = only("opts = [concurrently: true]\ncreate index(:a, [:x], opts)");
    DslCall.Option concurrently = statement.origin().option("concurrently");
    assertNotNull(concurrently);
    assertEquals("true", concurrently.value());
    assertEquals("create index", statement.origin().name());
  }

  @Test
  void allCallsThatCannotBeReversedAreNamedTheLastOneFirst() {
    EctoScript down =
        migration(
                "def change do\nexecute \"SELECT 1\"\ncreate index(:a, [:x])\ndrop table(:b)\nend")
            .down();
    assertNotNull(down);
    assertEquals(2, down.irreversible().size());
    assertEquals(down.error(), down.irreversible().getFirst());
    assertTrue(down.irreversible().getFirst().message().contains("drop table b"));
  }

  @Test
  void settingsAndCallbacksAreThoseOfTheModule() {
    EctoMigration migration =
        migration(
            "@disable_ddl_transaction true\n@disable_migration_lock true\n"
                + "def change, do: :ok\ndef after_begin, do: execute(\"SET lock_timeout = 1\")");
    assertTrue(migration.isSet("disable_ddl_transaction"));
    assertTrue(migration.isSet("disable_migration_lock"));
    assertEquals(Set.of(Callback.CHANGE, Callback.AFTER_BEGIN), migration.callbacks());
    assertNotNull(migration.up());
    assertTrue(migration.up().statements().isEmpty(), "after_begin runs in a transaction only");
  }

  @Test
  void callbacksRunAroundTheMigrationInItsTransaction() {
    EctoScript up =
        migration(
                "def after_begin, do: execute(\"SELECT 1\", \"\")\n"
                    + "def change, do: execute(\"SELECT 2\", \"\")\n"
                    + "def before_commit, do: execute(\"SELECT 3\", \"\")")
            .up();
    assertNotNull(up);
    assertEquals(
        List.of("SELECT 1", "SELECT 2", "SELECT 3"),
        up.statements().stream().map(s -> s.sql().text()).toList());
  }

  @Test
  void modulesOfTheFileCallEachOther() {
    String source =
        """
        defmodule Names do
          def index(table), do: "#{table}_by_age"
        end

        defmodule M do
          use Ecto.Migration
          alias Names, as: N

          defmodule Inner do
            def table, do: :users
          end

          def up, do: create index(Inner.table(), [:age], name: N.index(:users))
        end
        """;
    EctoFile file = EctoParser.parse(source, EctoConfig.DEFAULT);
    assertEquals(1, file.migrations().size());
    EctoScript up = file.migrations().getFirst().up();
    assertNotNull(up);
    assertEquals(
        "CREATE INDEX \"users_by_age\" ON \"users\" (\"age\")",
        up.statements().getFirst().sql().text());
  }

  @Test
  void aBrokenFunctionDoesNotCostTheOthers() {
    EctoFile file =
        parse(
            """
              def up do
                create index(:a, [:x])
                alter table(:a) do
                  add :b, , :string
                  add :c, :string
                end
              end

              def down do
                drop index(:a, [:x])
              end
            """);
    assertEquals(1, file.problems().size());
    assertEquals(Problem.Kind.SYNTAX, file.problems().getFirst().kind());
    EctoMigration migration = file.migrations().getFirst();
    assertNotNull(migration.down());
    assertEquals(1, migration.down().statements().size());
    assertTrue(migration.down().statements().getFirst().isKnown());
    assertNotNull(migration.up());
    List<String> sent = new ArrayList<>();
    migration.up().statements().forEach(s -> sent.add(s.sql().text()));
    assertTrue(
        sent.contains("ALTER TABLE \"a\" ADD COLUMN \"￼\" ￼, ADD COLUMN \"c\" varchar(255)"),
        sent::toString);
    assertTrue(migration.up().statements().stream().anyMatch(s -> !s.isKnown()));
  }

  @Test
  void evaluationEnds() {
    EctoFile endless = parse("def up, do: up()");
    assertEquals(Problem.Kind.NOT_ANALYSED, endless.problems().getFirst().kind());
    EctoFile large =
        parse("def up do\nfor a <- 1..9999, b <- 1..9999, do: execute(\"SELECT #{a}#{b}\")\nend");
    assertEquals(Problem.Kind.NOT_ANALYSED, large.problems().getFirst().kind());
  }

  @Test
  void whatIsNoMigrationGivesNone() {
    assertTrue(
        EctoParser.parse("[import_deps: [:ecto]]", EctoConfig.DEFAULT).migrations().isEmpty());
    assertTrue(EctoParser.parse("", EctoConfig.DEFAULT).migrations().isEmpty());
    assertTrue(
        EctoParser.parse("defmodule M do\n def up, do: 1\nend", EctoConfig.DEFAULT)
            .migrations()
            .isEmpty());
  }
}
