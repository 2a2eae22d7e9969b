/**
 * The proof that {@code effect} and {@code schema} say what a server does: the statements of {@code
 * test-fixtures/effects} are run on real servers and through the replay, and both must agree.
 */
@NullMarked
package dev.lockstep.effect;

import org.jspecify.annotations.NullMarked;
