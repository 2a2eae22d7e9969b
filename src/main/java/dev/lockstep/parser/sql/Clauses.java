package dev.lockstep.parser.sql;

/** The parsers of what many statements are made of, over one statement's tokens. */
final class Clauses {
  final TokenCursor in;
  final TypeNameParser types;
  final ExpressionParser expressions;
  final OptionParser options;
  final QueryParser queries;
  final ConstraintParser constraints;
  final ColumnParser columns;
  final IndexKeyParser keys;

  Clauses(TokenCursor in) {
    this.in = in;
    this.types = new TypeNameParser(in);
    this.expressions = new ExpressionParser(in, types);
    this.options = new OptionParser(in);
    this.queries = expressions.queries();
    this.keys = new IndexKeyParser(in, expressions, options);
    this.constraints = new ConstraintParser(in, expressions, options, keys);
    this.columns = new ColumnParser(in, types, expressions, constraints);
  }
}
