/**
 * The safe way instead of an unsafe statement, as data: {@link dev.lockstep.rewrite.Rewrite} is a
 * list of {@link dev.lockstep.rewrite.Step}s built from the user's own statement, so that every
 * column, predicate, operator class and name survives. Prints nothing and knows no migration tool.
 */
@NullMarked
package dev.lockstep.rewrite;

import org.jspecify.annotations.NullMarked;
