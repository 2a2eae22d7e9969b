package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.Volatility;
import dev.lockstep.ast.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure that the history made, overloads of one name taken together. {@code
 * inlined} are the functions called by the one expression that an SQL function consists of, which
 * the server puts in place of the call whatever volatility is declared (manual 38.5); null when the
 * body is more than that. {@code signatures} tell its forms apart.
 */
public record Routine(
    QualifiedName name,
    Volatility volatility,
    String language,
    @Nullable List<QualifiedName> inlined,
    List<Signature> signatures,
    Birth birth) {

  /** The input arguments of one form of a name and what it returns, null for a procedure. */
  public record Signature(List<SqlType> arguments, @Nullable SqlType returns) {
    public Signature {
      arguments = List.copyOf(arguments);
    }

    /** Whether it is told from others by these arguments; lengths do not count (manual 38.6). */
    public boolean takes(List<SqlType> others) {
      boolean same = arguments.size() == others.size();
      for (int i = 0; same && i < arguments.size(); i++) {
        same = isSame(arguments.get(i), others.get(i));
      }
      return same;
    }

    private static boolean isSame(SqlType one, SqlType other) {
      return one.name().equals(other.name()) && one.isArray() == other.isArray();
    }
  }

  public Routine {
    signatures = List.copyOf(signatures);
  }

  /** The form of the name with these arguments, or null. */
  public @Nullable Signature signature(List<SqlType> arguments) {
    return signatures.stream().filter(s -> s.takes(arguments)).findFirst().orElse(null);
  }

  Routine without(List<SqlType> arguments) {
    return new Routine(
        name,
        volatility,
        language,
        inlined,
        signatures.stream().filter(s -> !s.takes(arguments)).toList(),
        birth);
  }
}
