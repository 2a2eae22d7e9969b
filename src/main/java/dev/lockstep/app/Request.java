package dev.lockstep.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to judge and how, in the words of the command line; what is null is left to the
 * configuration file, and then to the defaults.
 *
 * @param workingDirectory absolute; relative paths start from it
 * @param paths files and folders to judge; empty for what the configuration names or the layouts
 *     find
 * @param input a text to judge as if it stood in a file, or null
 * @param changed if not null, only these files, by their absolute paths, are judged
 * @param stats a file that says how large tables are
 * @param baseline a file with the findings that are known already
 * @param revisions asked where the configuration names the revision that production runs
 * @param config a file, {@code none}, or null for the one that is found
 */
public record Request(
    Path workingDirectory,
    List<Path> paths,
    @Nullable Input input,
    @Nullable Set<Path> changed,
    @Nullable String config,
    @Nullable String database,
    @Nullable String layout,
    @Nullable String transaction,
    @Nullable String profile,
    @Nullable String failOn,
    @Nullable Path stats,
    @Nullable Path baseline,
    Revisions revisions) {

  /** The bytes read from standard input, and the file they stand for, or null for none. */
  public record Input(byte[] bytes, @Nullable Path standsFor) {}

  public Request {
    paths = List.copyOf(paths);
    changed = changed == null ? null : Set.copyOf(changed);
  }
}
