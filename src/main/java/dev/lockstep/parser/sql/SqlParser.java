package dev.lockstep.parser.sql;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.Unmodelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads SQL: a whole file, or what a tool would send as one string. */
public final class SqlParser {
  /** How deep bodies may be quoted in one another. */
  static final int MAX_LEVEL = 4;

  private final SqlText sql;
  private final int level;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SyntaxProblems refusals = new SyntaxProblems();
  private int nextHole;

  private SqlParser(SqlText sql, int level) {
    this.sql = sql;
    this.level = level;
  }

  /**
   * The statements of {@code sql} and its problems. A statement with a syntax error is left out,
   * unless it is one of another dialect that can be made out; the others are read all the same.
   * Never throws on input.
   */
  public static ParsedSql parse(SqlText sql, Target target) {
    return nested(sql, 0);
  }

  /** The statements of a text that is quoted {@code level} times. */
  static ParsedSql nested(SqlText sql, int level) {
    SqlParser parser = new SqlParser(sql, level);
    parser.run();
    return new ParsedSql(parser.statements, parser.problems);
  }

  private void run() {
    Splitter.Split split = Splitter.split(sql.text(), Lexer.tokens(sql.text()));
    for (Splitter.Range range : split.ranges()) {
      statement(split.tokens(), range);
    }
    problems.addAll(refusals.all());
  }

  private void statement(List<Token> tokens, Splitter.Range range) {
    TokenCursor in = new TokenCursor(sql.text(), sql.map(), tokens, range.from(), range.to());
    boolean holes = reportHoles(in);
    List<Operation> operations;
    if (in.at(TokenKind.COMMAND)) {
      operations = List.of(command(in));
    } else {
      try {
        Clauses clauses = new Clauses(sql, in, level);
        operations = new StatementParser(clauses).parse();
        problems.addAll(clauses.problems);
      } catch (SyntaxError error) {
        if (!holes && !hasPlaceholder(in, range)) {
          OtherDialect dialect = OtherDialect.of(in, range.from(), range.to());
          refusals.add(error.sentence(), in.span(error.token()), dialect);
          recover(in, range);
          return;
        }
        if (!holes) {
          problems.add(
              new Problem(
                  Problem.Kind.OPAQUE,
                  "A template fills in a part of this statement",
                  in.span(range.from(), range.to())));
        }
        operations = List.of(unread(in, range));
      }
    }
    statements.add(
        new Statement(
            operations,
            in.text(range.from(), range.to()),
            in.span(range.from(), range.to()),
            null));
  }

  /** A statement of another dialect still makes tables and changes rows. */
  private void recover(TokenCursor in, Splitter.Range range) {
    Span span = in.span(range.from(), range.to());
    String text = in.text(range.from(), range.to());
    List<Operation> operations = JSqlParserAdapter.read(text, span);
    if (!operations.isEmpty()) {
      statements.add(new Statement(operations, text, span, null));
    }
  }

  private static Operation command(TokenCursor in) {
    String raw = in.raw(in.next());
    int end = 1;
    while (end < raw.length() && !Character.isWhitespace(raw.charAt(end))) {
      end++;
    }
    return new SessionOperation.OtherSession(raw.substring(0, end), in.spanFrom(in.index() - 1));
  }

  /** Reports the holes in the statement; whether there are any. */
  private boolean reportHoles(TokenCursor in) {
    int end = in.tokenAt(in.limit() - 1).end();
    boolean any = false;
    while (nextHole < sql.holes().size() && sql.holes().get(nextHole).offset() < end) {
      SqlText.Hole hole = sql.holes().get(nextHole++);
      any |= hole.offset() >= in.token().start();
      problems.add(
          new Problem(Problem.Kind.OPAQUE, hole.unknown().reason(), hole.unknown().span()));
    }
    return any;
  }

  private static boolean hasPlaceholder(TokenCursor in, Splitter.Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      Token token = in.tokenAt(i);
      if (token.is(TokenKind.PLACEHOLDER)
          || (token.is(TokenKind.WORD) && isFilledIn(in.raw(token)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFilledIn(String word) {
    return word.indexOf('{') >= 0 || word.indexOf(SqlText.HOLE) >= 0;
  }

  private static Unmodelled unread(TokenCursor in, Splitter.Range range) {
    StringBuilder words = new StringBuilder();
    int place = range.from();
    while (place < range.to() && place < range.from() + 3 && in.tokenAt(place).keyword() != null) {
      words.append(words.isEmpty() ? "" : " ").append(in.tokenAt(place++).keyword());
    }
    List<QualifiedName> relations = TokenScan.of(in, range.from(), range.to()).relations();
    return new Unmodelled(
        words.toString().toUpperCase(Locale.ROOT), relations, in.span(range.from(), range.to()));
  }
}
