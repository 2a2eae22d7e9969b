/**
 * From paths to migrations: which files make a history, which tool runs it and in what order, which
 * part of it goes up or down and in whose transaction.
 *
 * <p>{@link dev.lockstep.source.Discovery} finds histories, each {@link dev.lockstep.source.Layout}
 * knows one migration tool, and {@link dev.lockstep.source.HistoryReader} reads what was found.
 * Files are reached through {@link dev.lockstep.source.FileTree} alone. What cannot be read is a
 * {@link dev.lockstep.source.Failure}, never an exception, and costs its own file only.
 */
@NullMarked
package dev.lockstep.source;

import org.jspecify.annotations.NullMarked;
