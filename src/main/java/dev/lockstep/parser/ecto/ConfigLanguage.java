package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.EctoConfig.Key;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Tuple;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The functions of Elixir's Config (and of the older Mix.Config): they fill an environment, as they
 * do in production.
 */
final class ConfigLanguage implements LocalLanguage {
  private final Evaluator evaluator;
  private final Map<Key, Value> environment;
  private final boolean isAtStart;
  private boolean isComplete = true;

  /**
   * The functions as they fill that environment. What is read at the start of the application adds
   * addresses, secrets and switches of the machine to it: only what is sure to be set counts there.
   */
  ConfigLanguage(Evaluator evaluator, Map<Key, Value> environment, boolean isAtStart) {
    this.evaluator = evaluator;
    this.environment = environment;
    this.isAtStart = isAtStart;
  }

  /** Whether all that was configured is in the environment, and nothing comes from other files. */
  boolean isComplete() {
    return isComplete;
  }

  @Override
  public String module() {
    return "Config";
  }

  @Override
  public boolean knows(String name, int arity) {
    return switch (name) {
      case "config" -> arity == 2 || arity == 3;
      case "config_env", "config_target" -> arity == 0;
      case "import_config" -> arity == 1;
      default -> false;
    };
  }

  @Override
  public Value call(Call call, String name, Frame frame) {
    Span span = Evaluator.span(call);
    if (name.equals("config_env")) {
      return new Atom("prod", span);
    }
    if (name.equals("import_config")) {
      isComplete &= isOfEnvironment(evaluator.evaluate(call.argument(0), frame));
      return Value.nil();
    }
    if (!name.equals("config")) {
      return new Value.Unknown("the target is known only when Mix runs", span);
    }
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    if (!(arguments.getFirst() instanceof Atom(String application, Span s))) {
      isComplete = false;
    } else if (arguments.size() == 3 && arguments.get(1) instanceof Atom(String key, Span ks)) {
      put(new Key(application, key), arguments.get(2));
    } else if (arguments.get(1) instanceof Sequence pairs && Terms.isKeyword(pairs)) {
      for (Value pair : pairs.elements()) {
        List<Value> both = ((Tuple) pair).elements();
        put(new Key(application, ((Atom) both.getFirst()).name()), both.getLast());
      }
    } else {
      isComplete = false;
    }
    return Value.nil();
  }

  /** Whether it is the file of the environment, which is read by its own name. */
  private static boolean isOfEnvironment(Value file) {
    if (!(file instanceof Value.Text(SqlText name, Span s))) {
      return false;
    }
    return name.isKnown()
        ? name.text().matches("(\\./)?prod\\.exs")
        : name.holes().size() == 1
            && name.holes().getFirst().unknown().reason().contains("Mix.env")
            && name.text().endsWith(".exs");
  }

  private void put(Key key, Value value) {
    Value added = Terms.detached(value);
    boolean isCertain = evaluator.runner().condition() == null;
    if (isAtStart && (!isCertain || added instanceof Value.Unknown)) {
      return;
    }
    environment.merge(key, isCertain ? added : doubtful(added), ConfigLanguage::merge);
  }

  /** What is configured under an unknown condition: every value it may set is unknown. */
  private static Value doubtful(Value value) {
    if (!(value instanceof Sequence list) || !Terms.isKeyword(list)) {
      return new Value.Unknown("the configuration depends on the environment", Span.SYNTHETIC);
    }
    List<Value> pairs = new ArrayList<>();
    for (Value pair : list.elements()) {
      List<Value> both = ((Tuple) pair).elements();
      pairs.add(new Tuple(List.of(both.getFirst(), doubtful(both.getLast())), Span.SYNTHETIC));
    }
    return new Sequence(pairs, Span.SYNTHETIC);
  }

  /** Keyword lists are merged, deep; anything else is replaced. */
  private static Value merge(Value old, Value added) {
    if (!(old instanceof Sequence first)
        || !(added instanceof Sequence second)
        || !Terms.isKeyword(first)
        || !Terms.isKeyword(second)) {
      return added;
    }
    List<Value> pairs = new ArrayList<>();
    for (Value pair : second.elements()) {
      List<Value> both = ((Tuple) pair).elements();
      Value before = Value.get(first, ((Atom) both.getFirst()).name());
      pairs.add(
          before == null
              ? pair
              : new Tuple(List.of(both.getFirst(), merge(before, both.getLast())), Span.SYNTHETIC));
    }
    return CollectionFunctions.merge(first, new Sequence(pairs, Span.SYNTHETIC));
  }
}
