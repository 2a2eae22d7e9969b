package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SQL inside of DO blocks and EXECUTE. */
final class BodiesTest {
  private static DoBlock block(String sql) {
    return assertInstanceOf(DoBlock.class, Readings.one(sql).operations().getFirst());
  }

  private static List<String> texts(DoBlock block) {
    return block.statements().stream().map(Statement::text).toList();
  }

  /** What stands in the file where the statements are said to be. */
  private static List<String> places(String sql, DoBlock block) {
    return block.statements().stream()
        .map(s -> sql.substring(s.span().start(), s.span().end()))
        .toList();
  }

  @Test
  void readsEveryBranchOfABlock() {
    String sql =
        """
        DO $do$
        #variable_conflict use_column
        <<outer>>
        DECLARE
          n integer := (SELECT 1);
          r record;
        BEGIN
          IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'e') THEN
            CREATE TYPE e AS ENUM ('a');
          ELSIF CASE WHEN n > 1 THEN true ELSE false END THEN
            ALTER TABLE a ADD COLUMN b int;
          ELSE
            DROP TABLE c;
          END IF;
          CASE n WHEN 1 THEN TRUNCATE d; ELSE NULL; END CASE;
          FOR r IN SELECT * FROM f LOOP
            n := n + 1;
            UPDATE g SET h = r.id WHERE i = n;
          END LOOP;
          FOR n IN 1..10 LOOP DELETE FROM j; EXIT WHEN n = 3; END LOOP;
          WHILE n < 5 LOOP LOCK k; END LOOP;
          SELECT count(*) INTO STRICT n FROM l;
          INSERT INTO m VALUES (1) RETURNING id INTO n;
          PERFORM pg_sleep(1);
          RAISE NOTICE 'x %', n;
          BEGIN
            CREATE INDEX o ON p (q);
          EXCEPTION WHEN duplicate_table OR others THEN
            RAISE;
          END;
          COMMIT;
        END outer
        $do$;
        """;
    DoBlock block = block(sql);
    assertEquals(
        List.of(
            "CREATE TYPE e AS ENUM ('a')",
            "ALTER TABLE a ADD COLUMN b int",
            "DROP TABLE c",
            "TRUNCATE d",
            "SELECT * FROM f",
            "UPDATE g SET h = r.id WHERE i = n",
            "DELETE FROM j",
            "LOCK k",
            "SELECT count(*) INTO STRICT n FROM l",
            "INSERT INTO m VALUES (1) RETURNING id",
            "PERFORM pg_sleep(1)",
            "CREATE INDEX o ON p (q)",
            "COMMIT"),
        texts(block));
    assertEquals(texts(block), places(sql, block));
    assertTrue(block.handlesErrors());
    assertTrue(block.commits());
    assertEquals(List.of(), block.unknowns());
  }

  @Test
  void readsConstantCommands() {
    String sql =
        """
        DO $$ BEGIN
          EXECUTE 'DROP TABLE a; DROP TABLE b';
          EXECUTE 'DROP TABLE ' || 'c';
          EXECUTE format('ALTER TABLE %I ADD COLUMN %I int DEFAULT %L', 'D', name, x);
          EXECUTE format('DROP TABLE %2$I', a, 'e') USING f;
          EXECUTE 'DROP INDEX ' || quote_ident(name);
        END $$
        """;
    DoBlock block = block(sql);
    assertEquals(
        List.of(
            "DROP TABLE a",
            "DROP TABLE b",
            "DROP TABLE c",
            "ALTER TABLE \"D\" ADD COLUMN \uFFFC int DEFAULT '\uFFFC'",
            "DROP TABLE \"e\"",
            "DROP INDEX \uFFFC"),
        texts(block));
    assertEquals(List.of("DROP TABLE a", "DROP TABLE b"), places(sql, block).subList(0, 2));
    assertEquals(List.of(), block.unknowns());
    assertFalse(block.commits());
  }

  @Test
  void tellsWhatABranchMayPassOverOrAHandlerCatches() {
    String sql =
        """
        DO $$ BEGIN
          DROP TABLE a;
          IF found THEN DROP TABLE b; ELSE DROP TABLE c; END IF;
          CASE n WHEN 1 THEN DROP TABLE d; END CASE;
          FOR i IN 1..2 LOOP DROP TABLE e; END LOOP;
          BEGIN DROP TABLE f; EXCEPTION WHEN OTHERS THEN DROP TABLE g; END;
          BEGIN DROP TABLE h; END;
        END $$
        """;
    assertEquals(
        List.of("b", "c", "d", "e", "f", "g"),
        block(sql).guarded().stream().map(guarded -> guarded.text().substring(11)).toList());
  }

  @Test
  void namesWhatIsPutTogetherAtRunTime() {
    String sql =
        """
        DO $$ BEGIN
          EXECUTE command;
          EXECUTE format('ALTER TABLE t ADD COLUMN a %s', kind);
          EXECUTE format(template, 1);
          FOR r IN EXECUTE 'SELECT ' || what LOOP NULL; END LOOP;
        END $$
        """;
    DoBlock block = block(sql);
    assertEquals(
        List.of("command", "kind", "format(template, 1)", "what"),
        block.unknowns().stream()
            .map(Unknown::span)
            .map(span -> sql.substring(span.start(), span.end()))
            .toList());
  }

  @Test
  void findsItsPlaceInQuotedText() {
    String sql = "DO 'BEGIN EXECUTE ''ALTER TABLE \"it''''s\" ADD a int''; DROP TABLE b; END'";
    DoBlock block = block(sql);
    assertEquals(List.of("ALTER TABLE \"it's\" ADD a int", "DROP TABLE b"), texts(block));
    assertEquals(List.of("ALTER TABLE \"it''''s\" ADD a int", "DROP TABLE b"), places(sql, block));
  }

  @Test
  void anErrorInsideCostsNothingElse() {
    ParsedSql parsed =
        Readings.parse("DO $$ BEGIN ALTER TABLE t ADD COLUMN; DROP TABLE u; END $$; DROP TABLE v");
    assertEquals(2, parsed.statements().size());
    assertEquals(1, parsed.problems().size());
    assertEquals(Problem.Kind.SYNTAX, parsed.problems().getFirst().kind());
    DoBlock block =
        assertInstanceOf(DoBlock.class, parsed.statements().getFirst().operations().getFirst());
    assertEquals(List.of("DROP TABLE u"), texts(block));
  }

  @Test
  void aFunctionsBodyIsNotJudgedWhenItIsMade() {
    String sql = "CREATE FUNCTION f() RETURNS int LANGUAGE %s AS $$ BEGIN nonsense %%; END $$";
    assertEquals(List.of(), Readings.parse(sql.formatted("plpgsql")).problems());
    assertEquals(List.of(), Readings.parse(sql.formatted("sql")).problems());
  }
}
