package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The module of a migration language that a migration is written as: its name, the functions of the
 * migration tool's contract that it defines, and the modules of other files that its code uses.
 */
public record DslModule(String name, List<Callback> callbacks, List<Use> uses) {

  /**
   * A function that the tool calls: {@code up}, {@code change}, {@code after_begin}; its head and
   * what it does, which is {@code nothing} on purpose where the whole body is {@code :ok}.
   */
  public record Callback(String name, Span span, Span body, boolean nothing) {}

  /** A module named in the code; {@code function} is what is called of it, null when nothing is. */
  public record Use(String module, @Nullable String function, Span span) {}

  public DslModule {
    callbacks = List.copyOf(callbacks);
    uses = List.copyOf(uses);
  }

  /** The callback of that name, or null when the module does not define it. */
  public @Nullable Callback callback(String wanted) {
    for (Callback callback : callbacks) {
      if (callback.name.equals(wanted)) {
        return callback;
      }
    }
    return null;
  }

  /** Whether the one function {@code change} says both directions, so that it is run backwards. */
  public boolean isReversed() {
    return callback("change") != null && callback("up") == null && callback("down") == null;
  }
}
