package dev.lockstep.parser.sql;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Statement;
import java.util.List;

/** What a text of SQL says: its statements in order, and what could not be read. */
public record ParsedSql(List<Statement> statements, List<Problem> problems) {
  public ParsedSql {
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }
}
