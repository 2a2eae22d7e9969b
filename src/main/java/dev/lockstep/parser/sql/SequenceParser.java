package dev.lockstep.parser.sql;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE SEQUENCE and ALTER SEQUENCE with options, and the options themselves. */
final class SequenceParser {
  private final Clauses clauses;
  private final TokenCursor in;
  private @Nullable List<String> ownedBy;
  private @Nullable SqlType type;
  private boolean changesState;

  SequenceParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows CREATE SEQUENCE. */
  Operation create(boolean temporary, int from) {
    boolean ifNotExists = clauses.options.ifNotExists();
    QualifiedName sequence = in.qualifiedName("a sequence");
    String options = options();
    in.expectEnd();
    return new SequenceOperation.CreateSequence(
        sequence,
        temporary,
        ifNotExists,
        type,
        ownedBy == null ? List.of() : ownedBy,
        options,
        in.spanFrom(from));
  }

  /** ALTER SEQUENCE with options; null, and back, when it is another change. */
  @Nullable Operation alter(int from) {
    int start = in.index();
    boolean ifExists = clauses.options.ifExists();
    QualifiedName sequence = in.qualifiedName("a sequence");
    String options = options();
    if (options.isEmpty()) {
      in.moveTo(start);
      return null;
    }
    in.expectEnd();
    return new SequenceOperation.AlterSequence(
        sequence, ifExists, ownedBy, changesState, options, in.spanFrom(from));
  }

  /** The options that stand here, as written. */
  String options() {
    ownedBy = null;
    type = null;
    changesState = false;
    int from = in.index();
    boolean more = true;
    while (more) {
      more = option();
    }
    return in.textFrom(from);
  }

  /** One option; false when none starts here. */
  boolean option() {
    if (in.accept("owned", "by")) {
      int from = in.index();
      in.qualifiedName("a column");
      List<String> parts = new ArrayList<>();
      for (int i = from; i < in.index(); i += 2) {
        parts.add(in.nameOf(in.tokenAt(i)));
      }
      ownedBy = parts.size() == 1 ? List.of() : parts;
      return true;
    }
    String word =
        in.acceptAny(
            "as",
            "increment",
            "minvalue",
            "maxvalue",
            "start",
            "restart",
            "cache",
            "cycle",
            "no",
            "sequence",
            "logged",
            "unlogged");
    if (word == null) {
      return false;
    }
    changesState = true;
    switch (word) {
      case "as" -> type = clauses.types.parse();
      case "increment" -> {
        in.accept("by");
        number(true);
      }
      case "start" -> {
        in.accept("with");
        number(true);
      }
      case "restart" -> {
        in.accept("with");
        number(false);
      }
      case "no" -> in.expectAny("minvalue", "maxvalue", "cycle");
      case "sequence" -> {
        in.expect("name");
        in.qualifiedName("a sequence");
      }
      case "minvalue", "maxvalue", "cache" -> number(true);
      default -> {}
    }
    return true;
  }

  private void number(boolean required) {
    if (!in.acceptOperator("-")) {
      in.acceptOperator("+");
    }
    if (!in.accept(TokenKind.NUMBER) && !in.accept(TokenKind.PLACEHOLDER) && required) {
      throw in.expected("a number");
    }
  }
}
