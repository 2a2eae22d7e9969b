/**
 * lockstep reads database migrations, tells which lock every statement takes and for how long, and
 * rewrites the unsafe ones as safe steps. This page is the architecture.
 *
 * <h2>The flow</h2>
 *
 * <p>A path leads {@code source} to files, a tool and an order. {@code parser} turns each file into
 * an {@code ast.Migration}: statements with their places, direction and transaction. {@code
 * engine.Replay} runs the history on a {@code schema.Database} of which nothing is known at first,
 * and asks {@code effect} what each statement does to the database just before it. Rules look at
 * operations, effects and schema and find things; {@code engine.Policy} decides what is shown;
 * {@code report} writes it. {@code plan} puts the rewrites of all findings of a migration together
 * and judges the result the same way, until nothing is left to rewrite.
 *
 * <h2>Who may see whom</h2>
 *
 * <p>ast ← schema ← effect ← rewrite ← engine ← rules. parser.elixir sees nothing, parser.sql sees
 * ast, parser.ecto sees both and ast. source sees ast and the parsers; print sees ast and rewrite;
 * plan sees all of these; config sees engine and source; report sees everything it shows; app wires
 * all of it; cli sees app, report and config. There are no cycles. {@code ArchitectureTest} holds
 * every line of this.
 *
 * <h2>Invariants</h2>
 *
 * <ul>
 *   <li>Parsing never fails. It yields what it understood and problems with places. A syntax error
 *       costs its own statement, never the file. What is valid but not modelled is {@code
 *       ast.Unmodelled} and is reported as not analysed: nothing is silently counted as clean.
 *   <li>One lowering. A migration language is lowered to the exact SQL text that its tool would
 *       send, with a {@code ast.SourceMap} back to the file; the SQL parser makes the operations,
 *       and the map puts their places back. So what {@code lockstep sql} prints cannot disagree
 *       with the verdict.
 *   <li>Every operation, action, column and constraint has a place of its own: a finding points at
 *       the clause.
 *   <li>{@code Database.enter}, {@code after} and {@code leave} are the whole semantics of a
 *       replay. What the history never made is unknown, and unknown means existing, large and live;
 *       that default lives in {@code schema} alone, and so does the question who can be hurt.
 *   <li>Lock facts live in {@code effect} alone, and each is proven on real PostgreSQL of every
 *       major from 13 to 18 in the tests.
 *   <li>Unknown is a value with a reason and a place. The evaluator of Ecto's language never
 *       guesses.
 *   <li>The core does no IO and holds no clock, environment or locale. Output is sorted and is the
 *       same for every run.
 *   <li>Severity, precedence and suppression are policy, not matters of a rule.
 * </ul>
 *
 * <h2>Deliberately absent</h2>
 *
 * <p>No connection to a database. No visitors, reflection or class path scanning: every list is
 * written out, and the compiler says what a new operation is missing. No logging framework. No
 * second argument parser.
 */
@NullMarked
package dev.lockstep;

import org.jspecify.annotations.NullMarked;
