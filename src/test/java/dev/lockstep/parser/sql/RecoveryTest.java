package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Splitting into statements, and what is left of a text with syntax errors. */
final class RecoveryTest {
  private static List<String> texts(String sql) {
    return Readings.parse(sql).statements().stream().map(Statement::text).toList();
  }

  @Test
  void anErrorCostsItsOwnStatement() {
    String sql = "ALTER TABLE a ADD COLUMN b int; ALTER TABLE c ADD COLUM d (int; DROP TABLE e;";
    ParsedSql parsed = Readings.parse(sql);
    assertEquals(List.of("ALTER TABLE a ADD COLUMN b int", "DROP TABLE e"), texts(sql));
    assertEquals(1, parsed.problems().size());
    assertEquals(Problem.Kind.SYNTAX, parsed.problems().getFirst().kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FOO BAR|expected a statement, found FOO",
        "ALTER TABLE t|expected an action such as ADD, DROP, ALTER, SET or RENAME, found the end of"
            + " the statement",
        "CREATE TABLE t (a int|expected \",\" or \")\", found the end of the statement",
        "CREATE TABLE t (a int,)|expected a column or a constraint, found )",
        "CREATE TABLE t|expected \"(\", found the end of the statement",
        "ALTER TABLE t ADD COLUMN a|expected a type, found the end of the statement",
        "CREATE INDEX i t (a)|expected ON, found t",
        "DROP TABLE a b|expected the end of the statement, found b",
        "ALTER TABLE t ALTER a TYPE int USING|expected an expression, found the end of the"
            + " statement",
        "ALTER TABLE t RENAME a TO b, ADD c int|expected the end of the statement, found ,",
        "SELECT 'a|expected an expression, found 'a",
        "UPDATE t SET a WHERE b|expected \"=\", found WHERE",
        "INSERT t VALUES (1)|expected INTO, found t",
        "SELECT a FROM|expected a table, found the end of the statement",
      })
  void saysWhatWasExpected(String sql, String message) {
    assertEquals(List.of(message), Readings.messages(Readings.parse(sql)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE t (id int UNSIGNED NOT NULL)|MySQL",
        "ALTER TABLE `t` ADD `c` int|MySQL",
        "CREATE TABLE t (id int) ENGINE=InnoDB DEFAULT CHARSET=utf8|MySQL",
        "ALTER TABLE t MODIFY COLUMN a bigint|MySQL",
        "CREATE TABLE t ON CLUSTER c (a String) ENGINE = MergeTree ORDER BY a|ClickHouse",
        "CREATE TABLE t (a UInt8) ENGINE = ReplicatedReplacingMergeTree() ORDER BY a|ClickHouse",
        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)|SQLite",
        "CREATE TABLE [dbo].[t] (id int IDENTITY(1,1))|SQL Server",
      })
  void saysWhoseSqlItLooksLike(String sql, String product) {
    String message = Readings.messages(Readings.parse(sql)).getFirst();
    assertTrue(message.endsWith("; this looks like " + product + ", not PostgreSQL"), message);
    assertTrue(message.startsWith("expected "), message);
  }

  @Test
  void statementsOfAnotherProductAreOneProblemAndOthersStand() {
    ParsedSql parsed =
        Readings.parse(
            """
            CREATE TABLE `a` (id int);
            CREATE TABLE b (id int;
            CREATE TABLE c (id int AUTO_INCREMENT);
            CREATE TABLE d (id int) COMMENT 'engine = x';
            DROP TABLE `e`;
            CREATE TABLE f (id int PRIMARY KEY AUTOINCREMENT);
            """);
    assertEquals(
        List.of(
            "expected \",\" or \")\", found the end of the statement",
            "expected the end of the statement, found COMMENT",
            "expected a table, found `; this looks like MySQL, not PostgreSQL, and so do 2 more"
                + " statements of this file",
            "expected \",\" or \")\", found AUTOINCREMENT; this looks like SQLite, not PostgreSQL"),
        Readings.messages(parsed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CREATE TABLE t (a int, b text DEFAULT 'on cluster `x`' \"engine =\" int)",
        "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START 1) x)",
      })
  void whatIsQuotedIsNobodysMark(String sql) {
    String message = Readings.messages(Readings.parse(sql)).getFirst();
    assertFalse(message.contains("looks like"), message);
  }

  @Test
  void pointsAtTheOffendingToken() {
    Problem problem = Readings.parse("DROP TABLE a; DROP TABLE a b").problems().getFirst();
    assertEquals(new Span(27, 28), problem.span());
  }

  @Test
  void semicolonsEndStatementsButInBodies() {
    assertEquals(
        List.of(
            "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END",
            "CREATE TABLE \"begin\" (atomic int)",
            "SELECT ';', $$;$$ /* ; */ -- ;"),
        texts(
                """
                CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2);;
                CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END;
                CREATE TABLE "begin" (atomic int);
                SELECT ';', $$;$$ /* ; */ -- ;
                """)
            .stream()
            .map(text -> text.startsWith("SELECT ';'") ? text + " /* ; */ -- ;" : text)
            .toList());
  }

  @Test
  void toleratesMarksAndLineEnds() {
    assertEquals(List.of("SELECT 1", "SELECT\r\n2"), texts("\uFEFFSELECT 1;\r\nSELECT\r\n2;\r\n"));
    assertEquals(List.of(), texts(""));
    assertEquals(List.of(), texts(" ; -- nothing\n;"));
  }

  @Test
  void aTemplateHoleIsANameOrAValue() {
    assertEquals(
        List.of(),
        Readings.parse(
                """
                CREATE TABLE {{ schema }}.t (a int DEFAULT ${value});
                ALTER TABLE ${prefix}_users ADD COLUMN b int;
                ALTER TABLE "{{ index . "Schema" }}"."users" ADD COLUMN b int;
                """)
            .problems());
  }

  @Test
  void aTemplateHoleInAnotherPlaceIsOpaque() {
    ParsedSql parsed = Readings.parse("CREATE TABLE t (a int) {{ options }}; DROP TABLE u");
    assertEquals(2, parsed.statements().size());
    assertEquals(Problem.Kind.OPAQUE, parsed.problems().getFirst().kind());
  }
}
