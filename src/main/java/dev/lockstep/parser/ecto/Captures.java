package dev.lockstep.parser.ecto;

import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Pair;
import dev.lockstep.parser.elixir.Quoted.Variable;
import java.util.ArrayList;
import java.util.List;

/** The capture operator: {@code &name/arity} and {@code &(… &1 …)}, as {@code fn} clauses. */
record Captures(Evaluator evaluator) {
  private static final int MAX_ARITY = 16;

  Value capture(Call capture, Frame frame) {
    Quoted body = capture.argument(0);
    if (body instanceof Call slash
        && slash.is("/", 2)
        && slash.argument(1) instanceof Quoted.IntegerLiteral count) {
      int arity = Math.min(count.value().intValue(), MAX_ARITY);
      Quoted named = named(slash.argument(0), arity);
      return clause(named, arity, capture, frame);
    }
    int arity = highest(body);
    return clause(body, arity, capture, frame);
  }

  private Value clause(Quoted body, int arity, Call capture, Frame frame) {
    List<Quoted> parameters = new ArrayList<>();
    for (int i = 1; i <= arity; i++) {
      parameters.add(new Variable("&" + i, capture.start(), capture.start()));
    }
    ListLiteral head = new ListLiteral(parameters, capture.start(), capture.start());
    Call clause =
        new Call(
            new Quoted.Atom("->", capture.start(), capture.start()),
            List.of(head, numbered(body)),
            capture.at(),
            capture.start(),
            capture.end());
    return evaluator.function(List.of(clause), frame, Evaluator.span(capture));
  }

  private static Quoted named(Quoted name, int arity) {
    List<Quoted> arguments = new ArrayList<>();
    for (int i = 1; i <= arity; i++) {
      arguments.add(new Variable("&" + i, name.start(), name.start()));
    }
    Quoted callee =
        name instanceof Variable variable
            ? new Quoted.Atom(variable.name(), variable.start(), variable.end())
            : name instanceof Call call ? call.callee() : name;
    return new Call(callee, arguments, name.start(), name.start(), name.end());
  }

  /** The body with each {@code &1} as the variable of that name. */
  private static Quoted numbered(Quoted node) {
    return switch (node) {
      case Call call when call.is("&", 1) && call.argument(0) instanceof Quoted.IntegerLiteral n ->
          new Variable("&" + n.value(), call.start(), call.end());
      case Call call ->
          new Call(
              numbered(call.callee()),
              call.arguments().stream().map(Captures::numbered).toList(),
              call.at(),
              call.start(),
              call.end());
      case ListLiteral list ->
          new ListLiteral(
              list.elements().stream().map(Captures::numbered).toList(), list.start(), list.end());
      case Pair pair ->
          new Pair(numbered(pair.first()), numbered(pair.second()), pair.start(), pair.end());
      default -> node;
    };
  }

  private static int highest(Quoted node) {
    return switch (node) {
      case Call call when call.is("&", 1) && call.argument(0) instanceof Quoted.IntegerLiteral n ->
          Math.min(n.value().intValue(), MAX_ARITY);
      case Call call -> Math.max(highest(call.callee()), highest(call.arguments()));
      case ListLiteral list -> highest(list.elements());
      case Pair pair -> Math.max(highest(pair.first()), highest(pair.second()));
      default -> 0;
    };
  }

  private static int highest(List<Quoted> nodes) {
    return nodes.stream().mapToInt(Captures::highest).max().orElse(0);
  }
}
