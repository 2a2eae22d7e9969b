package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.Volatility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure that the history made, overloads of one name taken together. {@code
 * inlined} are the functions called by the one expression that an SQL function consists of, which
 * the server puts in place of the call whatever volatility is declared (manual 38.5); null when the
 * body is more than that.
 */
public record Routine(
    QualifiedName name,
    Volatility volatility,
    String language,
    @Nullable List<QualifiedName> inlined,
    Birth birth) {}
