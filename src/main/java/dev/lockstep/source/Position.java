package dev.lockstep.source;

/** A place in a text as people count: line and column from 1, the column in UTF-16 units. */
public record Position(int line, int column) {}
