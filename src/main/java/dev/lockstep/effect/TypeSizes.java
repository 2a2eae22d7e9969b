package dev.lockstep.effect;

import dev.lockstep.ast.SqlType;
import java.util.Set;

/** Which of PostgreSQL's own types always have the same size (manual, chapter 8). */
final class TypeSizes {
  private static final Set<String> FIXED =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "boolean",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "oid",
          "money",
          "macaddr",
          "macaddr8");

  private TypeSizes() {}

  static boolean isFixed(SqlType type) {
    return type.schema() == null && !type.isArray() && FIXED.contains(type.name());
  }
}
