package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a repository's configuration says that changes the SQL of its migrations, and the rest of
 * the application's configuration, for migrations that read it. A key that is not configured is
 * null.
 */
public record EctoConfig(
    Adapter adapter,
    @Nullable Value migrationTimestamps,
    @Nullable Value migrationPrimaryKey,
    @Nullable Value migrationForeignKey,
    @Nullable Value migrationDefaultPrefix,
    @Nullable Value migrationLock,
    @Nullable String prefix,
    Environment environment) {
  /** The database adapter of a repository. */
  public enum Adapter {
    POSTGRES,
    MYXQL,
    /** One whose SQL is not known here. */
    OTHER
  }

  /** Where a value stands in the application environment: {@code config :app, key, …}. */
  public record Key(String application, String key) {}

  /**
   * The application environment as it is when the application is compiled; complete where every
   * file it comes from was read to its end, so that what is missing is not configured.
   */
  public record Environment(Map<Key, Value> values, boolean isComplete) {
    public Environment {
      values = Map.copyOf(values);
    }
  }

  /** What Ecto assumes when nothing is configured. */
  public static final EctoConfig DEFAULT =
      new EctoConfig(
          Adapter.POSTGRES, null, null, null, null, null, null, new Environment(Map.of(), false));

  /** The same configuration with another adapter. */
  public EctoConfig with(Adapter other) {
    return new EctoConfig(
        other,
        migrationTimestamps,
        migrationPrimaryKey,
        migrationForeignKey,
        migrationDefaultPrefix,
        migrationLock,
        prefix,
        environment);
  }

  /** The migrator's {@code --prefix}, or {@code nil}. */
  Value prefixValue() {
    return prefix == null ? Value.nil() : Value.Text.of(prefix, Span.SYNTHETIC);
  }

  static Value emptyList() {
    return new Value.Sequence(List.of(), Span.SYNTHETIC);
  }
}
