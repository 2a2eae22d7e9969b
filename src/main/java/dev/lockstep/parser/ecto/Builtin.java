package dev.lockstep.parser.ecto;

/**
 * A function of Elixir's own library, on values; throws {@link NotKnown} where the result is
 * unknown.
 */
@FunctionalInterface
interface Builtin {
  Value apply(Evaluator evaluator, Arguments arguments);
}
