package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Routine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Volatility worst = FIXED;
    for (Called called : Called.in(expression)) {
      worst = worse(worst, of(called, database, 0));
    }
    return worst;
  }

  /** Whether the expression surely calls what is volatile or STABLE. */
  static boolean isSurelyMutable(Expression expression, Database database) {
    for (Called called : Called.in(expression)) {
      Routine made = made(called.function(), database);
      boolean mutable =
          made != null
              ? made.inlined() == null && made.volatility() != RoutineOperation.Volatility.IMMUTABLE
              : of(called, database, 0) == VOLATILE || isStable(called);
      if (mutable) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStable(Called called) {
    QualifiedName function = called.function();
    boolean own = function.schema() == null || function.schema().equals("pg_catalog");
    return isClock(function)
        || (own && BuiltInFunctions.isStable(function.name(), called.arguments()));
  }

  private static boolean isClock(QualifiedName function) {
    return switch (function.name()) {
      case "current_timestamp", "current_date", "current_time", "localtimestamp", "localtime" ->
          true;
      default -> false;
    };
  }

  private static Volatility worst(List<QualifiedName> functions, Database database, int depth) {
    Volatility worst = FIXED;
    for (QualifiedName function : functions) {
      worst = worse(worst, of(Called.of(function), database, depth));
    }
    return worst;
  }

  private static Volatility worse(Volatility one, Volatility other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static @Nullable Routine made(QualifiedName function, Database database) {
    return database.schema().routine(function, database.session().searchPath());
  }

  private static Volatility of(Called called, Database database, int depth) {
    QualifiedName function = called.function();
    Routine made = made(function, database);
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
    return BuiltInFunctions.volatility(function.name(), called.arguments());
  }

  /** A function called, with how many arguments where that is known. */
  private record Called(QualifiedName function, int arguments) {
    static Called of(QualifiedName function) {
      return new Called(function, BuiltInFunctions.ANY_NUMBER);
    }

    /** All calls of an expression, the outer before the inner. */
    static List<Called> in(Expression expression) {
      List<Called> calls = new ArrayList<>();
      collect(expression, calls);
      return calls;
    }

    private static void collect(Expression expression, List<Called> into) {
      switch (expression) {
        case Expression.Call call -> into.add(new Called(call.function(), call.arguments().size()));
        case Expression.Opaque opaque -> opaque.functions().forEach(name -> into.add(of(name)));
        default -> {}
      }
      expression.children().forEach(child -> collect(child, into));
    }
  }
}
