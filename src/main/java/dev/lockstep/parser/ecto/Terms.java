package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Dictionary;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Struct;
import dev.lockstep.parser.ecto.Value.Text;
import dev.lockstep.parser.ecto.Value.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Elixir says of values: equality, order, truth, and how they are printed. */
final class Terms {
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_@]*[?!]?");
  private static final Pattern MODULE_NAME = Pattern.compile("Elixir(\\.[A-Z][a-zA-Z0-9_]*)+");

  /** Maps up to this size keep their entries sorted (Erlang/OTP, erts). */
  private static final int MAX_ORDERED_ENTRIES = 32;

  private Terms() {}

  static boolean isNil(Value value) {
    return value instanceof Atom(String name, Span s) && name.equals("nil");
  }

  static boolean isAtom(Value value, String wanted) {
    return value instanceof Atom(String name, Span s) && name.equals(wanted);
  }

  /** Everything but {@code nil} and {@code false}; an unknown value has no truth. */
  static boolean isTruthy(Value value) {
    if (value instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    return !(value instanceof Atom(String name, Span s)
        && (name.equals("nil") || name.equals("false")));
  }

  /** The characters of a string that is known in full. */
  static String known(Text text) {
    if (!text.content().isKnown()) {
      dev.lockstep.ast.Unknown unknown = text.content().holes().getFirst().unknown();
      throw new NotKnown(new Value.Unknown(unknown.reason(), unknown.span()));
    }
    return text.content().text();
  }

  /** Elixir's {@code ===} on what is known. */
  static boolean same(Value left, Value right) {
    if (left instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    if (right instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    return compare(left, right) == 0 && left.getClass() == right.getClass();
  }

  /** Erlang's order of terms: numbers, atoms, functions, tuples, maps, lists, strings. */
  static int compare(Value left, Value right) {
    int byType = Integer.compare(rank(left), rank(right));
    if (byType != 0) {
      return byType;
    }
    return switch (left) {
      case Value.Int n -> number(n).compareTo(number(right));
      case Value.Float n -> number(n).compareTo(number(right));
      case Atom atom -> atom.name().compareTo(((Atom) right).name());
      case Text text -> known(text).compareTo(known((Text) right));
      case Sequence list -> compareAll(list.elements(), ((Sequence) right).elements());
      case Tuple tuple -> {
        List<Value> others = ((Tuple) right).elements();
        int bySize = Integer.compare(tuple.elements().size(), others.size());
        yield bySize != 0 ? bySize : compareAll(tuple.elements(), others);
      }
      case Dictionary map -> compareMaps(map, (Dictionary) right);
      case Struct struct ->
          compareAll(
              List.copyOf(struct.fields().values()),
              List.copyOf(((Struct) right).fields().values()));
      case Value.Function function -> function == right ? 0 : 1;
      case Value.Unknown unknown -> throw new NotKnown(unknown);
    };
  }

  private static int compareMaps(Dictionary left, Dictionary right) {
    List<Value> mine = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    left.entries().forEach(entry -> mine.addAll(List.of(entry.key(), entry.value())));
    right.entries().forEach(entry -> others.addAll(List.of(entry.key(), entry.value())));
    int bySize = Integer.compare(mine.size(), others.size());
    return bySize != 0 ? bySize : compareAll(mine, others);
  }

  private static int compareAll(List<Value> left, List<Value> right) {
    int common = Math.min(left.size(), right.size());
    for (int i = 0; i < common; i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static BigDecimal number(Value value) {
    return switch (value) {
      case Value.Int n -> new BigDecimal(n.number());
      case Value.Float n -> new BigDecimal(n.number());
      default -> throw new IllegalArgumentException("not a number");
    };
  }

  private static int rank(Value value) {
    return switch (value) {
      case Value.Int n -> 0;
      case Value.Float n -> 0;
      case Atom atom -> 1;
      case Value.Function function -> 2;
      case Tuple tuple -> 3;
      case Dictionary map -> 4;
      case Struct struct -> 4;
      case Sequence list -> 5;
      case Text text -> 6;
      case Value.Unknown unknown -> throw new NotKnown(unknown);
    };
  }

  /** {@code to_string/1}, or null where Elixir would raise; an unknown value gives a hole. */
  static @Nullable SqlText toText(Value value, Span span) {
    return switch (value) {
      case Text text -> text.content();
      case Value.Unknown unknown -> new SqlText.Builder().hole(unknown.asAst()).build();
      case Sequence list -> charlist(list, span);
      default -> {
        String plain = toPlain(value);
        yield plain == null ? null : new SqlText.Builder().generated(plain, span).build();
      }
    };
  }

  /** {@code to_string/1} of an atom or number, or null. */
  static @Nullable String toPlain(Value value) {
    return switch (value) {
      case Atom atom -> isNil(atom) ? "" : atom.name();
      case Value.Int n -> n.number().toString();
      case Value.Float n -> floatText(n.number());
      default -> null;
    };
  }

  private static @Nullable SqlText charlist(Sequence list, Span span) {
    SqlText.Builder text = new SqlText.Builder();
    for (Value element : list.elements()) {
      if (element instanceof Value.Int n && Character.isValidCodePoint(n.number().intValue())) {
        text.generated(Character.toString(n.number().intValue()), span);
      } else if (element instanceof Text(SqlText content, Span s)) {
        text.append(content);
      } else if (element instanceof Sequence inner) {
        SqlText nested = charlist(inner, span);
        if (nested == null) {
          return null;
        }
        text.append(nested);
      } else {
        return null;
      }
    }
    return text.build();
  }

  /** A float as Erlang writes it: the shortest digits that read back the same. */
  static String floatText(double number) {
    String text = Double.toString(number).toLowerCase(Locale.ROOT);
    int exponent = text.indexOf('e');
    if (exponent < 0) {
      return text;
    }
    double magnitude = Math.abs(number);
    if (magnitude >= 1e-5 && magnitude < 1e16) {
      String plain = new BigDecimal(text).toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    return text.contains("e-") ? text : text.replace("e", "e+");
  }

  /** {@code inspect/1}. */
  static String inspect(Value value) {
    return switch (value) {
      case Atom atom -> inspectAtom(atom.name());
      case Value.Int n -> n.number().toString();
      case Value.Float n -> floatText(n.number());
      case Text text -> inspectText(known(text));
      case Sequence list -> inspectList(list);
      case Tuple tuple -> joined("{", tuple.elements(), "}");
      case Dictionary map -> inspectMap(map);
      case Struct struct -> inspectStruct(struct);
      case Value.Function function -> "#Function<>";
      case Value.Unknown unknown -> throw new NotKnown(unknown);
    };
  }

  private static String inspectAtom(String name) {
    if (name.equals("nil") || name.equals("true") || name.equals("false")) {
      return name;
    }
    if (MODULE_NAME.matcher(name).matches()) {
      return name.substring("Elixir.".length());
    }
    return PLAIN_NAME.matcher(name).matches() ? ":" + name : ":" + inspectText(name);
  }

  static String inspectText(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '#' -> quoted.append(text.startsWith("#{", i) ? "\\#" : "#");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static String inspectList(Sequence list) {
    if (!isKeyword(list) || list.elements().isEmpty()) {
      return joined("[", list.elements(), "]");
    }
    StringJoiner joined = new StringJoiner(", ", "[", "]");
    for (Value element : list.elements()) {
      List<Value> pair = ((Tuple) element).elements();
      joined.add(key(((Atom) pair.getFirst()).name()) + " " + inspect(pair.getLast()));
    }
    return joined.toString();
  }

  private static String key(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name + ":" : inspectText(name) + ":";
  }

  private static String inspectMap(Dictionary map) {
    boolean atomKeys = map.entries().stream().allMatch(entry -> entry.key() instanceof Atom);
    StringJoiner joined = new StringJoiner(", ", "%{", "}");
    for (Dictionary.Entry entry : map.entries()) {
      joined.add(
          atomKeys
              ? key(((Atom) entry.key()).name()) + " " + inspect(entry.value())
              : inspect(entry.key()) + " => " + inspect(entry.value()));
    }
    return joined.toString();
  }

  private static String inspectStruct(Struct struct) {
    StringJoiner joined = new StringJoiner(",\n  ", "%" + struct.kind().module() + "{\n  ", "\n}");
    struct.fields().forEach((name, value) -> joined.add(name + ": " + inspect(value)));
    return joined.toString();
  }

  private static String joined(String open, List<Value> elements, String close) {
    StringJoiner joined = new StringJoiner(", ", open, close);
    elements.forEach(element -> joined.add(inspect(element)));
    return joined.toString();
  }

  /** The text of a name, be it an atom or a string; null when it is not known. */
  static @Nullable String nameOf(Value name) {
    return switch (name) {
      case Text(SqlText content, Span span) when content.isKnown() -> content.text();
      case Atom atom -> atom.name();
      default -> null;
    };
  }

  /** The value without its places, for use in another file; a function is unknown there. */
  static Value detached(Value value) {
    Span nowhere = Span.SYNTHETIC;
    return switch (value) {
      case Atom atom -> new Atom(atom.name(), nowhere);
      case Value.Int n -> new Value.Int(n.number(), nowhere);
      case Value.Float n -> new Value.Float(n.number(), nowhere);
      case Text text when text.content().isKnown() ->
          new Text(SqlText.synthetic(text.content().text()), nowhere);
      case Text text ->
          new Value.Unknown(text.content().holes().getFirst().unknown().reason(), nowhere);
      case Sequence list ->
          new Sequence(list.elements().stream().map(Terms::detached).toList(), nowhere);
      case Tuple tuple ->
          new Tuple(tuple.elements().stream().map(Terms::detached).toList(), nowhere);
      case Dictionary map ->
          new Dictionary(
              map.entries().stream()
                  .map(
                      entry -> new Dictionary.Entry(detached(entry.key()), detached(entry.value())))
                  .toList(),
              nowhere);
      case Value.Unknown unknown -> new Value.Unknown(unknown.reason(), nowhere);
      case Struct struct -> new Value.Unknown("a struct in a configuration", nowhere);
      case Value.Function function -> new Value.Unknown("a function in a configuration", nowhere);
    };
  }

  /** Whether code that is this value evaluates to this value, so that a macro may return it. */
  static boolean isQuotedAsItself(Value value) {
    return switch (value) {
      case Atom atom -> true;
      case Value.Int number -> true;
      case Value.Float number -> true;
      case Text text -> true;
      case Sequence list -> list.elements().stream().allMatch(Terms::isQuotedAsItself);
      case Tuple tuple ->
          tuple.elements().size() == 2
              && tuple.elements().stream().allMatch(Terms::isQuotedAsItself);
      default -> false;
    };
  }

  static boolean isKeyword(Value value) {
    return value instanceof Sequence list
        && list.elements().stream()
            .allMatch(
                element ->
                    element instanceof Tuple(List<Value> pair, Span s)
                        && pair.size() == 2
                        && pair.getFirst() instanceof Atom);
  }

  /**
   * Why the order of a map's entries is unknown, or null when it is not one: since OTP 26 several
   * atoms have no order as keys that a file could tell, and large maps never had one.
   */
  static Value.@Nullable Unknown unordered(Value value) {
    if (!(value instanceof Dictionary map)) {
      return null;
    }
    long atoms = map.entries().stream().filter(entry -> entry.key() instanceof Atom).count();
    return atoms > 1 || map.entries().size() > MAX_ORDERED_ENTRIES
        ? new Value.Unknown("the order of this map is known only at run time", map.span())
        : null;
  }

  /** The list a value enumerates: its elements, or the entries of a map as tuples, if ordered. */
  static List<Value> elements(Value value) {
    Value.Unknown disorder = unordered(value);
    if (disorder != null) {
      throw new NotKnown(disorder);
    }
    return elementsInAnyOrder(value);
  }

  /** The same, the entries of a map that has no order in the order of their names. */
  static List<Value> elementsInAnyOrder(Value value) {
    return switch (value) {
      case Sequence list -> list.elements();
      case Dictionary map ->
          map.entries().stream()
              .<Value>map(
                  entry -> new Tuple(List.of(entry.key(), entry.value()), entry.value().span()))
              .toList();
      case Value.Unknown unknown -> throw new NotKnown(unknown);
      default ->
          throw new NotKnown(new Value.Unknown("this value cannot be enumerated", value.span()));
    };
  }
}
