package dev.lockstep.print;

import dev.lockstep.ast.SqlType;
import java.util.Set;

/** Type names of SQL, the built-in ones as they are usually written. */
final class Types {
  /**
   * Names that are key words or several words, and must not be quoted to mean the built-in type.
   */
  private static final Set<String> BUILT_IN =
      Set.of(
          "\"char\"",
          "bigint",
          "bit",
          "boolean",
          "char",
          "double precision",
          "integer",
          "interval",
          "json",
          "numeric",
          "real",
          "smallint",
          "time",
          "timestamp",
          "varchar");

  private Types() {}

  static String text(SqlType type) {
    StringBuilder text = new StringBuilder();
    if (type.schema() != null) {
      text.append(Names.quoted(type.schema())).append('.');
    }
    text.append(name(type));
    if (type.fields() != null) {
      text.append(' ').append(type.fields());
    }
    if (!type.modifiers().isEmpty()) {
      text.append('(').append(String.join(",", type.modifiers())).append(')');
    }
    return text.append("[]".repeat(type.dimensions())).toString();
  }

  private static String name(SqlType type) {
    boolean builtIn = type.schema() == null && BUILT_IN.contains(type.name());
    return builtIn ? type.name() : Names.quotedType(type.name());
  }
}
