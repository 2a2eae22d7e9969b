package dev.lockstep.parser.sql;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bodies of DO and of routines: SQL and PL/pgSQL, quoted or BEGIN ATOMIC. */
final class BodyParser {
  private final Clauses clauses;
  private final TokenCursor in;

  BodyParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows DO. */
  Operation block(int from) {
    String language = "plpgsql";
    Token body = null;
    while (!in.atEnd()) {
      if (in.accept("language")) {
        language = language();
      } else if (body == null) {
        body = in.token();
        in.string("a block");
      } else {
        throw in.expected("LANGUAGE");
      }
    }
    if (body == null) {
      throw in.expected("a block");
    }
    boolean readable = language.equals("plpgsql") && body.is(TokenKind.STRING);
    if (!readable || clauses.level >= SqlParser.MAX_LEVEL) {
      return new BlockOperation.DoBlock(
          language, List.of(), List.of(), List.of(), false, false, in.spanFrom(from));
    }
    PlpgsqlParser.Block block =
        PlpgsqlParser.read(QuotedBody.of(clauses.sql, body), clauses.level + 1);
    clauses.problems.addAll(block.problems());
    return new BlockOperation.DoBlock(
        language,
        block.statements(),
        block.guarded(),
        block.unknowns(),
        block.handlesErrors(),
        block.commits(),
        in.spanFrom(from));
  }

  /** The name after LANGUAGE, in lower case. */
  String language() {
    String name =
        in.at(TokenKind.STRING) ? in.string("a language") : in.notReservedName("a language");
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * The statements of a routine's quoted body; none in other languages. What cannot be read is left
   * out in silence: it runs when the routine is called, not now.
   */
  List<Statement> quoted(String language, @Nullable Token body) {
    boolean readable = body != null && body.is(TokenKind.STRING);
    if (body == null || !readable || clauses.level >= SqlParser.MAX_LEVEL) {
      return List.of();
    }
    return switch (language) {
      case "plpgsql" ->
          PlpgsqlParser.read(QuotedBody.of(clauses.sql, body), clauses.level + 1).statements();
      case "sql" ->
          SqlParser.nested(QuotedBody.of(clauses.sql, body), clauses.level + 1).statements();
      default -> List.of();
    };
  }

  /** The statements of a BEGIN ATOMIC body, after those words and up to its END. */
  List<Statement> atomic() {
    List<Statement> statements = new ArrayList<>();
    while (!in.accept("end")) {
      int from = in.index();
      int end = statementEnd();
      if (in.accept("return")) {
        clauses.expressions.parse();
      } else if (end > from) {
        TokenCursor part = in.part(from, end);
        List<Operation> operations = new StatementParser(clauses.over(part)).parse();
        statements.add(new Statement(operations, in.text(from, end), in.span(from, end), null));
      }
      in.moveTo(end);
      in.expect(TokenKind.SEMICOLON, "\";\"");
    }
    return statements;
  }

  /** The index of the semicolon that ends the statement here, or of the cursor's end. */
  private int statementEnd() {
    int place = in.index();
    while (place < in.limit() && !in.tokenAt(place).is(TokenKind.SEMICOLON)) {
      place++;
    }
    return place;
  }
}
