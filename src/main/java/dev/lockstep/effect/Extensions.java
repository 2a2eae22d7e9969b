package dev.lockstep.effect;

import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What well-known extensions bring that a schema comes to depend on (manual, appendix F). */
final class Extensions {
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "citext", Set.of("citext"),
          "hstore", Set.of("hstore"),
          "ltree", Set.of("ltree", "lquery", "ltxtquery"),
          "cube", Set.of("cube"),
          "seg", Set.of("seg"),
          "isn", Set.of("isbn", "isbn13", "issn", "ean13", "upc"),
          "postgis", Set.of("geometry", "geography", "box2d", "box3d"),
          "vector", Set.of("vector", "halfvec", "sparsevec"));

  private static final Map<String, Set<String>> FUNCTIONS =
      Map.of(
          "uuid-ossp",
          Set.of(
              "uuid_generate_v1",
              "uuid_generate_v1mc",
              "uuid_generate_v3",
              "uuid_generate_v4",
              "uuid_generate_v5",
              "uuid_nil"),
          "pgcrypto",
          Set.of("gen_random_bytes", "gen_salt", "crypt", "digest", "hmac"),
          "unaccent",
          Set.of("unaccent"),
          "hstore",
          Set.of("hstore"));

  private static final Map<String, Set<String>> OPERATOR_CLASSES =
      Map.of(
          "pg_trgm", Set.of("gin_trgm_ops", "gist_trgm_ops"),
          "vector", Set.of("vector_l2_ops", "vector_ip_ops", "vector_cosine_ops"));

  private Extensions() {}

  /** Whether the type may be an extension's. */
  static boolean haveType(String name) {
    return TYPES.values().stream().anyMatch(types -> types.contains(name));
  }

  /** Whether the function may be an extension's. */
  static boolean haveFunction(String name) {
    return name.startsWith("st_")
        || FUNCTIONS.values().stream().anyMatch(functions -> functions.contains(name));
  }

  static boolean hasType(String extension, SqlType type) {
    return TYPES.getOrDefault(extension, Set.of()).contains(type.name());
  }

  /** Whether one of the functions is the extension's, and not one the history made. */
  static boolean hasFunction(String extension, List<QualifiedName> called, Database database) {
    Set<String> own = FUNCTIONS.getOrDefault(extension, Set.of());
    return called.stream()
        .filter(name -> own.contains(name.name()))
        .anyMatch(name -> database.schema().routine(name, database.session().searchPath()) == null);
  }

  /** Whether the index needs an operator class or a function of the extension. */
  static boolean serves(String extension, TableIndex index, Database database) {
    if (index.definition() == null) {
      return false;
    }
    Set<String> classes = OPERATOR_CLASSES.getOrDefault(extension, Set.of());
    for (IndexKey key : index.definition().keys()) {
      boolean byClass = key.opclass() != null && classes.contains(key.opclass().name());
      if (byClass || hasFunction(extension, key.expression().functions(), database)) {
        return true;
      }
    }
    return false;
  }
}
