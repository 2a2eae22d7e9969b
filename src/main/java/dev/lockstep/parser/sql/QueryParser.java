package dev.lockstep.parser.sql;

import dev.lockstep.ast.Query;
import java.util.List;

/** Queries, and the reading parts of data statements, to what they name. */
final class QueryParser {
  private final TokenCursor in;

  QueryParser(TokenCursor in) {
    this.in = in;
  }

  /** Reads the query from here to the token at {@code end}. */
  Query read(int end) {
    int from = in.index();
    if (from >= end) {
      throw in.expected("a query");
    }
    in.moveTo(end);
    return scanned(from, end);
  }

  /** What the tokens {@code [from, to)} name, read without grammar. */
  Query scanned(int from, int to) {
    TokenScan scan = TokenScan.of(in, from, to);
    return new Query(
        scan.relations(),
        scan.columns(),
        scan.functions(),
        List.of(),
        false,
        in.text(from, to),
        in.span(from, to));
  }
}
