package dev.lockstep.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value expression. {@code text} is the SQL as written; what is more than these forms (a
 * sub-query, a window) is {@link Opaque} with the columns and functions it names.
 */
public sealed interface Expression {
  /** The SQL of the expression as written. */
  String text();

  Span span();

  /**
   * A constant: {@code value} is the number, the unescaped string, {@code true}, {@code false} or
   * null.
   */
  record Literal(Kind kind, @Nullable String value, String text, Span span) implements Expression {
    /** What sort of constant. */
    public enum Kind {
      NULL,
      BOOLEAN,
      NUMBER,
      STRING,
      BIT_STRING
    }
  }

  /** A column reference; {@code qualifier} is the table or alias before it. */
  record Column(@Nullable String qualifier, String name, String text, Span span)
      implements Expression {}

  /**
   * A function call; SQL's own functions without parentheses ({@code current_timestamp}) are calls
   * without arguments.
   */
  record Call(QualifiedName function, List<Expression> arguments, String text, Span span)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A type cast in any of its three spellings. */
  record Cast(Expression operand, SqlType type, String text, Span span) implements Expression {}

  /**
   * An operator over its operands: {@code symbol} is the operator or, in lower case, the key words
   * ({@code and}, {@code or}, {@code not}, {@code is null}, {@code is not null}, {@code in}, {@code
   * not in}, {@code between}, {@code not between}, {@code like}, {@code at time zone}, {@code
   * collate} …). What AND or OR joins in a row are the operands of one operator.
   */
  record Operator(String symbol, List<Expression> operands, String text, Span span)
      implements Expression {
    public Operator {
      operands = List.copyOf(operands);
    }
  }

  /** A CASE; {@code parts} are its operand, conditions and results in order. */
  record Case(List<Expression> parts, String text, Span span) implements Expression {
    public Case {
      parts = List.copyOf(parts);
    }
  }

  /** An ARRAY[…] or a ROW(…) / (a, b). */
  record Array(List<Expression> elements, String text, Span span) implements Expression {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /**
   * Something not read further; {@code columns} and {@code functions} are those it surely names.
   */
  record Opaque(List<String> columns, List<QualifiedName> functions, String text, Span span)
      implements Expression {
    public Opaque {
      columns = List.copyOf(columns);
      functions = List.copyOf(functions);
    }
  }

  /** The parts directly below this expression. */
  default List<Expression> children() {
    return switch (this) {
      case Literal l -> List.of();
      case Column c -> List.of();
      case Call c -> c.arguments;
      case Cast c -> List.of(c.operand);
      case Operator o -> o.operands;
      case Case c -> c.parts;
      case Array a -> a.elements;
      case Opaque o -> List.of();
    };
  }

  /** The names of all columns used, in order of appearance, each once. */
  default List<String> columns() {
    List<String> names = new ArrayList<>();
    collectColumns(this, names);
    return List.copyOf(names);
  }

  /** The functions called, in order of appearance. */
  default List<QualifiedName> functions() {
    List<QualifiedName> names = new ArrayList<>();
    collectFunctions(this, names);
    return List.copyOf(names);
  }

  /** Whether it is the constant NULL, however it is cast. */
  default boolean isNull() {
    return switch (this) {
      case Literal l -> l.kind == Literal.Kind.NULL;
      case Cast c -> c.operand.isNull();
      default -> false;
    };
  }

  private static void collectColumns(Expression expression, List<String> into) {
    List<String> own =
        switch (expression) {
          case Column c -> List.of(c.name);
          case Opaque o -> o.columns;
          default -> List.of();
        };
    own.stream().filter(name -> !into.contains(name)).forEach(into::add);
    expression.children().forEach(child -> collectColumns(child, into));
  }

  private static void collectFunctions(Expression expression, List<QualifiedName> into) {
    switch (expression) {
      case Call c -> into.add(c.function);
      case Opaque o -> into.addAll(o.functions);
      default -> {}
    }
    expression.children().forEach(child -> collectFunctions(child, into));
  }
}
