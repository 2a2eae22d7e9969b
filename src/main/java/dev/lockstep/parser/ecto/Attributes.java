package dev.lockstep.parser.ecto;

import dev.lockstep.parser.elixir.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * The module attributes as they stand at one line of a module: the newest setting, and those before
 * it. A setting sees the attributes above it.
 */
record Attributes(String name, Quoted expression, @Nullable Attributes before) {
  /** The newest setting of that name, or null. */
  static @Nullable Attributes find(@Nullable Attributes newest, String wanted) {
    Attributes attribute = newest;
    while (attribute != null && !attribute.name.equals(wanted)) {
      attribute = attribute.before;
    }
    return attribute;
  }
}
