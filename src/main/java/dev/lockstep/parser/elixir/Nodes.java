package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Quoted.Atom;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.ArrayList;
import java.util.List;

/** The shapes of Elixir's quoted form that take more than one node, or a choice of node. */
final class Nodes {
  /** The place of a node that Elixir gives none. */
  static final int NOWHERE = -1;

  private Nodes() {}

  static Call call(String name, List<Quoted> arguments, int at, int start, int end) {
    return new Call(new Atom(name, at, at), arguments, at, start, end);
  }

  /** {@code left.right}, the callee of a remote call. */
  static Call dot(Quoted left, Atom right, int at) {
    return call(".", List.of(left, right), at, left.start(), right.end());
  }

  /** A call of a function of one of Elixir's own modules, as the parser itself inserts it. */
  static Call inserted(String module, String function, List<Quoted> arguments, int at, int end) {
    Call callee = dot(new Atom(module, at, at), new Atom(function, at, at), at);
    return new Call(callee, arguments, at, at, end);
  }

  static Quoted binary(Token operator, Quoted left, Quoted right) {
    int start = left.start();
    int end = right.end();
    String name = operator.text();
    if (name.equals("not in")) {
      Call in = call("in", List.of(left, right), operator.end() - 2, start, end);
      return call("not", List.of(in), operator.start(), start, end);
    }
    if (name.equals("in")
        && left instanceof Call negation
        && (negation.is("not", 1) || negation.is("!", 1))) {
      Call in = call("in", List.of(negation.argument(0), right), operator.start(), start, end);
      return new Call(negation.callee(), List.of(in), negation.at(), start, end);
    }
    if (name.equals("//") && left instanceof Call range && range.is("..", 2)) {
      List<Quoted> arguments = List.of(range.argument(0), range.argument(1), right);
      return call("..//", arguments, range.at(), start, end);
    }
    return call(name, List.of(left, right), operator.start(), start, end);
  }

  /** One expression stands for itself, several are a block. */
  static Quoted block(List<Quoted> expressions, int start, int end) {
    if (expressions.size() != 1) {
      return call("__block__", expressions, NOWHERE, start, end);
    }
    Quoted only = expressions.getFirst();
    return only instanceof Call call && call.is("unquote_splicing", 1)
        ? call("__block__", expressions, NOWHERE, start, end)
        : only;
  }

  /** {@code a, b when guard ->} guards all arguments. */
  static List<Quoted> spreadGuard(List<Quoted> arguments) {
    if (arguments.size() < 2 || !(arguments.getLast() instanceof Call when && when.is("when", 2))) {
      return arguments;
    }
    List<Quoted> spread = new ArrayList<>(arguments.subList(0, arguments.size() - 1));
    spread.addAll(when.arguments());
    int start = arguments.getFirst().start();
    return List.of(new Call(when.callee(), spread, when.at(), start, when.end()));
  }

  /**
   * A call with another range, which includes the parentheses around it; other nodes as they are.
   */
  static Quoted withRange(Quoted node, int start, int end) {
    return node instanceof Call call
        ? new Call(call.callee(), call.arguments(), call.at(), start, end)
        : node;
  }
}
