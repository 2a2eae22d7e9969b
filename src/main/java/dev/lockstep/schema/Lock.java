package dev.lockstep.schema;

/**
 * A lock on one relation; {@code relation} is its name as on the search path: unqualified when the
 * path finds it.
 */
public record Lock(String relation, RelationKind kind, LockMode mode) {}
