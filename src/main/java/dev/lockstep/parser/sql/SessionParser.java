package dev.lockstep.parser.sql;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SessionOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SET, RESET, DISCARD and what else concerns the session alone. */
final class SessionParser {
  private final Clauses clauses;
  private final TokenCursor in;
  private final TransactionParser transactions;

  SessionParser(Clauses clauses, TransactionParser transactions) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.transactions = transactions;
  }

  /** What follows SET. */
  Operation set(int from) {
    if (in.accept("constraints")) {
      return transactions.setConstraints(from);
    }
    if (in.accept("session", "characteristics", "as", "transaction")) {
      return transactions.setMode("SET SESSION CHARACTERISTICS", from);
    }
    boolean local = in.accept("local");
    if (!local && in.at("session") && !in.ahead(1).is("authorization")) {
      in.next();
    }
    if (in.at("transaction")) {
      in.next();
      return transactions.setMode("SET TRANSACTION", from);
    }
    return parameter(local, from);
  }

  /** The parameter and its value, after SET [LOCAL]; also of ALTER … SET and functions' SET. */
  Operation parameter(boolean local, int from) {
    if (in.accept("time", "zone")) {
      return set("timezone", zone(), local, from);
    }
    if (in.accept("session", "authorization")) {
      return set("session_authorization", roleOrDefault(), local, from);
    }
    String special = in.at("role") && !isAssignment(in.ahead(1)) ? "role" : namesSpecial();
    if (special != null) {
      in.next();
      if (special.equals("role")) {
        return set("role", roleOrDefault(), local, from);
      }
      return set(special, value(), local, from);
    }
    if (in.accept("xml", "option")) {
      return set("xmloption", List.of(in.expectAny("document", "content")), local, from);
    }
    StringBuilder name = new StringBuilder(in.name("a parameter").toLowerCase(Locale.ROOT));
    while (in.accept(TokenKind.DOT)) {
      name.append('.').append(in.label("a parameter").toLowerCase(Locale.ROOT));
    }
    if (in.accept("from", "current")) {
      return set(name.toString(), List.of(), local, from);
    }
    if (!in.accept("to") && !in.acceptOperator("=")) {
      throw in.expected("TO or \"=\"");
    }
    return set(name.toString(), values(), local, from);
  }

  private boolean isAssignment(Token token) {
    return token.is("to") || in.isOperator(token, "=");
  }

  /** SCHEMA 'x', NAMES 'x' and CATALOG 'x': old spellings of parameters. */
  private @Nullable String namesSpecial() {
    boolean constant = in.ahead(1).is(TokenKind.STRING) || in.ahead(1).is("default");
    if (in.at("schema") && constant) {
      return "search_path";
    }
    return in.at("names") && (constant || in.ahead(1).is(TokenKind.END)) ? "client_encoding" : null;
  }

  private List<String> roleOrDefault() {
    if (in.accept("default")) {
      return List.of();
    }
    return List.of(in.at(TokenKind.STRING) ? in.string("a role") : in.label("a role"));
  }

  private List<String> zone() {
    if (in.accept("default") || in.accept("local")) {
      return List.of();
    }
    int from = in.index();
    if (in.accept("interval")) {
      if (in.at(TokenKind.LEFT_PARENTHESIS)) {
        in.skipParentheses();
      }
      in.string("a time zone");
      clauses.types.intervalFields();
      return List.of(in.textFrom(from));
    }
    return value();
  }

  private List<String> value() {
    if (in.accept("default") || in.atEnd()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    addValue(values);
    return values;
  }

  private List<String> values() {
    if (in.accept("default")) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    do {
      addValue(values);
    } while (in.accept(TokenKind.COMMA));
    return values;
  }

  private void addValue(List<String> values) {
    int from = in.index();
    switch (in.token().kind()) {
      case STRING -> values.add(in.value(in.next()));
      case NUMBER, PLACEHOLDER -> {
        in.next();
        values.add(in.textFrom(from));
      }
      case OPERATOR -> {
        in.next();
        in.expect(TokenKind.NUMBER, "a number");
        values.add(in.textFrom(from));
      }
      default -> values.add(in.label("a value"));
    }
  }

  private Operation set(String name, List<String> values, boolean local, int from) {
    return new SessionOperation.SetParameter(name, values, local, in.spanFrom(from));
  }

  /** What follows RESET. */
  Operation reset(int from) {
    if (in.accept("all")) {
      return new SessionOperation.ResetParameter(null, in.spanFrom(from));
    }
    String name;
    if (in.accept("time", "zone")) {
      name = "timezone";
    } else if (in.accept("session", "authorization")) {
      name = "session_authorization";
    } else if (in.accept("transaction", "isolation", "level")) {
      name = "transaction_isolation";
    } else {
      StringBuilder parts = new StringBuilder(in.name("a parameter").toLowerCase(Locale.ROOT));
      while (in.accept(TokenKind.DOT)) {
        parts.append('.').append(in.label("a parameter").toLowerCase(Locale.ROOT));
      }
      name = parts.toString();
    }
    return new SessionOperation.ResetParameter(name, in.spanFrom(from));
  }

  /** What follows DISCARD. */
  Operation discard(int from) {
    String what = in.expectAny("all", "plans", "sequences", "temp", "temporary");
    return new SessionOperation.Discard(
        what.equals("temporary") ? "TEMP" : what.toUpperCase(Locale.ROOT), in.spanFrom(from));
  }

  /** SHOW, DECLARE, FETCH, MOVE, CLOSE, PREPARE, EXECUTE, DEALLOCATE. */
  Operation other(String word, int from) {
    in.skipToEnd();
    return new SessionOperation.OtherSession(word.toUpperCase(Locale.ROOT), in.spanFrom(from));
  }
}
