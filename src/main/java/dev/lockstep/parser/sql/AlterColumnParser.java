package dev.lockstep.parser.sql;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.SetColumnAttribute;
import dev.lockstep.ast.TableOperation.SetColumnAttribute.Attribute;
import java.util.Locale;

/** The actions of ALTER TABLE … ALTER COLUMN. */
final class AlterColumnParser {
  private final Clauses clauses;
  private final TokenCursor in;
  private final SequenceParser sequences;

  AlterColumnParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.sequences = new SequenceParser(clauses);
  }

  /** What follows ALTER; {@code from} is where the action starts. */
  Operation parse(RelationTarget target, int from) {
    in.accept("column");
    String column = in.at(TokenKind.NUMBER) ? in.raw(in.next()) : in.name("a column");
    String word = in.expectAny("type", "set", "drop", "add", "reset", "restart", "options");
    return switch (word) {
      case "type" -> type(target, column, from);
      case "set" -> set(target, column, from);
      case "drop" -> drop(target, column, from);
      case "add" -> {
        int generated = in.index();
        in.expect("generated");
        boolean always = in.expectAny("always", "by").equals("always");
        if (!always) {
          in.expect("default");
        }
        in.expect("as");
        Column.Identity identity = clauses.columns.identity(always, generated);
        yield new TableOperation.AddIdentity(target, column, identity, in.spanFrom(from));
      }
      case "reset" -> {
        int options = in.index();
        in.skipParentheses();
        yield new SetColumnAttribute(
            target, column, Attribute.OPTIONS, in.textFrom(options), in.spanFrom(from));
      }
      case "restart" -> {
        in.moveTo(in.index() - 1);
        yield identityOptions(target, column, in.index(), from);
      }
      default -> {
        int options = in.index();
        in.skipParentheses();
        yield new SetColumnAttribute(
            target, column, Attribute.OPTIONS, in.textFrom(options), in.spanFrom(from));
      }
    };
  }

  private Operation type(RelationTarget target, String column, int from) {
    SqlType type = clauses.types.parse();
    QualifiedName collation = in.accept("collate") ? in.anyName("a collation") : null;
    Expression using = in.accept("using") ? clauses.expressions.parse() : null;
    return new TableOperation.AlterColumnType(
        target, column, type, collation, using, in.spanFrom(from));
  }

  private Operation set(RelationTarget target, String column, int from) {
    int options = in.index() - 1;
    if (in.accept("data")) {
      in.expect("type");
      return type(target, column, from);
    }
    if (in.accept("not", "null")) {
      return new TableOperation.SetNotNull(target, column, true, in.spanFrom(from));
    }
    if (in.accept("default")) {
      Expression value = clauses.expressions.parse();
      return new TableOperation.SetDefault(target, column, value, in.spanFrom(from));
    }
    if (in.accept("expression")) {
      in.expect("as");
      Expression value = clauses.expressions.parenthesized();
      return new TableOperation.SetExpression(target, column, value, false, in.spanFrom(from));
    }
    if (in.accept("statistics")) {
      return statistics(target, column, from);
    }
    if (in.at("storage") || in.at("compression")) {
      Attribute attribute =
          Attribute.valueOf(String.valueOf(in.next().keyword()).toUpperCase(Locale.ROOT));
      String value = in.label("a value");
      return new SetColumnAttribute(
          target,
          column,
          attribute,
          attribute == Attribute.STORAGE ? value.toUpperCase(Locale.ROOT) : value,
          in.spanFrom(from));
    }
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      int list = in.index();
      in.skipParentheses();
      return new SetColumnAttribute(
          target, column, Attribute.OPTIONS, in.textFrom(list), in.spanFrom(from));
    }
    return identityOptions(target, column, options, from);
  }

  private Operation statistics(RelationTarget target, String column, int from) {
    int start = in.index();
    if (!in.accept("default")) {
      in.acceptOperator("-");
      in.expect(TokenKind.NUMBER, "a number");
    }
    String value = in.textFrom(start);
    return target.kind() == RelationTarget.Kind.INDEX
        ? new IndexOperation.SetIndexStatistics(
            target.name(), target.ifExists(), column, value, in.spanFrom(from))
        : new SetColumnAttribute(target, column, Attribute.STATISTICS, value, in.spanFrom(from));
  }

  /** SET GENERATED …, SET sequence options, RESTART, in any number and order. */
  private Operation identityOptions(RelationTarget target, String column, int options, int from) {
    in.moveTo(options);
    boolean any = false;
    while (in.at("set") || in.at("restart")) {
      any = true;
      if (in.at("set")) {
        in.next();
      }
      if (in.accept("generated")) {
        if (in.expectAny("always", "by").equals("by")) {
          in.expect("default");
        }
      } else if (!sequences.option()) {
        throw in.expected("GENERATED or a sequence option");
      }
    }
    if (!any) {
      throw in.expected("SET or RESTART");
    }
    return new TableOperation.AlterIdentity(
        target, column, in.textFrom(options), in.spanFrom(from));
  }

  private Operation drop(RelationTarget target, String column, int from) {
    switch (in.expectAny("not", "default", "identity", "expression")) {
      case "not" -> {
        in.expect("null");
        return new TableOperation.SetNotNull(target, column, false, in.spanFrom(from));
      }
      case "default" -> {
        return new TableOperation.SetDefault(target, column, null, in.spanFrom(from));
      }
      case "identity" -> {
        boolean ifExists = clauses.options.ifExists();
        return new TableOperation.DropIdentity(target, column, ifExists, in.spanFrom(from));
      }
      default -> {
        boolean ifExists = clauses.options.ifExists();
        return new TableOperation.SetExpression(target, column, null, ifExists, in.spanFrom(from));
      }
    }
  }
}
