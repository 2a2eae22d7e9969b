package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Dictionary;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** List, Tuple, Keyword, Map, MapSet and Access. */
final class CollectionFunctions {
  private CollectionFunctions() {}

  static void register(Map<String, Builtin> all) {
    lists(all);
    keywords(all);
    maps(all);
    all.put("Access.get/2", (e, a) -> access(a.get(0), a.get(1), a));
  }

  private static void lists(Map<String, Builtin> all) {
    all.put("List.flatten/1", (e, a) -> EnumFunctions.flatten(a.list(0)));
    all.put("List.wrap/1", (e, a) -> wrap(a));
    all.put(
        "List.first/1", (e, a) -> a.list(0).elements().stream().findFirst().orElse(Value.nil()));
    all.put("List.last/1", (e, a) -> last(a));
    all.put("List.to_tuple/1", (e, a) -> new Tuple(a.list(0).elements(), a.span()));
    all.put("Tuple.to_list/1", (e, a) -> tupleToList(a));
    all.put("MapSet.new/1", (e, a) -> a.sequence(a.elements(0)));
    all.put(
        "MapSet.member?/2",
        (e, a) -> Value.bool(KernelFunctions.contains(a.elements(0), a.get(1))));
  }

  private static void keywords(Map<String, Builtin> all) {
    all.put("Keyword.get/2", (e, a) -> get(a, Value.nil()));
    all.put("Keyword.get/3", (e, a) -> get(a, a.values().get(2)));
    all.put("Keyword.fetch!/2", (e, a) -> fetch(a));
    all.put("Keyword.has_key?/2", (e, a) -> Value.bool(Value.get(a.list(0), a.atom(1)) != null));
    all.put("Keyword.put/3", (e, a) -> put(a.list(0), a.atom(1), a.values().get(2), a));
    all.put("Keyword.put_new/3", (e, a) -> putNew(a));
    all.put("Keyword.delete/2", (e, a) -> delete(a.list(0), a.atom(1)));
    all.put("Keyword.merge/2", (e, a) -> merge(a.list(0), a.list(1)));
    all.put("Keyword.keys/1", (e, a) -> pairElements(a, 0));
    all.put("Keyword.values/1", (e, a) -> pairElements(a, 1));
    all.put("Keyword.take/2", (e, a) -> select(a, true));
    all.put("Keyword.drop/2", (e, a) -> select(a, false));
    all.put("Keyword.pop/2", (e, a) -> pop(a, Value.nil()));
    all.put("Keyword.pop/3", (e, a) -> pop(a, a.values().get(2)));
    all.put("Keyword.new/1", (e, a) -> a.sequence(a.elements(0)));
  }

  private static void maps(Map<String, Builtin> all) {
    all.put("Map.new/0", (e, a) -> new Dictionary(List.of(), a.span()));
    all.put("Map.new/1", (e, a) -> into(a.elements(0), new Dictionary(List.of(), a.span()), a));
    all.put("Map.get/2", (e, a) -> access(a.map(0), a.get(1), a));
    all.put("Map.get/3", CollectionFunctions::mapGet);
    all.put("Map.fetch!/2", (e, a) -> mapFetch(a));
    all.put("Map.has_key?/2", (e, a) -> Value.bool(Patterns.find(a.map(0), a.get(1)) != null));
    all.put("Map.keys/1", (e, a) -> pairElements(a, 0));
    all.put("Map.values/1", (e, a) -> pairElements(a, 1));
    all.put("Map.to_list/1", (e, a) -> a.sequence(a.elements(0)));
    all.put("Map.put/3", (e, a) -> mapPut(a));
    all.put("Map.merge/2", (e, a) -> into(Terms.elementsInAnyOrder(a.map(1)), a.map(0), a));
  }

  /** {@code container[key]}: nil where there is none. */
  static Value access(Value container, Value key, Arguments a) {
    switch (container) {
      case Dictionary map -> {
        Value found = Patterns.find(map, key);
        return found == null ? Value.nil() : found;
      }
      case Sequence list when key instanceof Atom(String name, Span s) -> {
        Value found = Value.get(list, name);
        return found == null ? Value.nil() : found;
      }
      case Value.Unknown unknown -> throw new NotKnown(unknown);
      default -> {
        if (Terms.isNil(container)) {
          return Value.nil();
        }
        throw a.unexpected();
      }
    }
  }

  private static Value wrap(Arguments a) {
    Value value = a.get(0);
    if (value instanceof Sequence) {
      return value;
    }
    return a.sequence(Terms.isNil(value) ? List.of() : List.of(value));
  }

  private static Value last(Arguments a) {
    List<Value> elements = a.list(0).elements();
    return elements.isEmpty() ? Value.nil() : elements.getLast();
  }

  private static Value tupleToList(Arguments a) {
    if (a.get(0) instanceof Tuple tuple) {
      return a.sequence(tuple.elements());
    }
    throw a.unexpected();
  }

  private static Value get(Arguments a, Value otherwise) {
    Value found = Value.get(a.list(0), a.atom(1));
    return found == null ? otherwise : found;
  }

  private static Value fetch(Arguments a) {
    Value found = Value.get(a.list(0), a.atom(1));
    if (found == null) {
      throw keyError(a.get(1), a.get(0), a.span());
    }
    return found;
  }

  static Raised keyError(Value key, Value container, Span span) {
    return new Raised(
        new EctoError(
            "KeyError",
            "key " + Terms.inspect(key) + " not found in: " + Terms.inspect(container),
            span));
  }

  /** {@code Keyword.put/3}: the new pair in front, the old ones gone. */
  static Sequence put(Sequence list, String key, Value value, Arguments a) {
    return prepend(delete(list, key), key, value, a.span());
  }

  static Sequence prepend(Sequence list, String key, Value value, Span span) {
    List<Value> all = new ArrayList<>();
    all.add(new Tuple(List.of(new Atom(key, span), value), value.span()));
    all.addAll(list.elements());
    return new Sequence(all, list.span());
  }

  private static Value putNew(Arguments a) {
    return Value.get(a.list(0), a.atom(1)) == null
        ? prepend(a.list(0), a.atom(1), a.values().get(2), a.span())
        : a.list(0);
  }

  static Sequence delete(Sequence list, String key) {
    return new Sequence(
        list.elements().stream().filter(pair -> !hasKey(pair, key)).toList(), list.span());
  }

  private static boolean hasKey(Value pair, String key) {
    return pair instanceof Tuple(List<Value> elements, Span s)
        && elements.size() == 2
        && Terms.isAtom(elements.getFirst(), key);
  }

  /** {@code Keyword.merge/2}: what the second list does not name, then the second list. */
  static Sequence merge(Sequence first, Sequence second) {
    List<Value> all = new ArrayList<>();
    for (Value pair : first.elements()) {
      boolean overridden =
          pair instanceof Tuple(List<Value> elements, Span s)
              && elements.getFirst() instanceof Atom(String key, Span ks)
              && Value.get(second, key) != null;
      if (!overridden) {
        all.add(pair);
      }
    }
    all.addAll(second.elements());
    return new Sequence(all, second.span());
  }

  private static Value pairElements(Arguments a, int index) {
    List<Value> elements = new ArrayList<>();
    for (Value pair : a.elements(0)) {
      if (!(pair instanceof Tuple(List<Value> both, Span s)) || both.size() != 2) {
        throw a.unexpected();
      }
      elements.add(both.get(index));
    }
    return a.sequence(elements);
  }

  private static Value select(Arguments a, boolean keep) {
    List<Value> keys = a.list(1).elements();
    List<Value> kept = new ArrayList<>();
    for (Value pair : a.list(0).elements()) {
      if (pair instanceof Tuple(List<Value> both, Span s)
          && KernelFunctions.contains(keys, both.getFirst()) == keep) {
        kept.add(pair);
      }
    }
    return a.sequence(kept);
  }

  private static Value pop(Arguments a, Value otherwise) {
    return new Tuple(List.of(get(a, otherwise), delete(a.list(0), a.atom(1))), a.span());
  }

  private static Value mapGet(Evaluator evaluator, Arguments a) {
    Value found = Patterns.find(a.map(0), a.get(1));
    return found == null ? a.values().get(2) : found;
  }

  private static Value mapFetch(Arguments a) {
    Value found = Patterns.find(a.map(0), a.get(1));
    if (found == null) {
      throw keyError(a.get(1), a.get(0), a.span());
    }
    return found;
  }

  private static Value mapPut(Arguments a) {
    Value pair = new Tuple(List.of(a.get(1), a.values().get(2)), a.span());
    return into(List.of(pair), a.map(0), a);
  }

  /** A collection with more elements: pairs into a map, anything into a list. */
  static Value into(List<Value> elements, Value collection, Arguments a) {
    if (collection instanceof Sequence list) {
      List<Value> all = new ArrayList<>(list.elements());
      all.addAll(elements);
      return a.sequence(all);
    }
    if (!(collection instanceof Dictionary map)) {
      throw a.unexpected();
    }
    List<Dictionary.Entry> entries = new ArrayList<>(map.entries());
    for (Value element : elements) {
      if (!(element instanceof Tuple(List<Value> pair, Span s)) || pair.size() != 2) {
        throw a.unexpected();
      }
      entries.removeIf(entry -> Terms.same(entry.key(), pair.getFirst()));
      entries.add(new Dictionary.Entry(pair.getFirst(), pair.getLast()));
    }
    return dictionary(entries, a.span());
  }

  static Dictionary dictionary(List<Dictionary.Entry> entries, Span span) {
    List<Dictionary.Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Dictionary.Entry::key, Terms::compare));
    return new Dictionary(sorted, span);
  }
}
