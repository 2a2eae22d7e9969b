package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pattern matching. A match that hangs on something unknown throws {@link NotKnown}. */
record Patterns(Evaluator evaluator) {
  /** {@code pattern = expression}, taken to succeed where that is not known. */
  Value bind(Call match, Frame frame) {
    Quoted pattern = match.argument(0);
    boolean ignores =
        pattern instanceof Quoted.Atom
            || (pattern instanceof Variable variable && variable.name().startsWith("_"));
    Value value = evaluator.evaluate(match.argument(1), frame, ignores);
    try {
      if (!matches(pattern, value, frame)) {
        throw new Raised(
            new EctoError(
                "MatchError",
                "no match of right hand side value: " + Terms.inspect(value),
                Evaluator.span(match)));
      }
    } catch (NotKnown notKnown) {
      bindUnknown(pattern, notKnown.unknown(), frame);
    }
    return value;
  }

  /** Whether the value has the pattern's shape; binds its variables on the way. */
  boolean matches(Quoted pattern, Value value, Frame frame) {
    return switch (pattern) {
      case Variable variable -> bindVariable(variable, value, frame);
      case ListLiteral list -> matchesList(list, value, frame);
      case Quoted.Pair pair -> matchesTuple(List.of(pair.first(), pair.second()), value, frame);
      case Call call -> matchesCall(call, value, frame);
      default -> Terms.same(evaluator.evaluate(pattern, frame), value);
    };
  }

  private boolean bindVariable(Variable variable, Value value, Frame frame) {
    if (variable.name().equals("__MODULE__")) {
      return Terms.same(evaluator.evaluate(variable, frame), value);
    }
    if (!variable.name().equals("_")) {
      frame.bind(variable.name(), value);
    }
    return true;
  }

  private boolean matchesCall(Call call, Value value, Frame frame) {
    return switch (call.name()) {
      case "=" ->
          matches(call.argument(0), value, frame) && matches(call.argument(1), value, frame);
      case "{}" -> matchesTuple(call.arguments(), value, frame);
      case "%{}" -> matchesMap(call.arguments(), value, frame);
      case "^", "__aliases__", "@", "-", "+" -> {
        Quoted inner = call.is("^", 1) ? call.argument(0) : call;
        yield Terms.same(evaluator.evaluate(inner, frame), value);
      }
      case "<>" -> matchesPrefix(call, value, frame);
      default -> {
        throwIfUnknown(value);
        throw new NotKnown(
            new Value.Unknown("this pattern is not evaluated", Evaluator.span(call)));
      }
    };
  }

  private boolean matchesPrefix(Call concatenation, Value value, Frame frame) {
    if (!(value instanceof Value.Text text)) {
      throwIfUnknown(value);
      return false;
    }
    String whole = Terms.known(text);
    if (!(evaluator.evaluate(concatenation.argument(0), frame) instanceof Value.Text prefix)) {
      return false;
    }
    String start = Terms.known(prefix);
    return whole.startsWith(start)
        && matches(
            concatenation.argument(1),
            Value.Text.of(whole.substring(start.length()), text.span()),
            frame);
  }

  private boolean matchesList(ListLiteral pattern, Value value, Frame frame) {
    if (!(value instanceof Value.Sequence(List<Value> elements, Span span))) {
      throwIfUnknown(value);
      return false;
    }
    List<Quoted> patterns = pattern.elements();
    Call cons =
        !patterns.isEmpty() && patterns.getLast() instanceof Call last && last.is("|", 2)
            ? last
            : null;
    int heads = patterns.size();
    if (cons == null ? elements.size() != heads : elements.size() < heads) {
      return false;
    }
    for (int i = 0; i < heads; i++) {
      Quoted head = cons != null && i == heads - 1 ? cons.argument(0) : patterns.get(i);
      if (!matches(head, elements.get(i), frame)) {
        return false;
      }
    }
    return cons == null
        || matches(
            cons.argument(1),
            new Value.Sequence(elements.subList(heads, elements.size()), span),
            frame);
  }

  private boolean matchesTuple(List<Quoted> patterns, Value value, Frame frame) {
    if (!(value instanceof Value.Tuple(List<Value> elements, Span span))) {
      throwIfUnknown(value);
      return false;
    }
    if (elements.size() != patterns.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (!matches(patterns.get(i), elements.get(i), frame)) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesMap(List<Quoted> entries, Value value, Frame frame) {
    if (!(value instanceof Value.Dictionary map)) {
      throwIfUnknown(value);
      return false;
    }
    for (Quoted entry : entries) {
      if (!(entry instanceof Quoted.Pair pair)) {
        throw new NotKnown(
            new Value.Unknown("this pattern is not evaluated", Evaluator.span(entry)));
      }
      Value found = find(map, evaluator.evaluate(pair.first(), frame));
      if (found == null || !matches(pair.second(), found, frame)) {
        return false;
      }
    }
    return true;
  }

  static @Nullable Value find(Value.Dictionary map, Value key) {
    for (Value.Dictionary.Entry entry : map.entries()) {
      if (Terms.same(entry.key(), key)) {
        return entry.value();
      }
    }
    return null;
  }

  private static void throwIfUnknown(Value value) {
    if (value instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
  }

  /** Binds every variable of a pattern to something unknown. */
  void bindUnknown(Quoted pattern, Value.Unknown unknown, Frame frame) {
    switch (pattern) {
      case Variable variable -> bindVariable(variable, unknown, frame);
      case ListLiteral list -> list.elements().forEach(each -> bindUnknown(each, unknown, frame));
      case Quoted.Pair pair -> {
        bindUnknown(pair.first(), unknown, frame);
        bindUnknown(pair.second(), unknown, frame);
      }
      case Call call -> {
        if (!call.is("^", 1) && !call.is("@", 1)) {
          call.arguments().forEach(each -> bindUnknown(each, unknown, frame));
        }
      }
      default -> {}
    }
  }
}
