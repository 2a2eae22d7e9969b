package dev.lockstep.parser.ecto;

import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Text;
import dev.lockstep.parser.ecto.Value.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Kernel: operators, type tests and conversions. */
final class KernelFunctions {
  private static final int MAX_RANGE = 10_000;

  private KernelFunctions() {}

  static void register(Map<String, Builtin> all) {
    all.put("Macro.expand/2", (e, a) -> expand(a));
    operators(all);
    tests(all);
    conversions(all);
    raising(all);
  }

  private static void operators(Map<String, Builtin> all) {
    all.put("Kernel.<>/2", KernelFunctions::concatenate);
    all.put("Kernel.++/2", (e, a) -> append(a));
    all.put("Kernel.--/2", (e, a) -> subtract(a));
    all.put("Kernel.==/2", (e, a) -> Value.bool(looselySame(a)));
    all.put("Kernel.!=/2", (e, a) -> Value.bool(!looselySame(a)));
    all.put("Kernel.===/2", (e, a) -> Value.bool(Terms.same(a.get(0), a.get(1))));
    all.put("Kernel.!==/2", (e, a) -> Value.bool(!Terms.same(a.get(0), a.get(1))));
    compare(all, "<", order -> order < 0);
    compare(all, ">", order -> order > 0);
    compare(all, "<=", order -> order <= 0);
    compare(all, ">=", order -> order >= 0);
    arithmetic(all, "+", BigInteger::add, BigDecimal::add);
    arithmetic(all, "-", BigInteger::subtract, BigDecimal::subtract);
    arithmetic(all, "*", BigInteger::multiply, BigDecimal::multiply);
    all.put("Kernel.div/2", (e, a) -> new Value.Int(a.integer(0).divide(divisor(a)), a.span()));
    all.put("Kernel.rem/2", (e, a) -> new Value.Int(a.integer(0).remainder(divisor(a)), a.span()));
    all.put("Kernel.-/1", (e, a) -> negate(a));
    all.put("Kernel.+/1", (e, a) -> a.get(0));
    all.put("Kernel.!/1", (e, a) -> Value.bool(!Terms.isTruthy(a.get(0))));
    all.put("Kernel.not/1", (e, a) -> Value.bool(!Terms.isTruthy(a.get(0))));
    all.put("Kernel.in/2", (e, a) -> Value.bool(contains(a.elements(1), a.get(0))));
    all.put("Kernel.../2", (e, a) -> range(a, 1));
    all.put("Kernel...///3", (e, a) -> range(a, a.count(2)));
    all.put("Kernel.max/2", (e, a) -> Terms.compare(a.get(0), a.get(1)) >= 0 ? a.get(0) : a.get(1));
    all.put("Kernel.min/2", (e, a) -> Terms.compare(a.get(0), a.get(1)) <= 0 ? a.get(0) : a.get(1));
  }

  private static void tests(Map<String, Builtin> all) {
    test(all, "is_nil", Terms::isNil);
    test(all, "is_atom", Atom.class::isInstance);
    test(all, "is_binary", Text.class::isInstance);
    test(all, "is_list", Sequence.class::isInstance);
    test(all, "is_tuple", Tuple.class::isInstance);
    test(all, "is_integer", Value.Int.class::isInstance);
    test(all, "is_float", Value.Float.class::isInstance);
    test(all, "is_number", v -> v instanceof Value.Int || v instanceof Value.Float);
    test(all, "is_map", v -> v instanceof Value.Dictionary || v instanceof Value.Struct);
    test(all, "is_function", Value.Function.class::isInstance);
    test(all, "is_boolean", v -> Terms.isAtom(v, "true") || Terms.isAtom(v, "false"));
  }

  private static void conversions(Map<String, Builtin> all) {
    all.put("Kernel.to_string/1", KernelFunctions::toText);
    all.put("Kernel.to_charlist/1", (e, a) -> Builtins.charlist(a.text(0), a.span()));
    all.put("Kernel.inspect/1", (e, a) -> a.string(Terms.inspect(a.get(0))));
    all.put("Kernel.length/1", (e, a) -> a.number(a.list(0).elements().size()));
    all.put("Kernel.hd/1", (e, a) -> element(a, 0));
    all.put("Kernel.tl/1", (e, a) -> tail(a));
    all.put("Kernel.elem/2", KernelFunctions::tupleElement);
    all.put(
        "Kernel.then/2", (e, a) -> e.apply(a.get(1), List.of(a.values().get(0)), a.span(), false));
    all.put(
        "Kernel.tap/2",
        (e, a) -> {
          e.apply(a.get(1), List.of(a.values().get(0)), a.span(), true);
          return a.values().get(0);
        });
    all.put("Kernel.get_in/2", (e, a) -> getIn(a));
    all.put("Kernel.byte_size/1", (e, a) -> a.number(utf8(a.text(0)).length));
  }

  private static void raising(Map<String, Builtin> all) {
    all.put("Kernel.raise/1", (e, a) -> raise(a));
    all.put("Kernel.raise/2", (e, a) -> raise(a));
    all.put("Kernel.reraise/2", (e, a) -> raise(a));
  }

  static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Value raise(Arguments a) {
    if (a.get(0) instanceof Text(SqlText content, var span)) {
      throw new Raised(new EctoError("RuntimeError", content.text(), a.span()));
    }
    String exception = Terms.inspect(a.get(0));
    String message = "";
    if (a.count() > 1) {
      Value detail = a.get(1);
      Value named = Value.get(detail, "message");
      if ((named == null ? detail : named) instanceof Text(SqlText content, var span)) {
        message = content.text();
      }
    }
    throw new Raised(new EctoError(exception, message, a.span()));
  }

  private static void test(Map<String, Builtin> all, String name, Predicate<Value> test) {
    all.put("Kernel." + name + "/1", (e, a) -> Value.bool(test.test(a.get(0))));
  }

  private static void compare(Map<String, Builtin> all, String name, IntPredicate test) {
    all.put(
        "Kernel." + name + "/2",
        (e, a) -> Value.bool(test.test(Terms.compare(a.get(0), a.get(1)))));
  }

  private static void arithmetic(
      Map<String, Builtin> all,
      String name,
      BinaryOperator<BigInteger> integers,
      BinaryOperator<BigDecimal> floats) {
    all.put(
        "Kernel." + name + "/2",
        (e, a) -> {
          if (a.get(0) instanceof Value.Int left && a.get(1) instanceof Value.Int right) {
            Limits.bits((long) left.number().bitLength() + right.number().bitLength(), a.span());
            return new Value.Int(integers.apply(left.number(), right.number()), a.span());
          }
          return new Value.Float(
              floats.apply(decimal(a, 0), decimal(a, 1)).doubleValue(), a.span());
        });
  }

  private static BigDecimal decimal(Arguments a, int index) {
    return switch (a.get(index)) {
      case Value.Int n -> new BigDecimal(n.number());
      case Value.Float n -> BigDecimal.valueOf(n.number());
      default -> throw a.unexpected();
    };
  }

  private static Value negate(Arguments a) {
    return switch (a.get(0)) {
      case Value.Int n -> new Value.Int(n.number().negate(), a.span());
      case Value.Float n -> new Value.Float(-n.number(), a.span());
      default -> throw a.unexpected();
    };
  }

  private static BigInteger divisor(Arguments a) {
    BigInteger divisor = a.integer(1);
    if (divisor.signum() == 0) {
      throw new Raised(
          new EctoError("ArithmeticError", "bad argument in arithmetic expression", a.span()));
    }
    return divisor;
  }

  /** {@code ==}: as {@code ===}, but 1 equals 1.0. */
  private static boolean looselySame(Arguments a) {
    Value left = a.get(0);
    Value right = a.get(1);
    boolean numbers = left instanceof Value.Float || right instanceof Value.Float;
    return numbers ? Terms.compare(left, right) == 0 : Terms.same(left, right);
  }

  static boolean contains(List<Value> elements, Value wanted) {
    for (Value element : elements) {
      if (Terms.same(element, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** {@code <>} of any number of strings. */
  static Value concatenate(Evaluator evaluator, Arguments a) {
    SqlText.Builder builder = new SqlText.Builder();
    long length = 0;
    for (Value part : a.values()) {
      switch (part) {
        case Text(SqlText content, var span) -> {
          length += content.text().length();
          Limits.text(length, a.span());
          builder.append(content);
        }
        case Value.Unknown unknown -> builder.hole(unknown.asAst());
        default -> throw a.unexpected();
      }
    }
    return new Text(builder.build(), a.span());
  }

  private static Value append(Arguments a) {
    Limits.elements((long) a.list(0).elements().size() + a.list(1).elements().size(), a.span());
    List<Value> all = new ArrayList<>(a.list(0).elements());
    all.addAll(a.list(1).elements());
    return a.sequence(all);
  }

  private static Value subtract(Arguments a) {
    List<Value> left = new ArrayList<>(a.list(0).elements());
    for (Value gone : a.list(1).elements()) {
      for (int i = 0; i < left.size(); i++) {
        if (Terms.same(left.get(i), gone)) {
          left.remove(i);
          break;
        }
      }
    }
    return a.sequence(left);
  }

  private static Value range(Arguments a, int step) {
    int from = a.count(0);
    int to = a.count(1);
    int by = a.count() == 2 && to < from ? -1 : step;
    if (by == 0 || Math.abs((long) to - from) > MAX_RANGE) {
      throw a.unexpected();
    }
    List<Value> numbers = new ArrayList<>();
    for (int i = from; by > 0 ? i <= to : i >= to; i += by) {
      numbers.add(a.number(i));
    }
    return a.sequence(numbers);
  }

  private static Value toText(Evaluator evaluator, Arguments a) {
    SqlText text = Terms.toText(a.values().get(0), a.span());
    if (text == null) {
      throw a.unexpected();
    }
    return new Text(text, a.span());
  }

  private static Value element(Arguments a, int index) {
    List<Value> elements = a.list(0).elements();
    if (index >= elements.size()) {
      throw Raised.argumentError("errors were found at the given arguments", a.span());
    }
    return elements.get(index);
  }

  private static Value tail(Arguments a) {
    List<Value> elements = a.list(0).elements();
    if (elements.isEmpty()) {
      throw Raised.argumentError("errors were found at the given arguments", a.span());
    }
    return a.sequence(elements.subList(1, elements.size()));
  }

  private static Value tupleElement(Evaluator evaluator, Arguments a) {
    int index = a.count(1);
    if (a.get(0) instanceof Tuple(List<Value> elements, var span)
        && index >= 0
        && index < elements.size()) {
      return elements.get(index);
    }
    throw a.unexpected();
  }

  private static Value getIn(Arguments a) {
    Value value = a.get(0);
    for (Value key : a.list(1).elements()) {
      value = CollectionFunctions.access(value, key, a);
    }
    return value;
  }

  /** The expansion of a literal is the literal. */
  private static Value expand(Arguments a) {
    if (!Terms.isQuotedAsItself(a.get(0))) {
      throw a.unexpected();
    }
    return a.get(0);
  }
}
