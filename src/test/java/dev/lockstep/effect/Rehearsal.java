package dev.lockstep.effect;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.parser.sql.ParsedSql;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.schema.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A replay for one major: the schema a fixture starts from, then statement after statement. */
final class Rehearsal {
  private final Target target;
  private Database database;

  Rehearsal(int major, String given) {
    target = Target.postgresql(major);
    ParsedSql parsed = SqlParser.parse(SqlText.synthetic(given), target);
    if (!parsed.problems().isEmpty()) {
      throw new IllegalStateException(parsed.problems() + " in " + given);
    }
    Script script = new Script(Direction.UP, TransactionMode.NONE, parsed.statements());
    Migration migration =
        new Migration(
            "given.sql",
            "sql",
            "",
            "given",
            script,
            new Rollback.NotSupported(),
            List.of(),
            List.of(),
            "");
    Database now = Database.unknown(target).enter(migration, script);
    for (Statement statement : script.statements()) {
      now = now.after(statement);
    }
    database = now;
  }

  Database database() {
    return database;
  }

  /** The statement as parsed, or null when the parser refuses it. */
  @Nullable Statement parse(String sql) {
    List<Statement> statements = SqlParser.parse(SqlText.synthetic(sql), target).statements();
    return statements.isEmpty() ? null : statements.getFirst();
  }

  /** Goes on to the database after the statement, holding the locks it took. */
  void run(Statement statement) {
    Database before = database;
    database =
        before
            .after(statement)
            .holding(Effects.of(statement, before).locks(), before, statement.span());
  }

  void begin() {
    Statement begin = parse("BEGIN");
    if (begin != null) {
      run(begin);
    }
  }
}
