/**
 * Elixir source to Elixir's own quoted form: {@link dev.lockstep.parser.elixir.ElixirParser} turns
 * any Elixir text into a tree of {@link dev.lockstep.parser.elixir.Quoted} nodes, the same that
 * {@code Code.string_to_quoted/2} gives, with the place of every node.
 *
 * <p>Knows nothing of migrations and sees no other package of lockstep. Parsing never throws: what
 * is not Elixir becomes a {@link dev.lockstep.parser.elixir.SyntaxProblem} and a {@link
 * dev.lockstep.parser.elixir.Quoted.Broken} node, and parsing goes on at the next line that is
 * indented no deeper. Nesting deeper than {@value dev.lockstep.parser.elixir.Parser#MAX_DEPTH}
 * levels is such a problem. Offsets are UTF-16 units from the start of the text, ends are
 * exclusive.
 */
@NullMarked
package dev.lockstep.parser.elixir;

import org.jspecify.annotations.NullMarked;
