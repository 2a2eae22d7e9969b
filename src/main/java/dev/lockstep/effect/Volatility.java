package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Routine;

/** Whether an expression gives every row a value of its own (manual 36.7). */
public enum Volatility {
  /** The same for all rows of a statement. */
  FIXED,
  /** It calls a function known to be volatile. */
  VOLATILE,
  /** It calls a function nobody knows, which counts as volatile. */
  UNKNOWN;

  /** Whether the expression must be computed for each row. */
  public boolean isVolatile() {
    return this != FIXED;
  }

  /** The worst of all functions the expression calls. */
  public static Volatility of(Expression expression, Database database) {
    Volatility worst = FIXED;
    for (QualifiedName function : expression.functions()) {
      Volatility one = of(function, database);
      if (one.compareTo(worst) > 0) {
        worst = one;
      }
    }
    return worst;
  }

  private static Volatility of(QualifiedName function, Database database) {
    Routine made = database.schema().routine(function, database.session().searchPath());
    if (made != null) {
      return made.volatility() == RoutineOperation.Volatility.VOLATILE ? VOLATILE : FIXED;
    }
    if (function.schema() != null
        && !function.schema().equals("pg_catalog")
        && !function.schema().equals("public")) {
      return UNKNOWN;
    }
    return BuiltInFunctions.volatility(function.name());
  }
}
