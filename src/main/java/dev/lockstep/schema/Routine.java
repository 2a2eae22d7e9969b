package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.Volatility;

/** A function or procedure that the history made, overloads of one name taken together. */
public record Routine(QualifiedName name, Volatility volatility, String language, Birth birth) {}
