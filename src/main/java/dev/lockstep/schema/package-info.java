/**
 * The database as the history of migrations leaves it: {@link dev.lockstep.schema.Database} is the
 * schema, the session and the open transaction, as one immutable value. {@code enter}, {@code
 * after} and {@code leave} are the whole semantics of a replay.
 *
 * <p>What the history never made is unknown, and unknown means existing, large and live: that
 * default lives here alone, and so does the question who can be hurt by a lock.
 */
@NullMarked
package dev.lockstep.schema;

import org.jspecify.annotations.NullMarked;
