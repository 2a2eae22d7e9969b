package dev.lockstep.parser.sql;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.Kind;
import dev.lockstep.ast.RoutineOperation.Volatility;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CREATE and ALTER of functions, procedures and aggregates. */
final class RoutineParser {
  private final Clauses clauses;
  private final TokenCursor in;
  private final BodyParser bodies;

  RoutineParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.bodies = new BodyParser(clauses);
  }

  /** What the options of a routine have said so far. */
  private static final class Options {
    @Nullable SqlType returns;
    String language = "sql";
    @Nullable Volatility volatility;
    @Nullable Token quoted;
    @Nullable String body;
    boolean atomic;
    List<Statement> statements = List.of();
  }

  /** What follows CREATE [OR REPLACE] FUNCTION or PROCEDURE. */
  Operation create(Kind kind, boolean orReplace, int from) {
    QualifiedName name = in.anyName("a routine");
    List<SqlType> arguments = inputArguments();
    Options options = new Options();
    boolean more = true;
    while (more && !in.atEnd()) {
      more = option(options);
    }
    in.expectEnd();
    return new RoutineOperation.CreateRoutine(
        kind,
        name,
        orReplace,
        arguments,
        options.returns,
        options.language,
        options.volatility,
        options.body,
        options.atomic,
        options.atomic ? options.statements : bodies.quoted(options.language, options.quoted),
        in.spanFrom(from));
  }

  private boolean option(Options options) {
    String word = in.token().keyword();
    if (word == null) {
      return false;
    }
    switch (word) {
      case "returns" -> returns(options);
      case "language" -> {
        in.next();
        options.language = bodies.language();
      }
      case "as" -> {
        in.next();
        options.quoted = in.token();
        options.body = in.string("a body");
        if (in.accept(TokenKind.COMMA)) {
          in.string("a link symbol");
        }
      }
      case "immutable", "stable", "volatile" -> {
        in.next();
        options.volatility = Volatility.valueOf(word.toUpperCase(Locale.ROOT));
      }
      case "return" -> {
        int body = in.index();
        in.next();
        clauses.expressions.parse();
        options.body = in.textFrom(body);
        options.atomic = true;
      }
      case "begin" -> atomicBody(options);
      default -> {
        return commonOption();
      }
    }
    return true;
  }

  private void returns(Options options) {
    if (in.accept("returns", "null", "on", "null", "input")) {
      return;
    }
    in.next();
    if (in.accept("table")) {
      in.skipParentheses();
      options.returns = SqlType.of("record");
      return;
    }
    options.returns = clauses.types.parse();
  }

  private void atomicBody(Options options) {
    int body = in.index();
    in.expect("begin", "atomic");
    options.statements = bodies.atomic();
    options.body = in.textFrom(body);
    options.atomic = true;
  }

  /** The options that CREATE and ALTER share; false when none starts here. */
  private boolean commonOption() {
    String word = in.next().keyword();
    switch (String.valueOf(word)) {
      case "called" -> in.expect("on", "null", "input");
      case "strict", "window", "leakproof" -> {}
      case "not" -> in.expect("leakproof");
      case "external" -> {
        in.expect("security");
        in.expectAny("definer", "invoker");
      }
      case "security" -> in.expectAny("definer", "invoker");
      case "parallel", "cost", "rows" -> {
        in.acceptOperator("-");
        in.next();
      }
      case "support" -> in.anyName("a function");
      case "set" -> new SessionParser(clauses, new TransactionParser(in)).parameter(false, 0);
      case "reset" -> new SessionParser(clauses, new TransactionParser(in)).reset(0);
      case "transform" -> {
        do {
          in.expect("for", "type");
          clauses.types.parse();
        } while (in.accept(TokenKind.COMMA));
      }
      case "with" -> in.skipParentheses();
      default -> {
        in.moveTo(in.index() - 1);
        return false;
      }
    }
    return true;
  }

  /** {@code (arguments)} of a routine: the types of those that go in. */
  List<SqlType> inputArguments() {
    in.open();
    List<SqlType> types = new ArrayList<>();
    if (in.acceptOperator("*") || in.accept(TokenKind.RIGHT_PARENTHESIS)) {
      if (!in.previous().is(TokenKind.RIGHT_PARENTHESIS)) {
        in.close();
      }
      return types;
    }
    do {
      if (in.accept("order", "by")) {
        in.accept(TokenKind.COMMA);
      }
      argument(types);
      if (in.accept("order", "by")) {
        argument(types);
      }
    } while (in.accept(TokenKind.COMMA));
    in.close();
    return types;
  }

  private void argument(List<SqlType> inputs) {
    String mode = in.acceptAny("in", "out", "inout", "variadic");
    if ("in".equals(mode) && in.accept("out")) {
      mode = "inout";
    }
    int start = in.index();
    int depth = in.depth();
    SqlType type = null;
    try {
      type = clauses.types.parse();
    } catch (SyntaxError name) {
      in.backTo(start, depth);
    }
    if (type == null || !atArgumentEnd()) {
      in.backTo(start, depth);
      in.label("an argument");
      String later = in.acceptAny("in", "out", "inout", "variadic");
      mode = later == null ? mode : later;
      if ("in".equals(later) && in.accept("out")) {
        mode = "inout";
      }
      type = clauses.types.parse();
    }
    if (in.accept("default") || in.acceptOperator("=") || in.accept(TokenKind.ASSIGN)) {
      clauses.expressions.parse();
    }
    if (!"out".equals(mode)) {
      inputs.add(type);
    }
  }

  private boolean atArgumentEnd() {
    return in.at(TokenKind.COMMA)
        || in.at(TokenKind.RIGHT_PARENTHESIS)
        || in.at("default")
        || in.at("order")
        || in.atOperator("=")
        || in.at(TokenKind.ASSIGN);
  }

  /** What follows ALTER FUNCTION, PROCEDURE, ROUTINE or AGGREGATE. */
  Operation alter(Kind kind, int from) {
    QualifiedName name = in.anyName("a routine");
    List<SqlType> arguments = in.at(TokenKind.LEFT_PARENTHESIS) ? inputArguments() : null;
    Volatility volatility = null;
    String newName = null;
    String newSchema = null;
    if (in.atEnd()) {
      throw in.expected("a change");
    }
    while (!in.atEnd()) {
      String word = in.acceptAny("immutable", "stable", "volatile");
      if (word != null) {
        volatility = Volatility.valueOf(word.toUpperCase(Locale.ROOT));
      } else if (in.accept("rename", "to")) {
        newName = in.name("a new name");
      } else if (in.accept("set", "schema")) {
        newSchema = in.name("a schema");
      } else if (in.accept("owner", "to")) {
        in.label("a role");
      } else if (in.at("no", "depends") || in.at("depends")) {
        in.accept("no");
        in.expect("depends", "on", "extension");
        in.name("an extension");
      } else if (!in.accept("returns", "null", "on", "null", "input")
          && !in.accept("restrict")
          && !commonOption()) {
        throw in.expected("a change");
      }
    }
    return new RoutineOperation.AlterRoutine(
        kind, name, arguments, volatility, newName, newSchema, in.spanFrom(from));
  }
}
