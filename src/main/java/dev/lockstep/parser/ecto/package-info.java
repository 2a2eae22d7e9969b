/**
 * Ecto migration files to the exact SQL that Ecto sends, up and down: {@link
 * dev.lockstep.parser.ecto.EctoParser#parse} takes a file's text and an {@link
 * dev.lockstep.parser.ecto.EctoConfig}, and gives an {@link dev.lockstep.parser.ecto.EctoFile} of
 * {@link dev.lockstep.parser.ecto.EctoMigration}s, each with an {@link
 * dev.lockstep.parser.ecto.EctoScript} a direction: the statements in the order they are sent, as
 * {@link dev.lockstep.ast.SqlText} whose map leads back to the file, and the error Ecto would
 * raise. Every statement names its origin, a {@link dev.lockstep.ast.DslCall} such as {@code create
 * index} (subject: the table) with the options as written; the columns of a {@code create table} or
 * {@code alter table} are its children ({@code add}, {@code modify}, {@code timestamps}; subject:
 * the column), a foreign key is a child {@code references} of its column (subject: the referenced
 * table).
 *
 * <p>The code of a migration is evaluated, and never guessed: what the file and the configuration
 * do not tell is an {@link dev.lockstep.parser.ecto.Value.Unknown} and ends as a hole in a text, a
 * condition on a statement, or an opaque statement. Under an unknown condition each branch is run,
 * and its statements say so. The names and rules of Ecto are those of ecto_sql 3.14. Evaluation is
 * bounded in steps, depth and statements, and neither reads files nor knows a clock.
 */
@NullMarked
package dev.lockstep.parser.ecto;

import org.jspecify.annotations.NullMarked;
