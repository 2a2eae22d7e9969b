package dev.lockstep.parser.sql;

import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.StorageParameter;
import dev.lockstep.ast.Unmodelled;
import java.util.List;
import java.util.Locale;

/** One statement to its operations: the first word leads to the parser of its family. */
final class StatementParser {
  private final TokenCursor in;
  private final ExpressionParser expressions;
  private final OptionParser options;
  private final CreateParser create;
  private final AlterParser alter;
  private final DropParser drop;
  private final IndexParser indexes;
  private final DataParser data;
  private final TransactionParser transactions;
  private final SessionParser session;
  private final MaintenanceParser maintenance;
  private final ObjectParser objects;
  private final BodyParser bodies;

  StatementParser(Clauses clauses) {
    this.in = clauses.in;
    this.expressions = clauses.expressions;
    this.options = clauses.options;
    this.create = new CreateParser(clauses);
    this.alter = new AlterParser(clauses, create);
    this.drop = new DropParser(clauses);
    this.indexes = new IndexParser(clauses);
    this.data = new DataParser(clauses);
    this.transactions = new TransactionParser(in);
    this.session = new SessionParser(clauses, transactions);
    this.maintenance = new MaintenanceParser(clauses);
    this.objects = new ObjectParser(clauses);
    this.bodies = new BodyParser(clauses);
  }

  /** Reads the whole statement, to the cursor's end. */
  List<Operation> parse() {
    int from = in.index();
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      List<Operation> operations = data.parse(from);
      in.expectEnd();
      return operations;
    }
    String word = in.token().keyword();
    if (word == null) {
      throw in.expected("a statement");
    }
    in.next();
    List<Operation> operations = dispatch(word, from);
    in.expectEnd();
    return operations;
  }

  /** Whether SQL statements may start with the word; all that a PL/pgSQL block may hold do. */
  static boolean startsStatement(String keyword) {
    return switch (keyword) {
      case "select",
          "with",
          "insert",
          "update",
          "delete",
          "merge",
          "values",
          "table",
          "create",
          "alter",
          "drop",
          "truncate",
          "lock",
          "comment",
          "grant",
          "revoke",
          "copy",
          "vacuum",
          "analyze",
          "analyse",
          "reindex",
          "refresh",
          "cluster",
          "set",
          "reset",
          "call",
          "do",
          "import",
          "notify",
          "listen",
          "unlisten",
          "security",
          "discard",
          "explain",
          "reassign",
          "savepoint",
          "release",
          "checkpoint",
          "load",
          "show",
          "prepare" ->
          true;
      default -> false;
    };
  }

  private List<Operation> dispatch(String word, int from) {
    return switch (word) {
      case "create" -> create.parse(from);
      case "alter" -> alter.parse(from);
      case "drop" -> drop.parse(from);
      case "select", "values", "table", "with", "insert", "update", "delete", "merge" ->
          data.parse(from);
      case "explain" -> explain(from);
      case "truncate" -> data.truncate(from);
      case "lock" -> maintenance.lock(from);
      default -> List.of(single(word, from));
    };
  }

  private Operation single(String word, int from) {
    return switch (word) {
      case "copy" -> data.copy(from);
      case "call" -> data.call(from);
      case "begin" -> transactions.begin(false, from);
      case "start" -> transactions.begin(true, from);
      case "commit", "end" -> transactions.commit(from);
      case "rollback", "abort" -> transactions.rollback(from);
      case "savepoint" -> transactions.savepoint(from);
      case "release" -> transactions.release(from);
      case "prepare" ->
          in.accept("transaction")
              ? transactions.twoPhase("PREPARE TRANSACTION", from)
              : session.other(word, from);
      case "set" -> session.set(from);
      case "reset" -> session.reset(from);
      case "discard" -> session.discard(from);
      case "show", "declare", "fetch", "move", "close", "execute", "deallocate" ->
          session.other(word, from);
      case "reindex" -> indexes.reindex(from);
      case "vacuum" -> maintenance.vacuum(from);
      case "analyze", "analyse" -> maintenance.analyze(from);
      case "cluster" -> maintenance.cluster(from);
      case "refresh" -> maintenance.refresh(from);
      case "checkpoint", "load", "listen", "notify", "unlisten" -> {
        in.skipToEnd();
        yield new MaintenanceOperation.OtherCommand(
            word.toUpperCase(Locale.ROOT), in.spanFrom(from));
      }
      case "comment" -> objects.comment(from);
      case "grant", "revoke" -> objects.grant(word.equals("revoke"), from);
      case "security" -> objects.other("SECURITY", "LABEL", from);
      case "do" -> bodies.block(from);
      case "import", "reassign" -> unmodelled(from);
      default -> {
        in.moveTo(from);
        throw in.expected("a statement");
      }
    };
  }

  /** EXPLAIN ANALYZE does what the statement it explains does; without it nothing is done. */
  private List<Operation> explain(int from) {
    boolean runs;
    if (in.at(TokenKind.LEFT_PARENTHESIS) && !expressions.atSubQuery()) {
      List<StorageParameter> options = this.options.list();
      runs = OptionParser.isOn(options, "analyze") || OptionParser.isOn(options, "analyse");
    } else {
      runs = in.acceptAny("analyze", "analyse") != null;
      in.accept("verbose");
    }
    int explained = in.index();
    in.enter();
    List<Operation> operations = parse();
    in.leave();
    if (runs) {
      return operations;
    }
    List<QualifiedName> relations = TokenScan.of(in, explained, in.limit()).relations();
    return List.of(new Unmodelled("EXPLAIN", relations, in.spanFrom(from)));
  }

  /** A statement PostgreSQL knows and lockstep does not: its words up to the first name. */
  private Operation unmodelled(int from) {
    in.skipToEnd();
    StringBuilder words = new StringBuilder();
    for (int i = from; i < in.limit() && i < from + 3 && in.tokenAt(i).keyword() != null; i++) {
      words.append(words.isEmpty() ? "" : " ").append(in.tokenAt(i).keyword());
    }
    return new Unmodelled(words.toString().toUpperCase(Locale.ROOT), List.of(), in.spanFrom(from));
  }
}
