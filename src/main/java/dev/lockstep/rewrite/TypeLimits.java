package dev.lockstep.rewrite;

import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.effect.TypeNarrowing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a narrower type has no room for, as a query for such values (manual 8.1, 8.3). */
final class TypeLimits {
  private static final Map<String, String> INTEGERS =
      Map.of(
          "smallint", "BETWEEN -32768 AND 32767",
          "integer", "BETWEEN -2147483648 AND 2147483647",
          "bigint", "BETWEEN -9223372036854775808 AND 9223372036854775807");

  private TypeLimits() {}

  /** A look for values that do not fit; null where none is refused, or no query tells. */
  static @Nullable Check check(QualifiedName table, String column, SqlType from, SqlType to) {
    String misfit =
        TypeNarrowing.between(from, to) == TypeNarrowing.REFUSES ? misfit(column, to) : null;
    return misfit == null
        ? null
        : new Check(
            "SELECT count(*) FROM " + Identifiers.quoted(table) + " WHERE " + misfit + ";",
            "0",
            "these values do not fit, and code that writes such fails from this step on");
  }

  private static @Nullable String misfit(String column, SqlType to) {
    List<String> modifiers = to.modifiers();
    return switch (to.name()) {
      case "smallint", "integer", "bigint" -> column + " NOT " + INTEGERS.get(to.name());
      case "varchar", "char" ->
          modifiers.isEmpty() ? null : "char_length(" + column + ") > " + modifiers.getFirst();
      case "numeric" ->
          modifiers.isEmpty()
              ? null
              : "abs(round("
                  + column
                  + "::numeric, "
                  + scale(modifiers)
                  + ")) >= 10::numeric ^ ("
                  + modifiers.getFirst()
                  + " - "
                  + scale(modifiers)
                  + ")";
      default -> null;
    };
  }

  private static String scale(List<String> modifiers) {
    return modifiers.size() > 1 ? modifiers.get(1) : "0";
  }
}
