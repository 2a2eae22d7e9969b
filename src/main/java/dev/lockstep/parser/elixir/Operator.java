package dev.lockstep.parser.elixir;

import java.util.HashMap;
import java.util.Map;

/**
 * The binary operators with their precedence, as the operator table of Elixir's documentation has
 * them ("Operators reference", Elixir 1.19).
 */
record Operator(int precedence, boolean rightAssociative) {
  static final int PIPE = 70;
  static final int CAPTURE = 90;
  static final int UNARY = 300;
  static final int AT = 320;

  private static final Map<String, Operator> BINARY = new HashMap<>();

  static {
    left(40, "<-", "\\\\");
    right(50, "when");
    right(60, "::");
    right(PIPE, "|");
    right(100, "=");
    left(120, "||", "|||", "or");
    left(130, "&&", "&&&", "and");
    left(140, "==", "!=", "=~", "===", "!==");
    left(150, "<", ">", "<=", ">=");
    left(160, "|>", "<<<", ">>>", "<<~", "~>>", "<~", "~>", "<~>", "<|>");
    left(170, "in", "not in");
    left(180, "^^^");
    right(190, "//");
    right(200, "++", "--", "+++", "---", "<>", "..");
    left(210, "+", "-");
    left(220, "*", "/");
    left(230, "**");
  }

  /** The binary operator written so; every token of an operator kind has one. */
  static Operator binary(String text) {
    Operator operator = BINARY.get(text);
    if (operator == null) {
      throw new IllegalArgumentException("not a binary operator: " + text);
    }
    return operator;
  }

  private static void left(int precedence, String... names) {
    for (String name : names) {
      BINARY.put(name, new Operator(precedence, false));
    }
  }

  private static void right(int precedence, String... names) {
    for (String name : names) {
      BINARY.put(name, new Operator(precedence, true));
    }
  }
}
