/**
 * The database as the history of migrations leaves it: {@link dev.lockstep.schema.Database} is the
 * schema, the session and the open transaction, as one immutable value. {@code enter}, {@code
 * after} and {@code leave} are the whole semantics of a replay.
 *
 * <p>What the history never made is unknown, and unknown means existing, large and live: that
 * default lives here alone, and so does the question who can be hurt by a lock.
 *
 * <p>A replay goes on after a statement that {@code effect} expects to fail as if it had succeeded.
 * The history is taken to have run, so that an error foreseen in it says more of what was done
 * outside it than of the statement; and in a file that is judged, the error itself is the finding:
 * what follows is judged as the author meant it, not as a row of 25P02 behind one mistake.
 */
@NullMarked
package dev.lockstep.schema;

import org.jspecify.annotations.NullMarked;
