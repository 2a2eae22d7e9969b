package dev.lockstep.parser.sql;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.SqlText;
import java.util.ArrayList;
import java.util.List;

/** The parsers of what many statements are made of, over one statement's tokens. */
final class Clauses {
  /** The text that the tokens are of. */
  final SqlText sql;

  final TokenCursor in;

  /** How many texts the statement is quoted in: 0 in a file, 1 in a DO block. */
  final int level;

  /** What could not be read inside of bodies, which does not cost the statement around them. */
  final List<Problem> problems = new ArrayList<>();

  final TypeNameParser types;
  final ExpressionParser expressions;
  final OptionParser options;
  final QueryParser queries;
  final ConstraintParser constraints;
  final ColumnParser columns;
  final IndexKeyParser keys;

  Clauses(SqlText sql, TokenCursor in, int level) {
    this.sql = sql;
    this.in = in;
    this.level = level;
    this.types = new TypeNameParser(in);
    this.expressions = new ExpressionParser(in, types);
    this.options = new OptionParser(in);
    this.queries = expressions.queries();
    this.keys = new IndexKeyParser(in, expressions, options);
    this.constraints = new ConstraintParser(in, expressions, options, keys);
    this.columns = new ColumnParser(in, types, expressions, constraints);
  }

  /** The same over another part of the statement. */
  Clauses over(TokenCursor part) {
    return new Clauses(sql, part, level);
  }
}
