package dev.lockstep.parser.sql;

import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.ViewOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** DROP of everything. */
final class DropParser {
  private final Clauses clauses;
  private final TokenCursor in;
  private final RoutineParser routines;
  private final ObjectParser objects;

  DropParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.routines = new RoutineParser(clauses);
    this.objects = new ObjectParser(clauses);
  }

  /** Makes the operation of one object dropped. */
  private interface Dropped {
    Operation of(QualifiedName name, boolean ifExists, boolean cascade, Span span);
  }

  /** What follows DROP. */
  List<Operation> parse(int from) {
    String word = in.token().keyword();
    if (word == null) {
      throw in.expected("what to drop");
    }
    in.next();
    return switch (word) {
      case "table" -> named(from, (n, e, c, s) -> new TableOperation.DropTable(n, e, c, false, s));
      case "sequence" -> named(from, SequenceOperation.DropSequence::new);
      case "view" -> named(from, (n, e, c, s) -> new ViewOperation.DropView(n, false, e, c, s));
      case "materialized" -> {
        in.expect("view");
        yield named(from, (n, e, c, s) -> new ViewOperation.DropView(n, true, e, c, s));
      }
      case "index" -> {
        boolean concurrently = in.accept("concurrently");
        yield named(from, (n, e, c, s) -> new IndexOperation.DropIndex(n, concurrently, e, c, s));
      }
      case "type" -> named(from, (n, e, c, s) -> new TypeOperation.DropType(n, false, e, c, s));
      case "domain" -> named(from, (n, e, c, s) -> new TypeOperation.DropType(n, true, e, c, s));
      case "schema" ->
          named(from, (n, e, c, s) -> new ObjectOperation.DropSchema(n.name(), e, c, s));
      case "extension" ->
          named(from, (n, e, c, s) -> new ObjectOperation.DropExtension(n.name(), e, c, s));
      case "foreign" -> foreign(from);
      case "trigger", "policy", "rule" -> List.of(ofTable(word, from));
      case "function" -> routines(RoutineOperation.Kind.FUNCTION, from);
      case "procedure" -> routines(RoutineOperation.Kind.PROCEDURE, from);
      case "routine" -> routines(RoutineOperation.Kind.ROUTINE, from);
      case "aggregate" -> routines(RoutineOperation.Kind.AGGREGATE, from);
      default -> List.of(other(word, from));
    };
  }

  private List<Operation> foreign(int from) {
    if (in.accept("table")) {
      return named(from, (n, e, c, s) -> new TableOperation.DropTable(n, e, c, true, s));
    }
    in.expect("data", "wrapper");
    return named(
        from,
        (n, e, c, s) -> new ObjectOperation.OtherObject("DROP", "FOREIGN DATA WRAPPER", n, e, s));
  }

  private record Named(QualifiedName name, @Nullable List<SqlType> arguments, int from, int to) {}

  private List<Operation> named(int from, Dropped dropped) {
    boolean ifExists = clauses.options.ifExists();
    List<Named> found = new ArrayList<>();
    do {
      int start = in.index();
      found.add(new Named(in.anyName("a name"), null, start, in.index()));
    } while (in.accept(TokenKind.COMMA));
    boolean cascade = clauses.options.cascade();
    in.expectEnd();
    List<Operation> operations = new ArrayList<>();
    for (Named one : found) {
      Span span = found.size() == 1 ? in.spanFrom(from) : in.span(one.from, one.to);
      operations.add(dropped.of(one.name, ifExists, cascade, span));
    }
    return operations;
  }

  private List<Operation> routines(RoutineOperation.Kind kind, int from) {
    boolean ifExists = clauses.options.ifExists();
    List<Named> found = new ArrayList<>();
    do {
      int start = in.index();
      QualifiedName name = in.anyName("a routine");
      List<SqlType> arguments =
          in.at(TokenKind.LEFT_PARENTHESIS) ? routines.inputArguments() : null;
      found.add(new Named(name, arguments, start, in.index()));
    } while (in.accept(TokenKind.COMMA));
    boolean cascade = clauses.options.cascade();
    in.expectEnd();
    List<Operation> operations = new ArrayList<>();
    for (Named one : found) {
      Span span = found.size() == 1 ? in.spanFrom(from) : in.span(one.from, one.to);
      operations.add(
          new RoutineOperation.DropRoutine(kind, one.name, one.arguments, ifExists, cascade, span));
    }
    return operations;
  }

  private Operation ofTable(String word, int from) {
    boolean ifExists = clauses.options.ifExists();
    String name = in.name("a name");
    in.expect("on");
    QualifiedName table = in.qualifiedName("a table");
    boolean cascade = clauses.options.cascade();
    Span span = in.spanFrom(from);
    return switch (word) {
      case "trigger" -> new RuleOperation.DropTrigger(name, table, ifExists, cascade, span);
      case "policy" -> new RuleOperation.DropPolicy(name, table, ifExists, cascade, span);
      default -> new RuleOperation.DropRule(name, table, ifExists, cascade, span);
    };
  }

  private Operation other(String word, int from) {
    return switch (word) {
      case "database", "tablespace" -> {
        boolean ifExists = clauses.options.ifExists();
        String name = in.name("a name");
        in.skipToEnd();
        ObjectOperation.ClusterCommand.Kind kind =
            ObjectOperation.ClusterCommand.Kind.valueOf("DROP_" + word.toUpperCase(Locale.ROOT));
        yield new ObjectOperation.ClusterCommand(kind, name, ifExists, in.spanFrom(from));
      }
      case "subscription" -> {
        boolean ifExists = clauses.options.ifExists();
        String name = in.name("a subscription");
        clauses.options.cascade();
        yield new ObjectOperation.DropSubscription(name, ifExists, in.spanFrom(from));
      }
      default -> objects.otherObject("DROP", word, from);
    };
  }
}
