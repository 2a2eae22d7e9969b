package dev.lockstep.effect;

import dev.lockstep.ast.StorageParameter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The storage parameters of tables (CREATE TABLE, Storage Parameters; versions 13–18). */
final class StorageParameters {
  static final String INVALID_PARAMETER_VALUE = "22023";

  private static final int LEAST_FILLFACTOR = 10;
  private static final int FULL = 100;

  /** Those that need only SHARE UPDATE EXCLUSIVE (ALTER TABLE, SET). */
  private static final Set<String> LIGHT =
      Set.of(
          "fillfactor",
          "toast_tuple_target",
          "parallel_workers",
          "log_autovacuum_min_duration",
          "log_autoanalyze_min_duration",
          "vacuum_index_cleanup",
          "vacuum_truncate",
          "vacuum_max_eager_freeze_failure_rate",
          "n_distinct",
          "n_distinct_inherited");

  private StorageParameters() {}

  static boolean isLight(String name) {
    String plain = plain(name);
    return LIGHT.contains(plain) || plain.startsWith("autovacuum_");
  }

  private static String plain(String name) {
    return name.startsWith("toast.") ? name.substring("toast.".length()) : name;
  }

  /** Fails the statement where the server knows no such parameter or refuses its value. */
  static void check(StorageParameter parameter, Tally tally) {
    String name = plain(parameter.name());
    if (!isLight(name) && !name.equals("user_catalog_table")) {
      tally.fail(INVALID_PARAMETER_VALUE, "unrecognized parameter \"" + name + "\"");
    }
    checkFillfactor(name, parameter.value(), tally);
  }

  /** The same for an index of that access method. */
  static void checkIndex(@Nullable String method, List<StorageParameter> parameters, Tally tally) {
    Set<String> known =
        switch (method == null ? "btree" : method) {
          case "btree" -> Set.of("fillfactor", "deduplicate_items");
          case "hash", "spgist" -> Set.of("fillfactor");
          case "gist" -> Set.of("fillfactor", "buffering");
          case "gin" -> Set.of("fastupdate", "gin_pending_list_limit");
          case "brin" -> Set.of("pages_per_range", "autosummarize");
          default -> Set.of();
        };
    for (StorageParameter parameter : parameters) {
      if (!known.isEmpty() && !known.contains(parameter.name())) {
        tally.fail(INVALID_PARAMETER_VALUE, "unrecognized parameter \"" + parameter.name() + "\"");
      }
      checkFillfactor(parameter.name(), parameter.value(), tally);
    }
  }

  private static void checkFillfactor(String name, @Nullable String value, Tally tally) {
    if (name.equals("fillfactor") && value != null && value.matches("\\d{1,9}")) {
      int percent = Integer.parseInt(value);
      if (percent < LEAST_FILLFACTOR || percent > FULL) {
        tally.fail(INVALID_PARAMETER_VALUE, "value " + value + " out of bounds for fillfactor");
      }
    }
  }
}
