package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One migration module: its name, its settings by their attribute's name, the functions of the
 * migration contract it defines, what its code uses, and what it does in each direction. A
 * direction is null when the module defines no function for it, which Ecto refuses.
 */
public record EctoMigration(
    String module,
    Span span,
    List<Migration.Setting> settings,
    Set<Callback> callbacks,
    DslModule code,
    @Nullable EctoScript up,
    @Nullable EctoScript down) {
  /** A function that the migrator calls when a module defines it. */
  public enum Callback {
    UP("up"),
    DOWN("down"),
    CHANGE("change"),
    AFTER_BEGIN("after_begin"),
    BEFORE_COMMIT("before_commit");

    private final String function;

    Callback(String function) {
      this.function = function;
    }

    public String function() {
      return function;
    }
  }

  public EctoMigration {
    settings = List.copyOf(settings);
    callbacks = Set.copyOf(callbacks);
  }

  /** Whether the module sets {@code @name true}. */
  public boolean isSet(String name) {
    return settings.stream().anyMatch(s -> s.name().equals(name) && s.value().equals("true"));
  }
}
