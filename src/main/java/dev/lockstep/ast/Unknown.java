package dev.lockstep.ast;

/** Something a file does not say: why it cannot be known, and the place that would have said it. */
public record Unknown(String reason, Span span) {}
