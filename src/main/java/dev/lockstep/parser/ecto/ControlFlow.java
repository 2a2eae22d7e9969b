package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions, loops and clauses. Where a condition is unknown every branch that may run is run, and
 * its statements carry the condition.
 */
record ControlFlow(Evaluator evaluator) {
  /**
   * A clause: its patterns, its guard, its body, and the frame the body sees, if not the caller's.
   */
  record Branch(List<Quoted> patterns, @Nullable Quoted guard, Quoted body, @Nullable Frame frame) {
    /** The clause of an {@code ->}. */
    static Branch of(Call arrow) {
      List<Quoted> patterns = ((ListLiteral) arrow.argument(0)).elements();
      Quoted body = arrow.argument(1);
      if (patterns.size() == 1 && patterns.getFirst() instanceof Call when && when.is("when")) {
        int last = when.arguments().size() - 1;
        return new Branch(when.arguments().subList(0, last), when.argument(last), body, null);
      }
      return new Branch(patterns, null, body, null);
    }
  }

  Value evaluate(Call call, Frame frame, boolean discarded) {
    return switch (call.name()) {
      case "if" -> condition(call, true, frame, discarded);
      case "unless" -> condition(call, false, frame, discarded);
      case "case" -> caseOf(call, frame, discarded);
      case "cond" -> cond(call, frame, discarded);
      case "with" -> with(call, 0, frame.nested(), discarded);
      case "for" -> new Comprehension(evaluator, call, frame, discarded).evaluate();
      case "try" -> attempt(call, frame, discarded);
      case "and", "&&" -> shortCircuit(call, false, frame);
      default -> shortCircuit(call, true, frame);
    };
  }

  private Value condition(Call call, boolean wanted, Frame frame, boolean discarded) {
    Quoted then = call.block("do");
    Quoted otherwise = call.block("else");
    if (then == null) {
      return new Value.Unknown("a condition without do", Evaluator.span(call));
    }
    Value test = evaluator.evaluate(call.argument(0), frame);
    if (test instanceof Value.Unknown(String reason, Span span)) {
      Value.Unknown why = new Value.Unknown(reason, Evaluator.span(call.argument(0)));
      maybe(then, frame, why);
      if (otherwise != null) {
        maybe(otherwise, frame, why);
      }
      return why;
    }
    Quoted branch = Terms.isTruthy(test) == wanted ? then : otherwise;
    return branch == null ? Value.nil() : evaluator.evaluate(branch, frame.nested(), discarded);
  }

  /** Runs what may or may not run. */
  private void maybe(Quoted body, Frame frame, Value.Unknown why) {
    evaluator.runner().under(why.asAst(), () -> evaluator.evaluate(body, frame.nested(), true));
  }

  private Value caseOf(Call call, Frame frame, boolean discarded) {
    Value subject = evaluator.evaluate(call.argument(0), frame);
    List<Branch> branches = branches(call.block("do"));
    return select(branches, List.of(subject), frame, Evaluator.span(call), discarded);
  }

  private static List<Branch> branches(@Nullable Quoted clauses) {
    List<Branch> branches = new ArrayList<>();
    if (clauses instanceof ListLiteral list) {
      for (Quoted clause : list.elements()) {
        if (clause instanceof Call arrow && arrow.is("->", 2)) {
          branches.add(Branch.of(arrow));
        }
      }
    }
    return branches;
  }

  /** Runs the first branch that matches; from the first that may match on, every one that may. */
  Value select(
      List<Branch> branches, List<Value> values, Frame frame, Span span, boolean discarded) {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      Frame inner = frameOf(branch, frame);
      try {
        if (matches(branch, values, inner)) {
          return evaluator.evaluate(branch.body(), inner, discarded);
        }
      } catch (NotKnown notKnown) {
        return several(branches.subList(i, branches.size()), values, frame, notKnown.unknown());
      }
    }
    throw new Raised(new EctoError("FunctionClauseError", "no function clause matching", span));
  }

  private static Frame frameOf(Branch branch, Frame frame) {
    Frame own = branch.frame();
    return own == null ? frame.nested() : own;
  }

  private boolean matches(Branch branch, List<Value> values, Frame inner) {
    if (branch.patterns().size() != values.size()) {
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      if (!evaluator.patterns().matches(branch.patterns().get(i), values.get(i), inner)) {
        return false;
      }
    }
    Quoted guard = branch.guard();
    return guard == null || Terms.isTruthy(evaluator.evaluate(guard, inner));
  }

  private Value several(List<Branch> branches, List<Value> values, Frame frame, Value.Unknown why) {
    for (Branch branch : branches) {
      Frame inner = frameOf(branch, frame);
      try {
        if (!matches(branch, values, inner)) {
          continue;
        }
      } catch (NotKnown maybe) {
        bindAll(branch, values, inner, maybe.unknown());
      }
      evaluator.runner().under(why.asAst(), () -> evaluator.evaluate(branch.body(), inner, true));
    }
    return why;
  }

  private void bindAll(Branch branch, List<Value> values, Frame inner, Value.Unknown why) {
    for (int i = 0; i < branch.patterns().size(); i++) {
      Quoted pattern = branch.patterns().get(i);
      try {
        evaluator.patterns().matches(pattern, values.get(i), inner);
      } catch (NotKnown notKnown) {
        evaluator.patterns().bindUnknown(pattern, why, inner);
      }
    }
  }

  private Value cond(Call call, Frame frame, boolean discarded) {
    List<Branch> branches = branches(call.block("do"));
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      Value test = evaluator.evaluate(branch.patterns().getFirst(), frame);
      if (test instanceof Value.Unknown why) {
        branches.subList(i, branches.size()).forEach(each -> maybe(each.body(), frame, why));
        return why;
      }
      if (Terms.isTruthy(test)) {
        return evaluator.evaluate(branch.body(), frame.nested(), discarded);
      }
    }
    throw new Raised(
        new EctoError(
            "CondClauseError", "no cond clause evaluated to a truthy value", Evaluator.span(call)));
  }

  private Value with(Call call, int from, Frame frame, boolean discarded) {
    for (int i = from; i < call.arguments().size(); i++) {
      Quoted clause = call.argument(i);
      if (clause instanceof ListLiteral) {
        break;
      }
      if (!(clause instanceof Call arrow && arrow.is("<-", 2))) {
        evaluator.evaluate(clause, frame);
        continue;
      }
      Value value = evaluator.evaluate(arrow.argument(1), frame);
      Quoted pattern = arrow.argument(0);
      try {
        if (!evaluator.patterns().matches(pattern, value, frame)) {
          Quoted otherwise = call.block("else");
          return otherwise == null
              ? value
              : select(branches(otherwise), List.of(value), frame, Evaluator.span(call), discarded);
        }
      } catch (NotKnown notKnown) {
        int next = i + 1;
        Value.Unknown why = notKnown.unknown();
        evaluator.patterns().bindUnknown(pattern, why, frame);
        evaluator.runner().under(why.asAst(), () -> with(call, next, frame, true));
        several(branches(call.block("else")), List.of(value), frame, why);
        return why;
      }
    }
    Quoted body = call.block("do");
    return body == null ? Value.nil() : evaluator.evaluate(body, frame, discarded);
  }

  private Value attempt(Call call, Frame frame, boolean discarded) {
    Quoted body = call.block("do");
    if (body == null) {
      return Value.nil();
    }
    try {
      return evaluator.evaluate(body, frame.nested(), discarded);
    } catch (Raised raised) {
      if (call.block("rescue") == null) {
        throw raised;
      }
      return new Value.Unknown("what a rescue gives", Evaluator.span(call));
    }
  }

  /** {@code and}, {@code or}: the right side is the result unless the left decides. */
  private Value shortCircuit(Call call, boolean decidedBy, Frame frame) {
    Value left = evaluator.evaluate(call.argument(0), frame);
    if (left instanceof Value.Unknown) {
      return left;
    }
    return Terms.isTruthy(left) == decidedBy ? left : evaluator.evaluate(call.argument(1), frame);
  }

  /** A map literal, or an update of a map. */
  Value map(Call call, Frame frame) {
    List<Value.Dictionary.Entry> entries = new ArrayList<>();
    List<Quoted> pairs = call.arguments();
    if (pairs.size() == 1 && pairs.getFirst() instanceof Call update && update.is("|", 2)) {
      Value base = evaluator.evaluate(update.argument(0), frame);
      if (!(base instanceof Value.Dictionary old)) {
        return new Value.Unknown("an update of what is no map", Evaluator.span(call));
      }
      entries.addAll(old.entries());
      pairs = ((ListLiteral) update.argument(1)).elements();
    }
    try {
      for (Quoted element : pairs) {
        if (element instanceof Quoted.Pair pair) {
          Value key = evaluator.evaluate(pair.first(), frame);
          Value value = evaluator.evaluate(pair.second(), frame);
          entries.removeIf(entry -> Terms.same(entry.key(), key));
          entries.add(new Value.Dictionary.Entry(key, value));
        }
      }
      return CollectionFunctions.dictionary(entries, Evaluator.span(call));
    } catch (NotKnown notKnown) {
      return notKnown.unknown();
    }
  }
}
