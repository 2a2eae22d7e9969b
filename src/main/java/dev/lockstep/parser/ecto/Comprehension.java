package dev.lockstep.parser.ecto;

import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code for}: generators and filters, then a body; with {@code into} or {@code reduce}. */
final class Comprehension {
  private final Evaluator evaluator;
  private final Call call;
  private final Frame frame;
  private final boolean discarded;
  private final List<Value> results = new ArrayList<>();
  private Value.@Nullable Unknown unknown;

  Comprehension(Evaluator evaluator, Call call, Frame frame, boolean discarded) {
    this.evaluator = evaluator;
    this.call = call;
    this.frame = frame;
    this.discarded = discarded;
  }

  Value evaluate() {
    Quoted body = call.block("do");
    if (body == null || option("reduce") != null) {
      return new Value.Unknown("a for with reduce", Evaluator.span(call));
    }
    step(0, frame.nested(), body);
    if (unknown != null) {
      return unknown;
    }
    Quoted into = option("into");
    Value list = new Value.Sequence(results, Evaluator.span(call));
    if (into == null) {
      return list;
    }
    Value collection = evaluator.evaluate(into, frame);
    Arguments arguments = new Arguments(List.of(list, collection), Evaluator.span(call));
    if (collection instanceof Value.Text) {
      return EnumFunctions.join(results, "", arguments);
    }
    try {
      return CollectionFunctions.into(results, collection, arguments);
    } catch (NotKnown notKnown) {
      return notKnown.unknown();
    }
  }

  private @Nullable Quoted option(String name) {
    for (Quoted argument : call.arguments()) {
      if (argument instanceof ListLiteral options && options.get(name) instanceof Quoted found) {
        return found;
      }
    }
    return null;
  }

  private void step(int index, Frame inner, Quoted body) {
    Quoted clause = call.argument(index);
    if (clause instanceof ListLiteral) {
      results.add(evaluator.evaluate(body, inner.nested(), discarded));
      return;
    }
    if (clause instanceof Call generator && generator.is("<-", 2)) {
      generate(generator, index, inner, body);
      return;
    }
    Value test = evaluator.evaluate(clause, inner);
    if (test instanceof Value.Unknown why) {
      under(why, () -> step(index + 1, inner, body));
    } else if (Terms.isTruthy(test)) {
      step(index + 1, inner, body);
    }
  }

  private void generate(Call generator, int index, Frame inner, Quoted body) {
    Quoted pattern = generator.argument(0);
    Quoted guard = null;
    if (pattern instanceof Call when && when.is("when", 2)) {
      guard = when.argument(1);
      pattern = when.argument(0);
    }
    Value source = evaluator.evaluate(generator.argument(1), inner);
    List<Value> elements;
    try {
      elements = Terms.elements(source);
    } catch (NotKnown notKnown) {
      Frame bound = inner.nested();
      evaluator.patterns().bindUnknown(pattern, notKnown.unknown(), bound);
      under(notKnown.unknown(), () -> step(index + 1, bound, body));
      return;
    }
    for (Value element : elements) {
      element(pattern, guard, element, index, inner.nested(), body);
    }
  }

  private void element(
      Quoted pattern, @Nullable Quoted guard, Value element, int index, Frame bound, Quoted body) {
    try {
      if (evaluator.patterns().matches(pattern, element, bound)
          && (guard == null || Terms.isTruthy(evaluator.evaluate(guard, bound)))) {
        step(index + 1, bound, body);
      }
    } catch (NotKnown notKnown) {
      evaluator.patterns().bindUnknown(pattern, notKnown.unknown(), bound);
      under(notKnown.unknown(), () -> step(index + 1, bound, body));
    }
  }

  private void under(Value.Unknown why, Runnable action) {
    unknown = why;
    evaluator.runner().under(why.asAst(), action);
  }
}
