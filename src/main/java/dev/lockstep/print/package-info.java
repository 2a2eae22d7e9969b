/**
 * Operations and steps as text: {@link dev.lockstep.print.SqlPrinter} writes PostgreSQL, {@link
 * dev.lockstep.print.EctoPrinter} idiomatic Ecto migrations, {@link dev.lockstep.print.StepPrinter}
 * whole steps of a rewrite in both.
 *
 * <p>Printing is pure and total over what the operations carry. Canonical SQL is stable: printing
 * it, reading it and printing it again gives the same text. Ecto text says exactly what the SQL
 * says, with {@code execute} only where Ecto has no word for it, and stands as {@code mix format}
 * leaves it. An operation that is only a summary of its statement is never guessed at: the
 * statement's own text stands.
 */
@NullMarked
package dev.lockstep.print;

import org.jspecify.annotations.NullMarked;
