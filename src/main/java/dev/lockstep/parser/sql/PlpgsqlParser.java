package dev.lockstep.parser.sql;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.Unknown;
import dev.lockstep.ast.Unmodelled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The SQL in a PL/pgSQL block, statement by statement in the order it is written (manual chapter
 * 43). Control structures are only walked through: what they hold is given whether or not it runs.
 */
final class PlpgsqlParser {
  private static final String UNKNOWN_COMMAND = "the command is put together at run time";

  private final SqlText sql;
  private final List<Token> tokens;
  private final int level;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Unknown> unknowns = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The places in {@code statements} of those that may be passed over. */
  private final BitSet guarded = new BitSet();

  /** The blocks that are open, innermost first. */
  private final Deque<OpenBlock> blocks = new ArrayDeque<>();

  private int branches;
  private boolean handlesErrors;
  private boolean commits;
  private int at;

  private PlpgsqlParser(SqlText sql, int level) {
    this.sql = sql;
    this.tokens = Lexer.tokens(sql.text());
    this.level = level;
  }

  /** A BEGIN … END; {@code first} is the place of its first statement. */
  private static final class OpenBlock {
    private final int first;
    private boolean handlesErrors;

    private OpenBlock(int first) {
      this.first = first;
    }
  }

  /** What a block runs, what of it is unknown, and what could not be read. */
  record Block(
      List<Statement> statements,
      List<Statement> guarded,
      List<Unknown> unknowns,
      List<Problem> problems,
      boolean handlesErrors,
      boolean commits) {}

  /** Reads a block; {@code level} is how many texts it is quoted in. */
  static Block read(SqlText sql, int level) {
    PlpgsqlParser parser = new PlpgsqlParser(sql, level);
    parser.run();
    return new Block(
        parser.statements,
        parser.guarded.stream().mapToObj(parser.statements::get).toList(),
        parser.unknowns,
        parser.problems,
        parser.handlesErrors,
        parser.commits);
  }

  private void run() {
    while (!token().is(TokenKind.END)) {
      int before = at;
      int known = statements.size();
      boolean isBranch = branches > 0;
      next();
      if (isBranch) {
        guarded.set(known, statements.size());
      }
      if (at == before) {
        at++;
      }
    }
  }

  private Token token() {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  private Token ahead(int distance) {
    return tokens.get(Math.min(at + distance, tokens.size() - 1));
  }

  /** Goes past what starts here: a statement, or the part of a structure before the next one. */
  private void next() {
    String keyword = token().keyword();
    switch (keyword == null ? word() : keyword) {
      case "declare" -> declarations();
      case "begin" -> {
        blocks.push(new OpenBlock(statements.size()));
        at++;
      }
      case "else" -> at++;
      case "exception" -> handler();
      case "elsif", "elseif", "when" -> at = after("then");
      case "if" -> {
        branches++;
        at = after("then");
      }
      case "loop" -> {
        branches++;
        at++;
      }
      case "while", "foreach" -> {
        branches++;
        at = after("loop");
      }
      case "case" -> {
        branches++;
        at = before("when");
      }
      case "for" -> {
        branches++;
        loop();
      }
      case "end" -> closed();
      case "return" -> returned();
      case "perform" -> perform();
      case "execute" -> {
        dynamic(at + 1, end());
        at = end() + 1;
      }
      case "open" -> open();
      case "commit", "rollback" -> {
        commits = true;
        add(at, end());
        at = end() + 1;
      }
      case "exit", "continue", "raise", "assert", "get", "null", "fetch", "move", "close" ->
          at = end() + 1;
      default -> statementOrAssignment();
    }
  }

  private void handler() {
    handlesErrors = true;
    OpenBlock block = blocks.peek();
    if (block != null) {
      block.handlesErrors = true;
    }
    at++;
  }

  /** END IF, END LOOP and END CASE end what may be passed over; END alone ends a block. */
  private void closed() {
    if (isWord(ahead(1), "if") || isWord(ahead(1), "loop") || isWord(ahead(1), "case")) {
      branches = Math.max(0, branches - 1);
    } else {
      OpenBlock block = blocks.poll();
      if (block != null && block.handlesErrors) {
        guarded.set(block.first, statements.size());
      }
    }
    at = end() + 1;
  }

  /** A word that is no key word of SQL, in lower case; empty for any other token. */
  private String word() {
    Token token = token();
    return token.is(TokenKind.WORD) ? Literals.name(sql.text(), token) : "";
  }

  private void statementOrAssignment() {
    int end = end();
    if (token().is(TokenKind.OPERATOR)) {
      label(end);
      return;
    }
    if (startsStatement() && !isAssignment(end)) {
      add(at, end);
    }
    at = end + 1;
  }

  /** {@code <<label>>}, and an option such as {@code #variable_conflict}. */
  private void label(int end) {
    boolean label = sql.text().startsWith("<<", token().start());
    if (label && ahead(2).is(TokenKind.OPERATOR)) {
      at += 3;
    } else if (sql.text().charAt(token().start()) == '#') {
      at += 3;
    } else {
      at = end + 1;
    }
  }

  private boolean startsStatement() {
    String keyword = token().keyword();
    return keyword != null && StatementParser.startsStatement(keyword);
  }

  private boolean isAssignment(int end) {
    for (int i = at + 1; i < Math.min(end, at + 4); i++) {
      Token token = tokens.get(i);
      if (token.is(TokenKind.ASSIGN)) {
        return true;
      }
    }
    return ahead(1).is(TokenKind.OPERATOR)
        && sql.text().startsWith("=", ahead(1).start())
        && !token().is("set");
  }

  /** The index of the semicolon that ends the statement here, or of END. */
  private int end() {
    int open = 0;
    for (int i = at; i < tokens.size() - 1; i++) {
      switch (tokens.get(i).kind()) {
        case LEFT_PARENTHESIS -> open++;
        case RIGHT_PARENTHESIS -> open--;
        case SEMICOLON -> {
          if (open <= 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return tokens.size() - 1;
  }

  /** The index after the next such word that is not in parentheses or a CASE expression. */
  private int after(String keyword) {
    int found = find(keyword, at + 1);
    return found < 0 ? end() + 1 : found + 1;
  }

  private int before(String keyword) {
    int found = find(keyword, at + 1);
    return found < 0 ? end() + 1 : found;
  }

  private int find(String keyword, int from) {
    int open = 0;
    int cases = 0;
    for (int i = from; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      if (open == 0 && cases == 0 && isWord(token, keyword)) {
        return i;
      }
      switch (token.kind()) {
        case LEFT_PARENTHESIS -> open++;
        case RIGHT_PARENTHESIS -> open--;
        case SEMICOLON -> {
          return -1;
        }
        default -> cases += token.is("case") ? 1 : token.is("end") ? -1 : 0;
      }
    }
    return -1;
  }

  private boolean isWord(Token token, String word) {
    return token.is(word)
        || (token.is(TokenKind.WORD) && Literals.name(sql.text(), token).equals(word));
  }

  private void declarations() {
    at++;
    while (!token().is("begin") && !token().is(TokenKind.END)) {
      at = end() + 1;
    }
  }

  /** FOR … LOOP over numbers, a query, a command or a cursor. */
  private void loop() {
    int loop = find("loop", at + 1);
    int in = find("in", at + 1);
    if (loop < 0 || in < 0 || in > loop) {
      at = loop < 0 ? end() + 1 : loop + 1;
      return;
    }
    at = in + 1;
    if (token().is("execute")) {
      dynamic(at + 1, loop);
    } else if (startsStatement() || startsQuery()) {
      add(at, loop);
    }
    at = loop + 1;
  }

  private boolean startsQuery() {
    return token().is(TokenKind.LEFT_PARENTHESIS) && ahead(1).is("select");
  }

  private void returned() {
    int end = end();
    if (isWord(ahead(1), "query")) {
      at += 2;
      if (token().is("execute")) {
        dynamic(at + 1, end);
      } else {
        add(at, end);
      }
    }
    at = end + 1;
  }

  private void open() {
    int end = end();
    int query = find("for", at + 1);
    if (query > 0 && query < end) {
      at = query + 1;
      if (token().is("execute")) {
        dynamic(at + 1, end);
      } else {
        add(at, end);
      }
    }
    at = end + 1;
  }

  private void perform() {
    int end = end();
    TokenCursor in = cursor(tokens, at, end);
    in.next();
    try {
      Clauses clauses = new Clauses(sql, in, level);
      QueryParser.Read read = clauses.queries.readTargets();
      in.expectEnd();
      DataOperation.Select select =
          new DataOperation.Select(clauses.queries.query(read), null, false, in.spanFrom(at));
      statements.add(new Statement(List.of(select), in.textFrom(at), in.spanFrom(at), null));
    } catch (SyntaxError error) {
      syntax(in, error);
    }
    at = end + 1;
  }

  private TokenCursor cursor(List<Token> list, int from, int to) {
    return new TokenCursor(sql.text(), sql.map(), list, from, to);
  }

  private void syntax(TokenCursor in, SyntaxError error) {
    problems.add(new Problem(Problem.Kind.SYNTAX, error.sentence(), in.span(error.token())));
  }

  /** Adds the SQL statement that the tokens {@code [from, to)} are, without its INTO targets. */
  private void add(int from, int to) {
    List<Token> own = IntoTargets.remove(tokens.subList(from, to));
    TokenCursor in = cursor(own, 0, own.size());
    try {
      Clauses clauses = new Clauses(sql, in, level);
      List<Operation> operations = new StatementParser(clauses).parse();
      problems.addAll(clauses.problems);
      statements.add(
          new Statement(operations, in.text(0, own.size()), in.span(0, own.size()), null));
    } catch (SyntaxError error) {
      syntax(in, error);
    }
  }

  /** The command that EXECUTE is given in the tokens {@code [from, to)}. */
  private void dynamic(int from, int to) {
    int end = from;
    int open = 0;
    while (end < to
        && !(open == 0 && (tokens.get(end).is("into") || tokens.get(end).is("using")))) {
      open +=
          switch (tokens.get(end).kind()) {
            case LEFT_PARENTHESIS -> 1;
            case RIGHT_PARENTHESIS -> -1;
            default -> 0;
          };
      end++;
    }
    DynamicSql.Command command = DynamicSql.read(sql, cursor(tokens, from, end));
    if (!command.anyKnown() || level >= SqlParser.MAX_LEVEL) {
      TokenCursor in = cursor(tokens, from, end);
      unknowns.add(new Unknown(UNKNOWN_COMMAND, in.span(from, end)));
      return;
    }
    ParsedSql parsed = SqlParser.nested(command.text(), level + 1);
    parsed.statements().stream()
        .filter(statement -> command.unknowns().isEmpty() || isModelled(statement))
        .forEach(statements::add);
    parsed.problems().stream()
        .filter(problem -> problem.kind() == Problem.Kind.SYNTAX)
        .forEach(problems::add);
    unknowns.addAll(command.unknowns());
    for (Statement statement : parsed.statements()) {
      commits |= statement.operations().stream().anyMatch(TransactionOperation.class::isInstance);
    }
  }

  private static boolean isModelled(Statement statement) {
    return statement.operations().stream().noneMatch(Unmodelled.class::isInstance);
  }
}
