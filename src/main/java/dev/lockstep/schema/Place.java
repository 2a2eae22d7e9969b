package dev.lockstep.schema;

import dev.lockstep.ast.Span;

/** Where in the history something was said: a file and the clause in it. */
public record Place(String path, Span span) {}
