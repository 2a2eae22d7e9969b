package dev.lockstep.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Profile;
import dev.lockstep.engine.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigReaderTest {
  private static final Path FOLDER = Path.of("/project");
  private static final Set<String> RULES = Set.of("set-not-null", "drop-column");

  @Test
  void readsEverySetting() throws InvalidSettingException {
    Config config =
        read(
            """
            database: postgresql:14.2
            layout: sql
            transaction: migration
            profile: strict
            fail-on: warning
            lock-timeout: set-by-runner
            base: origin/main
            paths: [db/migrations, other]
            ignore:
              - "*_seed.sql"
              - old/
            rules:
              set-not-null: off
            overrides:
              - paths: tenant/**
                rules:
                  drop-column: note
            """);
    assertEquals(
        new Target(Target.Product.POSTGRESQL, 14, 2, false),
        Objects.requireNonNull(config.database()).target());
    assertEquals("sql", config.layout());
    assertEquals(TransactionMode.MIGRATION, config.transaction());
    assertEquals(Profile.STRICT, config.profile());
    assertEquals(Severity.WARNING, config.failOn());
    assertEquals("origin/main", config.base());
    assertEquals(List.of("db/migrations", "other"), config.paths());
    assertEquals(
        Map.of("set-not-null", Severity.OFF, "missing-lock-timeout", Severity.OFF),
        config.rulesFor(FOLDER.resolve("a.sql")));
    assertEquals(
        Map.of(
            "set-not-null",
            Severity.OFF,
            "missing-lock-timeout",
            Severity.OFF,
            "drop-column",
            Severity.NOTE),
        config.rulesFor(FOLDER.resolve("tenant/m/a.sql")));
  }

  @Test
  void ignoresByPattern() throws InvalidSettingException {
    Config config = read("ignore: ['*_seed.sql', old/, './a/b', 'x/**/y.sql']\n");
    for (String ignored :
        List.of(
            "1_seed.sql",
            "m/n/1_seed.sql",
            "old/1.sql",
            "m/old/n/1.sql",
            "a/b/c.sql",
            "x/m/y.sql")) {
      assertTrue(config.ignores(FOLDER.resolve(ignored)), ignored);
    }
    for (String kept : List.of("seed.sql", "older/1.sql", "z/a/b/c.sql", "x/m/z.sql")) {
      assertFalse(config.ignores(FOLDER.resolve(kept)), kept);
    }
    assertFalse(config.ignores(Path.of("/elsewhere/1_seed.sql")));
  }

  @Test
  void aFileThatSaysNothingIsNoConfiguration() throws InvalidSettingException {
    assertEquals(Config.none(FOLDER), read(""));
    assertEquals(Config.none(FOLDER), read("# nothing yet\n"));
    assertEquals(Config.none(FOLDER), read("rules:\nignore:\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          databse: x                | 1:1: unknown key databse (did you mean database?)
          zzzzzzzz: x               | 1:1: unknown key zzzzzzzz
          database: oracle          | 1:11: unknown database 'oracle': say postgresql:VERSION, as in postgresql:16
          database: postgresql:9.6  | 1:11: database 'postgresql:9.6' is too old: lockstep knows PostgreSQL 10 to 18
          database: [a]             | 1:11: database must be a word
          layout: rails             | 1:9: unknown layout 'rails': say ash, atlas, dbmate, diesel, drizzle, ecto, flyway, golang-migrate, goose, hasura, liquibase, node-pg-migrate, prisma, rambler, sqitch, sql, sqlx, supabase, tern
          transaction: yes          | 1:14: transaction is 'yes': say migration or none
          profile: lax              | 1:10: profile is 'lax': say recommended, strict or all
          fail-on: off              | 1:10: fail-on is 'off': say error, warning, note or never
          lock-timeout: 2s          | 1:15: lock-timeout is '2s': say set-by-runner
          rules: {set-notnull: off} | 1:9: no rule is called set-notnull (did you mean set-not-null?)
          rules: {set-not-null: no} | 1:23: severity is 'no': say error, warning, note or off
          rules: off                | 1:8: rules must hold keys and values
          paths: [[a]]              | 1:9: each of paths must be a word
          ignore: '[a'              | 1:9: not a path pattern: [a
          overrides: x              | 1:12: overrides must be a list
          overrides: [{paths: a}]   | 1:13: an override needs paths and rules
          just words                | 1:1: the file must hold keys and values
          `a: "`                    | 1:5: not YAML: found unexpected end of stream
          """)
  void saysWhereAMistakeIs(String text, String message) {
    InvalidSettingException mistake = assertThrows(InvalidSettingException.class, () -> read(text));
    String expected = "lockstep.yml:" + message;
    String actual = Objects.requireNonNull(mistake.getMessage());
    assertEquals(expected, actual);
  }

  @Test
  void aKeyMayNotBeGivenTwice() {
    InvalidSettingException mistake =
        assertThrows(InvalidSettingException.class, () -> read("layout: sql\nlayout: ecto\n"));
    assertEquals("lockstep.yml:2:1: layout is given twice", mistake.getMessage());
  }

  @Test
  void aNewerDatabaseIsJudgedAsTheNewestKnown() throws InvalidSettingException {
    DatabaseVersion version = DatabaseVersion.parse("postgresql:19");
    assertEquals(18, version.target().major());
    assertEquals("PostgreSQL 19 is newer than this lockstep knows: judged as 18", version.notice());
    assertNull(DatabaseVersion.parse("postgres:18").notice());
    assertEquals(Target.DEFAULT, DatabaseVersion.parse("postgresql").target());
  }

  @Test
  void isFoundUpwardsToTheWorkTree(@TempDir Path folder) throws Exception {
    Path inner = Files.createDirectories(folder.resolve("repository/app/deep"));
    Files.createDirectory(folder.resolve("repository/.git"));
    Files.writeString(folder.resolve("lockstep.yml"), "layout: ecto\n");
    assertNull(ConfigFile.find(inner, RULES).layout());
    Files.writeString(folder.resolve("repository/lockstep.yaml"), "layout: sql\n");
    assertEquals("sql", ConfigFile.find(inner, RULES).layout());
    assertEquals(folder.resolve("repository"), ConfigFile.find(inner, RULES).folder());
  }

  private static Config read(String text) throws InvalidSettingException {
    return ConfigReader.read("lockstep.yml", FOLDER, text, RULES);
  }
}
