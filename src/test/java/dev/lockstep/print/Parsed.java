package dev.lockstep.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.parser.sql.ParsedSql;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import java.util.List;

/** Operations and steps for tests, read from SQL. */
final class Parsed {
  private Parsed() {}

  static List<Statement> statements(String sql) {
    ParsedSql parsed = SqlParser.parse(SqlText.ofFile(sql), Target.postgresql(18));
    assertEquals(List.of(), parsed.problems(), sql);
    return parsed.statements();
  }

  static List<Change> changes(String sql) {
    return statements(sql).stream().map(it -> new Change(it.operations())).toList();
  }

  /** A step that may run in a transaction. */
  static Migrate step(String name, String up, String down) {
    return new Migrate(name, "", true, changes(up), changes(down));
  }

  static Migrate stepWithoutTransaction(String name, String up, String down) {
    return new Migrate(name, "", false, changes(up), changes(down));
  }
}
