package dev.lockstep.parser.ecto;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated: its module, the attributes above it, and the variables in
 * sight.
 */
final class Frame {
  private final ModuleDefinition module;
  private final @Nullable Attributes attributes;
  private final @Nullable Frame outer;
  private final Map<String, Value> variables;

  private Frame(
      ModuleDefinition module,
      @Nullable Attributes attributes,
      @Nullable Frame outer,
      Map<String, Value> variables) {
    this.module = module;
    this.attributes = attributes;
    this.outer = outer;
    this.variables = variables;
  }

  /** The frame of a function's body, before its parameters are bound. */
  static Frame of(ModuleDefinition module, @Nullable Attributes attributes) {
    return new Frame(module, attributes, null, new HashMap<>());
  }

  /** A frame whose bindings do not leak into this one. */
  Frame nested() {
    return new Frame(module, attributes, this, new HashMap<>());
  }

  /** A copy that later bindings do not change, for a function to close over. */
  Frame snapshot() {
    Map<String, Value> all = new HashMap<>();
    for (Frame frame = this; frame != null; frame = frame.outer) {
      frame.variables.forEach(all::putIfAbsent);
    }
    return new Frame(module, attributes, null, all);
  }

  ModuleDefinition module() {
    return module;
  }

  @Nullable Attributes attributes() {
    return attributes;
  }

  void bind(String variable, Value value) {
    variables.put(variable, value);
  }

  @Nullable Value lookUp(String variable) {
    for (Frame frame = this; frame != null; frame = frame.outer) {
      Value value = frame.variables.get(variable);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
