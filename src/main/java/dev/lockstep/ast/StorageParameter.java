package dev.lockstep.ast;

import org.jspecify.annotations.Nullable;

/** One {@code name = value} of a WITH, SET or OPTIONS list; the value is as written, or null. */
public record StorageParameter(String name, @Nullable String value) {}
