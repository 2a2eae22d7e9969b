package dev.lockstep.parser.sql;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import java.util.List;

/** Parses and prints for tests: operations without places and without what is not said. */
final class Readings {
  private Readings() {}

  static ParsedSql parse(String sql) {
    return SqlParser.parse(SqlText.ofFile(sql), Target.DEFAULT);
  }

  /** The one statement of a text that has no problems. */
  static Statement one(String sql) {
    ParsedSql parsed = parse(sql);
    if (!parsed.problems().isEmpty() || parsed.statements().size() != 1) {
      throw new AssertionError(sql + " gave " + parsed);
    }
    return parsed.statements().getFirst();
  }

  /** What is not worth printing when it is false; a Boolean that can be null is. */
  private static final String UNSAID =
      "\\b(?!(?:enforced|inherit|descending|nullsFirst|enabled|forced|withData)=false)"
          + "\\w+=(null|false|\\[\\]|Span\\[start=-?\\d+, end=-?\\d+\\])(, )?";

  /** Each operation on a line of its own; null, false, empty lists and spans are left out. */
  static List<String> print(Statement statement) {
    return statement.operations().stream().map(Readings::print).toList();
  }

  static String print(Object record) {
    String printed = record.toString();
    String before;
    do {
      before = printed;
      printed = printed.replaceAll(UNSAID, "").replaceAll(", \\]", "]");
    } while (!printed.equals(before));
    return printed;
  }

  static List<String> messages(ParsedSql parsed) {
    return parsed.problems().stream().map(Problem::message).toList();
  }
}
