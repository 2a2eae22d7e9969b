package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Routine;
import java.util.List;

/** Whether an expression gives every row a value of its own (manual 36.7). */
public enum Volatility {
  /** The same for all rows of a statement. */
  FIXED,
  /** It calls a function known to be volatile. */
  VOLATILE,
  /** It calls a function nobody knows, which counts as volatile. */
  UNKNOWN;

  private static final int DEEPEST = 16;

  /** Whether the expression must be computed for each row. */
  public boolean isVolatile() {
    return this != FIXED;
  }

  /** The worst of all functions the expression calls. */
  public static Volatility of(Expression expression, Database database) {
    return worst(expression.functions(), database, 0);
  }

  /** Whether the expression surely calls what is volatile, or STABLE and made by the history. */
  static boolean isSurelyMutable(Expression expression, Database database) {
    for (QualifiedName function : expression.functions()) {
      Routine made = database.schema().routine(function, database.session().searchPath());
      boolean mutable =
          made != null
              ? made.inlined() == null && made.volatility() != RoutineOperation.Volatility.IMMUTABLE
              : of(function, database, 0) == VOLATILE || isClock(function);
      if (mutable) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClock(QualifiedName function) {
    return switch (function.name()) {
      case "now", "current_timestamp", "current_date", "transaction_timestamp" -> true;
      default -> false;
    };
  }

  private static Volatility worst(List<QualifiedName> functions, Database database, int depth) {
    Volatility worst = FIXED;
    for (QualifiedName function : functions) {
      Volatility one = of(function, database, depth);
      if (one.compareTo(worst) > 0) {
        worst = one;
      }
    }
    return worst;
  }

  private static Volatility of(QualifiedName function, Database database, int depth) {
    Routine made = database.schema().routine(function, database.session().searchPath());
    if (made != null) {
      if (made.volatility() != RoutineOperation.Volatility.VOLATILE) {
        return FIXED;
      }
      List<QualifiedName> inlined = made.inlined();
      return inlined == null || depth > DEEPEST ? VOLATILE : worst(inlined, database, depth + 1);
    }
    if (function.schema() != null
        && !function.schema().equals("pg_catalog")
        && !function.schema().equals("public")) {
      return UNKNOWN;
    }
    return BuiltInFunctions.volatility(function.name());
  }
}
