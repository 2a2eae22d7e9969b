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

  /** {@code pattern when guard <- …}, the clause at an index, and the body of the whole. */
  private record Generator(Quoted pattern, @Nullable Quoted guard, int index, Quoted body) {
    static Generator of(Quoted pattern, int index, Quoted body) {
      return pattern instanceof Call when && when.is("when", 2)
          ? new Generator(when.argument(0), when.argument(1), index, body)
          : new Generator(pattern, null, index, body);
    }
  }

  private void generate(Call arrow, int index, Frame inner, Quoted body) {
    Generator generator = Generator.of(arrow.argument(0), index, body);
    Value source = evaluator.evaluate(arrow.argument(1), inner);
    List<Value> elements;
    try {
      elements = Terms.elementsInAnyOrder(source);
    } catch (NotKnown notKnown) {
      Frame bound = inner.nested();
      evaluator.patterns().bindUnknown(generator.pattern, notKnown.unknown(), bound);
      under(notKnown.unknown(), () -> step(index + 1, bound, body));
      return;
    }
    Value.Unknown disorder = Terms.unordered(source);
    if (disorder == null) {
      elements.forEach(element -> element(generator, element, inner.nested()));
    } else {
      under(
          disorder, () -> elements.forEach(element -> element(generator, element, inner.nested())));
    }
  }

  private void element(Generator generator, Value element, Frame bound) {
    Quoted guard = generator.guard;
    int next = generator.index + 1;
    try {
      if (!evaluator.patterns().matches(generator.pattern, element, bound)
          || (guard != null && !Terms.isTruthy(evaluator.evaluate(guard, bound)))) {
        return;
      }
    } catch (NotKnown notKnown) {
      evaluator.patterns().bindUnknown(generator.pattern, notKnown.unknown(), bound);
      under(notKnown.unknown(), () -> step(next, bound, generator.body));
      return;
    }
    step(next, bound, generator.body);
  }

  private void under(Value.Unknown why, Runnable action) {
    unknown = why;
    evaluator.runner().under(why.asAst(), action);
  }
}
