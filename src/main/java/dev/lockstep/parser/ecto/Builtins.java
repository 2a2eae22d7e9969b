package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of Elixir's library that migrations use to make names and lists. */
final class Builtins {
  private static final Map<String, Builtin> ALL = new HashMap<>();

  static {
    KernelFunctions.register(ALL);
    TextFunctions.register(ALL);
    EnumFunctions.register(ALL);
    CollectionFunctions.register(ALL);
  }

  private Builtins() {}

  /** The function of that module, name and arity, or null. */
  static @Nullable Builtin find(String module, String name, int arity) {
    return ALL.get(module + "." + name + "/" + arity);
  }

  static Value charlist(String text, Span span) {
    List<Value> characters = new ArrayList<>();
    text.codePoints().forEach(c -> characters.add(new Value.Int(BigInteger.valueOf(c), span)));
    return new Value.Sequence(characters, span);
  }
}
