package dev.lockstep.parser.ecto;

import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Text;
import dev.lockstep.parser.ecto.Value.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enum, and Stream taken as Enum. */
final class EnumFunctions {
  private EnumFunctions() {}

  static void register(Map<String, Builtin> all) {
    both(all, "map/2", (e, a) -> map(e, a));
    both(all, "each/2", EnumFunctions::each);
    both(all, "flat_map/2", EnumFunctions::flatMap);
    both(all, "filter/2", (e, a) -> filter(e, a, true));
    both(all, "reject/2", (e, a) -> filter(e, a, false));
    both(all, "with_index/1", (e, a) -> withIndex(a, 0));
    both(all, "with_index/2", (e, a) -> withIndex(a, a.count(1)));
    both(all, "concat/1", (e, a) -> concat(a));
    both(all, "concat/2", (e, a) -> concatTwo(a));
    both(all, "uniq/1", (e, a) -> uniq(a));
    both(all, "zip/2", (e, a) -> zip(a));
    both(all, "take/2", (e, a) -> take(a));
    both(all, "drop/2", (e, a) -> drop(a));
    both(all, "chunk_every/2", (e, a) -> chunk(a));
    all.put("Enum.reduce/3", EnumFunctions::reduce);
    all.put("Enum.join/1", (e, a) -> join(a.elements(0), "", a));
    all.put("Enum.join/2", (e, a) -> join(a.elements(0), a.text(1), a));
    all.put("Enum.map_join/2", (e, a) -> join(mapped(e, a, 1), "", a));
    all.put("Enum.map_join/3", (e, a) -> join(mapped(e, a, 2), a.text(1), a));
    all.put("Enum.intersperse/2", (e, a) -> intersperse(a));
    all.put("Enum.reverse/1", (e, a) -> a.sequence(a.elements(0).reversed()));
    all.put(
        "Enum.sort/1",
        (e, a) -> a.sequence(a.elements(0).stream().sorted(Terms::compare).toList()));
    all.put("Enum.count/1", (e, a) -> a.number(a.elements(0).size()));
    all.put("Enum.empty?/1", (e, a) -> Value.bool(a.elements(0).isEmpty()));
    all.put(
        "Enum.member?/2", (e, a) -> Value.bool(KernelFunctions.contains(a.elements(0), a.get(1))));
    all.put("Enum.any?/2", (e, a) -> Value.bool(find(e, a) != null));
    all.put("Enum.find/2", EnumFunctions::findOrNil);
    all.put("Enum.at/2", (e, a) -> at(a));
    all.put("Enum.to_list/1", (e, a) -> a.sequence(a.elements(0)));
    all.put("Enum.into/2", (e, a) -> CollectionFunctions.into(a.elements(0), a.get(1), a));
    all.put("Enum.into/3", (e, a) -> CollectionFunctions.into(mapped(e, a, 2), a.get(1), a));
    all.put("Stream.run/1", (e, a) -> new Value.Atom("ok", a.span()));
  }

  private static void both(Map<String, Builtin> all, String name, Builtin function) {
    all.put("Enum." + name, function);
    all.put("Stream." + name, function);
  }

  private static List<Value> mapped(Evaluator evaluator, Arguments a, int function) {
    List<Value> results = new ArrayList<>();
    for (Value element : a.elements(0)) {
      results.add(evaluator.apply(a.function(function), List.of(element), a.span(), false));
    }
    return results;
  }

  private static Value map(Evaluator evaluator, Arguments a) {
    return a.sequence(mapped(evaluator, a, 1));
  }

  private static Value each(Evaluator evaluator, Arguments a) {
    Value.Unknown disorder = Terms.unordered(a.get(0));
    if (disorder == null) {
      each(evaluator, a, a.elements(0));
    } else {
      List<Value> entries = Terms.elementsInAnyOrder(a.get(0));
      evaluator.runner().under(disorder.asAst(), () -> each(evaluator, a, entries));
    }
    return new Value.Atom("ok", a.span());
  }

  private static void each(Evaluator evaluator, Arguments a, List<Value> elements) {
    for (Value element : elements) {
      evaluator.apply(a.function(1), List.of(element), a.span(), true);
    }
  }

  private static Value flatMap(Evaluator evaluator, Arguments a) {
    List<Value> all = new ArrayList<>();
    for (Value result : mapped(evaluator, a, 1)) {
      all.addAll(Terms.elements(result));
      Limits.elements(all.size(), a.span());
    }
    return a.sequence(all);
  }

  private static Value filter(Evaluator evaluator, Arguments a, boolean keep) {
    List<Value> kept = new ArrayList<>();
    for (Value element : a.elements(0)) {
      Value test = evaluator.apply(a.function(1), List.of(element), a.span(), false);
      if (Terms.isTruthy(test) == keep) {
        kept.add(element);
      }
    }
    return a.sequence(kept);
  }

  private static Value withIndex(Arguments a, int from) {
    List<Value> pairs = new ArrayList<>();
    int index = from;
    for (Value element : a.elements(0)) {
      pairs.add(new Tuple(List.of(element, a.number(index++)), element.span()));
    }
    return a.sequence(pairs);
  }

  private static Value concat(Arguments a) {
    List<Value> all = new ArrayList<>();
    for (Value list : a.elements(0)) {
      all.addAll(Terms.elements(list));
      Limits.elements(all.size(), a.span());
    }
    return a.sequence(all);
  }

  private static Value concatTwo(Arguments a) {
    List<Value> all = new ArrayList<>(a.elements(0));
    all.addAll(a.elements(1));
    return a.sequence(all);
  }

  private static Value uniq(Arguments a) {
    List<Value> seen = new ArrayList<>();
    for (Value element : a.elements(0)) {
      if (!KernelFunctions.contains(seen, element)) {
        seen.add(element);
      }
    }
    return a.sequence(seen);
  }

  private static Value zip(Arguments a) {
    List<Value> left = a.elements(0);
    List<Value> right = a.elements(1);
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      pairs.add(new Tuple(List.of(left.get(i), right.get(i)), left.get(i).span()));
    }
    return a.sequence(pairs);
  }

  private static Value take(Arguments a) {
    List<Value> elements = a.elements(0);
    int count = a.count(1);
    if (count < 0) {
      throw a.unexpected();
    }
    return a.sequence(elements.subList(0, Math.min(count, elements.size())));
  }

  private static Value drop(Arguments a) {
    List<Value> elements = a.elements(0);
    int count = a.count(1);
    if (count < 0) {
      throw a.unexpected();
    }
    return a.sequence(elements.subList(Math.min(count, elements.size()), elements.size()));
  }

  private static Value chunk(Arguments a) {
    int size = a.count(1);
    if (size < 1) {
      throw a.unexpected();
    }
    List<Value> elements = a.elements(0);
    List<Value> chunks = new ArrayList<>();
    for (int i = 0; i < elements.size(); i += size) {
      chunks.add(a.sequence(elements.subList(i, Math.min(i + size, elements.size()))));
    }
    return a.sequence(chunks);
  }

  private static Value reduce(Evaluator evaluator, Arguments a) {
    Value accumulator = a.values().get(1);
    for (Value element : a.elements(0)) {
      accumulator = evaluator.apply(a.function(2), List.of(element, accumulator), a.span(), false);
    }
    return accumulator;
  }

  static Value join(List<Value> elements, String separator, Arguments a) {
    SqlText.Builder joined = new SqlText.Builder();
    long length = 0;
    for (Value element : elements) {
      if (!joined.isEmpty()) {
        joined.generated(separator, a.span());
      }
      SqlText text = Terms.toText(element, element.span());
      if (text == null) {
        throw a.unexpected();
      }
      length += text.text().length() + separator.length();
      Limits.text(length, a.span());
      joined.append(a.span().encloses(element.span()) ? text : text.madeFrom(a.span()));
    }
    return new Text(joined.build(), a.span());
  }

  private static Value intersperse(Arguments a) {
    List<Value> all = new ArrayList<>();
    for (Value element : a.elements(0)) {
      if (!all.isEmpty()) {
        all.add(a.get(1));
      }
      all.add(element);
    }
    return a.sequence(all);
  }

  private static @Nullable Value find(Evaluator evaluator, Arguments a) {
    for (Value element : a.elements(0)) {
      if (Terms.isTruthy(evaluator.apply(a.function(1), List.of(element), a.span(), false))) {
        return element;
      }
    }
    return null;
  }

  private static Value findOrNil(Evaluator evaluator, Arguments a) {
    Value found = find(evaluator, a);
    return found == null ? Value.nil() : found;
  }

  private static Value at(Arguments a) {
    List<Value> elements = a.elements(0);
    int index = a.count(1) < 0 ? elements.size() + a.count(1) : a.count(1);
    return index >= 0 && index < elements.size() ? elements.get(index) : Value.nil();
  }

  /** A list of lists as one list. */
  static Sequence flatten(Sequence list) {
    List<Value> flat = new ArrayList<>();
    for (Value element : list.elements()) {
      if (element instanceof Sequence inner) {
        flat.addAll(flatten(inner).elements());
      } else {
        flat.add(element);
      }
    }
    return new Sequence(flat, list.span());
  }
}
