package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RuleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CREATE and ALTER of triggers, policies and rules. */
final class RuleParser {
  private final Clauses clauses;
  private final TokenCursor in;

  RuleParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows CREATE … TRIGGER. */
  Operation createTrigger(boolean orReplace, boolean constraint, int from) {
    String name = in.name("a trigger");
    boolean insteadOf = in.accept("instead", "of");
    if (!insteadOf) {
      in.expectAny("before", "after");
    }
    List<String> events = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    do {
      String event = in.expectAny("insert", "update", "delete", "truncate");
      events.add(event.toUpperCase(Locale.ROOT));
      if (event.equals("update") && in.accept("of")) {
        do {
          columns.add(in.name("a column"));
        } while (in.accept(TokenKind.COMMA));
      }
    } while (in.accept("or"));
    in.expect("on");
    QualifiedName table = in.qualifiedName("a table");
    QualifiedName referenced = in.accept("from") ? in.qualifiedName("a table") : null;
    boolean forEachRow = timing();
    Expression when = in.accept("when") ? clauses.expressions.parenthesized() : null;
    in.expect("execute");
    in.expectAny("function", "procedure");
    QualifiedName function = in.anyName("a function");
    in.skipParentheses();
    return new RuleOperation.CreateTrigger(
        name,
        table,
        orReplace,
        constraint,
        referenced,
        events,
        columns,
        when,
        forEachRow,
        insteadOf,
        function,
        in.spanFrom(from));
  }

  /**
   * When a constraint trigger runs, which rows it sees by which names, and FOR EACH: whether that
   * is ROW.
   */
  private boolean timing() {
    boolean forEachRow = false;
    boolean more = true;
    while (more) {
      if (in.accept("referencing")) {
        while (in.acceptAny("old", "new") != null) {
          in.expectAny("table", "row");
          in.accept("as");
          in.name("a name");
        }
      } else if (in.accept("for")) {
        in.accept("each");
        forEachRow = in.expectAny("row", "statement").equals("row");
      } else {
        more =
            in.accept("deferrable")
                || in.accept("not", "deferrable")
                || in.accept("initially", "deferred")
                || in.accept("initially", "immediate");
      }
    }
    return forEachRow;
  }

  /** What follows ALTER TRIGGER. */
  Operation alterTrigger(int from) {
    String trigger = in.name("a trigger");
    in.expect("on");
    QualifiedName table = in.qualifiedName("a table");
    if (in.accept("rename", "to")) {
      return new RuleOperation.RenameTrigger(
          trigger, table, in.name("a new name"), in.spanFrom(from));
    }
    in.accept("no");
    in.expect("depends", "on", "extension");
    in.name("an extension");
    return new ObjectOperation.OtherObject(
        "ALTER", "TRIGGER", QualifiedName.of(trigger), false, in.spanFrom(from));
  }

  /** What follows CREATE POLICY. */
  Operation createPolicy(int from) {
    String policy = in.name("a policy");
    in.expect("on");
    QualifiedName table = in.qualifiedName("a table");
    if (in.accept("as")) {
      in.label("PERMISSIVE or RESTRICTIVE");
    }
    String command =
        in.accept("for") ? in.expectAny("all", "select", "insert", "update", "delete") : "all";
    roles();
    Expression using = using();
    Expression check = withCheck();
    return new RuleOperation.CreatePolicy(policy, table, command, using, check, in.spanFrom(from));
  }

  private void roles() {
    if (in.accept("to")) {
      do {
        in.label("a role");
      } while (in.accept(TokenKind.COMMA));
    }
  }

  private @Nullable Expression using() {
    return in.accept("using") ? clauses.expressions.parenthesized() : null;
  }

  private @Nullable Expression withCheck() {
    return in.accept("with", "check") ? clauses.expressions.parenthesized() : null;
  }

  /** What follows ALTER POLICY. */
  Operation alterPolicy(int from) {
    clauses.options.ifExists();
    String policy = in.name("a policy");
    in.expect("on");
    QualifiedName table = in.qualifiedName("a table");
    if (in.accept("rename", "to")) {
      String name = in.name("a new name");
      return new RuleOperation.AlterPolicy(policy, table, name, null, null, in.spanFrom(from));
    }
    roles();
    Expression using = using();
    Expression check = withCheck();
    return new RuleOperation.AlterPolicy(policy, table, null, using, check, in.spanFrom(from));
  }

  /** What follows CREATE RULE. */
  Operation createRule(boolean orReplace, int from) {
    String rule = in.name("a rule");
    in.expect("as", "on");
    in.expectAny("select", "insert", "update", "delete");
    in.expect("to");
    QualifiedName table = in.qualifiedName("a table");
    if (in.accept("where")) {
      clauses.expressions.parse();
    }
    in.expect("do");
    in.acceptAny("also", "instead");
    if (in.atEnd()) {
      throw in.expected("a command or NOTHING");
    }
    in.skipToEnd();
    return new RuleOperation.CreateRule(
        rule, table, orReplace, in.textFrom(from), in.spanFrom(from));
  }

  /** What follows ALTER RULE. */
  Operation alterRule(int from) {
    String rule = in.name("a rule");
    in.expect("on");
    QualifiedName table = in.qualifiedName("a table");
    in.expect("rename", "to");
    return new RuleOperation.RenameRule(rule, table, in.name("a new name"), in.spanFrom(from));
  }
}
