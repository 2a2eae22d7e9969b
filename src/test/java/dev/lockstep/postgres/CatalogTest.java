package dev.lockstep.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.postgres.TestDatabase.Step;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two databases have the same catalog text when no program could tell their schemas apart. */
class CatalogTest {
  private static final String MAJORS = "dev.lockstep.postgres.Postgres#majors";
  private static final String TABLE =
      "CREATE TABLE t (a int, b text DEFAULT 'x'); INSERT INTO t VALUES (1), (2);";

  @Nested
  class EqualCatalogs {
    @ParameterizedTest
    @MethodSource(MAJORS)
    void notNullInOneStatementOrThroughACheck(int major) {
      String unsafe =
          Postgres.runSteps(
              major, TABLE, List.of(new Step("ALTER TABLE t ALTER a SET NOT NULL", true)));
      String safe =
          Postgres.runSteps(
              major,
              TABLE,
              List.of(
                  new Step("ALTER TABLE t ADD CONSTRAINT k CHECK (a IS NOT NULL) NOT VALID", true),
                  new Step("ALTER TABLE t VALIDATE CONSTRAINT k", false),
                  new Step(
                      "ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE t DROP CONSTRAINT k",
                      true)));
      assertEquals(unsafe, safe);
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anIndexBuiltConcurrentlyOrNot(int major) {
      assertEquals(
          Postgres.runSteps(major, TABLE, List.of(new Step("CREATE INDEX i ON t (b)", true))),
          Postgres.runSteps(
              major, TABLE, List.of(new Step("CREATE INDEX CONCURRENTLY i ON t (b)", false))));
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void columnsInAnotherOrder(int major) {
      assertEquals(
          Postgres.runSteps(major, TABLE, List.of()),
          Postgres.runSteps(
              major,
              "CREATE TABLE t (b text, a int); ALTER TABLE t ALTER b SET DEFAULT 'x'",
              List.of()));
    }
  }

  @Nested
  class DifferentCatalogs {
    private static final int MAJOR = PostgresServers.majors().getLast();
    private static final String BEFORE = Postgres.runSteps(MAJOR, TABLE, List.of());

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ALTER TABLE t ALTER a SET NOT NULL",
          "ALTER TABLE t ALTER a SET DEFAULT 1",
          "ALTER TABLE t ALTER b TYPE varchar(9)",
          "ALTER TABLE t ADD CHECK (a > 0)",
          "ALTER TABLE t ADD CHECK (a > 0) NOT VALID",
          "CREATE INDEX ON t (a)",
          "CREATE INDEX ON t (a) WHERE a > 0",
          "CREATE INDEX ON t (a); UPDATE pg_index SET indisvalid = false"
              + " WHERE indrelid = 't'::regclass",
          "COMMENT ON COLUMN t.a IS 'a'",
          "GRANT SELECT ON t TO PUBLIC",
          "GRANT SELECT (a) ON t TO PUBLIC",
          "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
          "CREATE POLICY p ON t USING (a > 0)",
          "CREATE VIEW v AS SELECT a FROM t",
          "CREATE MATERIALIZED VIEW v AS SELECT a FROM t WITH NO DATA",
          "CREATE SEQUENCE s OWNED BY t.a",
          "CREATE TYPE mood AS ENUM ('good')",
          "CREATE DOMAIN d AS int NOT NULL",
          "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING",
          "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW"
              + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
          "CREATE EXTENSION citext",
          "CREATE STATISTICS s ON a, b FROM t",
          "CREATE TABLE u (a int) PARTITION BY RANGE (a)",
          "CREATE PUBLICATION p FOR TABLE t",
          "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
        })
    void afterAnyChange(String change) {
      assertNotEquals(BEFORE, Postgres.runSteps(MAJOR, TABLE, List.of(new Step(change, true))));
    }
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void oneLineAnObject(int major) {
    String catalog =
        Postgres.runSteps(
            major,
            "CREATE TABLE p (k int, CONSTRAINT c CHECK (k > 0)) PARTITION BY RANGE (k)",
            List.of(
                new Step("CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (9)", true),
                new Step("CREATE TYPE mood AS ENUM ('b', 'a')", false)));
    assertEquals(
        """
        column public.p.k integer
        column public.p1.k integer
        constraint public.p.c CHECK ((k > 0))
        constraint public.p1.c CHECK ((k > 0))
        extension plpgsql
        """,
        catalog
            .lines()
            .filter(line -> line.matches("(column|constraint|extension) .*"))
            .map(line -> line + "\n")
            .reduce("", String::concat));
    assertTrue(
        catalog.contains("table public.p1 PARTITION OF public.p FOR VALUES FROM (1) TO (9)"));
    assertTrue(catalog.contains("type public.mood ENUM 'b', 'a'"));
  }

  @ParameterizedTest
  @MethodSource(MAJORS)
  void aRefusedStepIsNamed(int major) {
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () ->
                Postgres.runSteps(
                    major,
                    TABLE,
                    List.of(
                        new Step("CREATE INDEX i ON t (a)", true),
                        new Step("DROP INDEX CONCURRENTLY i", true))));
    assertTrue(String.valueOf(failure.getMessage()).contains("step 2 with 25001"));
  }
}
