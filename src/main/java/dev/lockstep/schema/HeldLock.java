package dev.lockstep.schema;

/** The strongest lock that an open transaction holds on a relation, and what has taken it. */
public record HeldLock(LockMode mode, Place since) {}
