package dev.lockstep.parser.elixir;

/**
 * A place where a text is not Elixir, and what was expected there, as a sentence without a stop.
 */
public record SyntaxProblem(String message, int start, int end) {}
