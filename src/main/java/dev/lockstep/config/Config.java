package dev.lockstep.config;

import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Profile;
import dev.lockstep.engine.Severity;
import dev.lockstep.engine.TableSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says; what it does not say is null or empty. Paths and patterns are
 * relative to {@code folder}, the one the file stands in.
 *
 * @param failOn the least severity that fails a run, {@link Severity#OFF} for never
 * @param base the git revision that production runs
 * @param stats the file that says how large tables are
 * @param smallTable up to which size a table counts as small
 */
public record Config(
    Path folder,
    @Nullable DatabaseVersion database,
    @Nullable String layout,
    @Nullable TransactionMode transaction,
    @Nullable Profile profile,
    @Nullable Severity failOn,
    @Nullable String base,
    @Nullable String stats,
    @Nullable TableSize smallTable,
    List<String> paths,
    List<PathPattern> ignore,
    Map<String, Severity> rules,
    List<Override> overrides) {

  /** Severities of rules that hold for some paths only. */
  public record Override(List<PathPattern> paths, Map<String, Severity> rules) {
    public Override {
      paths = List.copyOf(paths);
      rules = Map.copyOf(rules);
    }
  }

  public Config {
    paths = List.copyOf(paths);
    ignore = List.copyOf(ignore);
    rules = Map.copyOf(rules);
    overrides = List.copyOf(overrides);
  }

  /** The configuration of a folder that has none. */
  public static Config none(Path folder) {
    return new Config(
        folder, null, null, null, null, null, null, null, null, List.of(), List.of(), Map.of(),
        List.of());
  }

  /** Whether a file, by its absolute path, is not to be judged. */
  public boolean ignores(Path file) {
    return matches(ignore, file);
  }

  /** The severities set for the rules of a file, by its absolute path. */
  public Map<String, Severity> rulesFor(Path file) {
    if (overrides.isEmpty()) {
      return rules;
    }
    Map<String, Severity> all = new java.util.HashMap<>(rules);
    for (Override override : overrides) {
      if (matches(override.paths, file)) {
        all.putAll(override.rules);
      }
    }
    return all;
  }

  private boolean matches(List<PathPattern> patterns, Path file) {
    if (patterns.isEmpty() || !file.startsWith(folder)) {
      return false;
    }
    Path relative = folder.relativize(file);
    return patterns.stream().anyMatch(pattern -> pattern.matches(relative));
  }
}
