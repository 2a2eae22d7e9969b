package dev.lockstep.effect;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import org.jspecify.annotations.Nullable;

/** Domains over domains (manual 8.18). */
final class Domains {
  private static final int DEEPEST = 32;

  private Domains() {}

  /** The domain a type names, or null when it is none the history made. */
  static DataType.@Nullable Domain of(@Nullable SqlType type, Database database) {
    return type != null
            && !type.isArray()
            && database.type(new QualifiedName(type.schema(), type.name()))
                instanceof DataType.Domain domain
        ? domain
        : null;
  }

  /** Whether the domain or one it is over demands more than the type at the bottom. */
  static boolean isConstrained(DataType.Domain domain, Database database) {
    DataType.Domain now = domain;
    for (int i = 0; now != null && i < DEEPEST; i++) {
      if (now.isConstrained()) {
        return true;
      }
      now = of(now.base(), database);
    }
    return false;
  }
}
