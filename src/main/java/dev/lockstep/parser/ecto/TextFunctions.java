package dev.lockstep.parser.ecto;

import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** String, Atom, Integer, Macro and Module: functions on names. */
final class TextFunctions {
  private TextFunctions() {}

  static void register(Map<String, Builtin> all) {
    map(all, "upcase", text -> text.toUpperCase(Locale.ROOT));
    map(all, "downcase", text -> text.toLowerCase(Locale.ROOT));
    map(all, "capitalize", TextFunctions::capitalize);
    map(all, "trim", String::strip);
    map(all, "trim_leading", String::stripLeading);
    map(all, "trim_trailing", String::stripTrailing);
    map(all, "reverse", text -> new StringBuilder(text).reverse().toString());
    all.put("Ecto.UUID.type/0", (e, a) -> new Atom("uuid", a.span()));
    all.put("String.to_atom/1", (e, a) -> new Atom(a.text(0), a.span()));
    all.put("String.to_existing_atom/1", (e, a) -> new Atom(a.text(0), a.span()));
    all.put("String.to_integer/1", (e, a) -> integer(a));
    all.put("String.length/1", (e, a) -> a.number(a.text(0).codePointCount(0, a.text(0).length())));
    all.put("String.replace/3", (e, a) -> a.string(a.text(0).replace(a.text(1), a.text(2))));
    all.put("String.starts_with?/2", (e, a) -> Value.bool(anyOf(a, String::startsWith)));
    all.put("String.ends_with?/2", (e, a) -> Value.bool(anyOf(a, String::endsWith)));
    all.put("String.contains?/2", (e, a) -> Value.bool(anyOf(a, String::contains)));
    all.put("String.split/1", (e, a) -> split(a, Pattern.compile("\\s+"), a.text(0).strip()));
    all.put(
        "String.split/2", (e, a) -> split(a, Pattern.compile(Pattern.quote(a.text(1))), a.text(0)));
    all.put("String.split/3", TextFunctions::splitWithOptions);
    all.put("String.duplicate/2", (e, a) -> duplicate(a));
    all.put("String.pad_leading/3", (e, a) -> pad(a, true));
    all.put("String.pad_trailing/3", (e, a) -> pad(a, false));
    all.put("String.trim/2", (e, a) -> a.string(strip(a.text(0), a.text(1), true, true)));
    all.put("String.trim_leading/2", (e, a) -> a.string(strip(a.text(0), a.text(1), true, false)));
    all.put("String.trim_trailing/2", (e, a) -> a.string(strip(a.text(0), a.text(1), false, true)));
    all.put("String.slice/3", (e, a) -> slice(a));
    all.put("Atom.to_string/1", (e, a) -> a.string(a.atom(0)));
    all.put("Integer.to_string/1", (e, a) -> a.string(a.integer(0).toString()));
    all.put("Float.to_string/1", (e, a) -> floatText(a));
    all.put("List.to_atom/1", (e, a) -> toAtom(a));
    all.put("Module.concat/1", (e, a) -> concat(a, a.list(0).elements()));
    all.put("Module.concat/2", (e, a) -> concat(a, List.of(a.get(0), a.get(1))));
    all.put("erlang.binary_to_atom/2", (e, a) -> new Atom(a.text(0), a.span()));
    all.put("timer.seconds/1", (e, a) -> a.number(1_000L * a.count(0)));
    all.put("timer.minutes/1", (e, a) -> a.number(60_000L * a.count(0)));
    all.put("timer.hours/1", (e, a) -> a.number(3_600_000L * a.count(0)));
    all.put("Macro.underscore/1", (e, a) -> underscore(a));
    all.put("Macro.camelize/1", (e, a) -> camelize(a));
  }

  @FunctionalInterface
  private interface TextTest {
    boolean test(String text, String part);
  }

  private static void map(Map<String, Builtin> all, String name, UnaryOperator<String> function) {
    all.put("String." + name + "/1", (e, a) -> a.string(function.apply(a.text(0))));
  }

  private static String capitalize(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Value integer(Arguments a) {
    try {
      return new Value.Int(new java.math.BigInteger(a.text(0)), a.span());
    } catch (NumberFormatException notANumber) {
      throw a.unexpected();
    }
  }

  private static boolean anyOf(Arguments a, TextTest test) {
    String text = a.text(0);
    if (!(a.get(1) instanceof Sequence parts)) {
      return test.test(text, a.text(1));
    }
    return parts.elements().stream()
        .anyMatch(part -> part instanceof Text known && test.test(text, Terms.known(known)));
  }

  private static Value split(Arguments a, Pattern at, String text) {
    List<Value> parts = new ArrayList<>();
    for (String part : at.split(text, -1)) {
      parts.add(a.string(part));
    }
    return a.sequence(parts);
  }

  private static Value splitWithOptions(Evaluator evaluator, Arguments a) {
    Value trim = Value.get(a.get(2), "trim");
    Value parts = Value.get(a.get(2), "parts");
    if (parts != null) {
      throw a.unexpected();
    }
    List<Value> pieces = new ArrayList<>();
    for (String piece : a.text(0).split(Pattern.quote(a.text(1)), -1)) {
      if (trim == null || !Terms.isTruthy(trim) || !piece.isEmpty()) {
        pieces.add(a.string(piece));
      }
    }
    return a.sequence(pieces);
  }

  private static Value duplicate(Arguments a) {
    int times = a.count(1);
    if (times < 0 || (long) times * a.text(0).length() > 1_000_000) {
      throw a.unexpected();
    }
    return a.string(a.text(0).repeat(times));
  }

  private static Value pad(Arguments a, boolean leading) {
    String padding = a.text(2);
    int missing = a.count(1) - a.text(0).length();
    if (padding.isEmpty() || missing > 10_000) {
      throw a.unexpected();
    }
    if (missing <= 0) {
      return a.get(0);
    }
    String filler = padding.repeat(missing / padding.length() + 1).substring(0, missing);
    return a.string(leading ? filler + a.text(0) : a.text(0) + filler);
  }

  private static String strip(String text, String part, boolean front, boolean back) {
    String rest = text;
    while (front && !part.isEmpty() && rest.startsWith(part)) {
      rest = rest.substring(part.length());
    }
    while (back && !part.isEmpty() && rest.endsWith(part)) {
      rest = rest.substring(0, rest.length() - part.length());
    }
    return rest;
  }

  private static Value slice(Arguments a) {
    String text = a.text(0);
    int from = a.count(1) < 0 ? Math.max(0, text.length() + a.count(1)) : a.count(1);
    int start = Math.min(from, text.length());
    int end = Math.clamp((long) start + a.count(2), start, text.length());
    return a.string(text.substring(start, end));
  }

  private static Value floatText(Arguments a) {
    if (a.get(0) instanceof Value.Float number) {
      return a.string(Terms.floatText(number.number()));
    }
    throw a.unexpected();
  }

  private static Value toAtom(Arguments a) {
    if (Terms.toText(a.list(0), a.span()) instanceof dev.lockstep.ast.SqlText text
        && text.isKnown()) {
      return new Atom(text.text(), a.span());
    }
    throw a.unexpected();
  }

  private static Value concat(Arguments a, List<Value> segments) {
    StringJoiner name = new StringJoiner(".");
    name.add("Elixir");
    for (Value segment : segments) {
      String text =
          switch (segment) {
            case Atom atom -> atom.name();
            case Text known -> Terms.known(known);
            default -> throw a.unexpected();
          };
      name.add(text.startsWith("Elixir.") ? text.substring("Elixir.".length()) : text);
    }
    return new Atom(name.toString(), a.span());
  }

  private static String name(Arguments a) {
    return switch (a.get(0)) {
      case Atom(String name, var span) ->
          name.startsWith("Elixir.") ? name.substring("Elixir.".length()) : name;
      default -> a.text(0);
    };
  }

  private static Value underscore(Arguments a) {
    String spaced =
        name(a)
            .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
            .replaceAll("([a-z\\d])([A-Z])", "$1_$2");
    return a.string(spaced.replace('.', '/').replace('-', '_').toLowerCase(Locale.ROOT));
  }

  private static Value camelize(Arguments a) {
    StringBuilder camel = new StringBuilder();
    Arrays.stream(name(a).split("_", -1))
        .filter(part -> !part.isEmpty())
        .forEach(
            part ->
                camel
                    .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(part.substring(1)));
    return a.string(camel.toString());
  }
}
