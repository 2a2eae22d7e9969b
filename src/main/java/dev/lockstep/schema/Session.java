package dev.lockstep.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The settings of the session that the migration runs in, as far as the history set them; {@code
 * local} are those that end with the transaction (SET LOCAL).
 */
public record Session(PMap<String, List<String>> settings, PMap<String, List<String>> local) {
  static final Session FRESH = new Session(HashTreePMap.empty(), HashTreePMap.empty());

  private static final List<String> DEFAULT_PATH = List.of("public");

  /** The values of a setting, or null when the history does not say. */
  public @Nullable List<String> value(String name) {
    List<String> now = local.get(name);
    return now != null ? now : settings.get(name);
  }

  /**
   * The schemas an unqualified name is looked up in; {@code public} unless the history says more.
   */
  public List<String> searchPath() {
    List<String> said = value("search_path");
    if (said == null) {
      return DEFAULT_PATH;
    }
    List<String> named = said.stream().filter(s -> !s.isBlank() && !s.startsWith("$")).toList();
    return named.isEmpty() ? DEFAULT_PATH : named;
  }

  Session with(String name, List<String> values, boolean isLocal) {
    if (values.isEmpty()) {
      return new Session(settings.minus(name), local.minus(name));
    }
    return isLocal
        ? new Session(settings, local.plus(name, values))
        : new Session(settings.plus(name, values), local.minus(name));
  }

  Session without(@Nullable String name) {
    return name == null ? FRESH : new Session(settings.minus(name), local.minus(name));
  }

  Session afterTransaction() {
    return local.isEmpty() ? this : new Session(settings, HashTreePMap.empty());
  }
}
