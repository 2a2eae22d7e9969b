/**
 * What a migration does, as plain data: {@link dev.lockstep.ast.Migration}s made of {@link
 * dev.lockstep.ast.Statement}s made of {@link dev.lockstep.ast.Operation}s.
 *
 * <p>Depends on nothing else in lockstep. Names are folded as PostgreSQL folds them; every
 * operation, column and constraint knows its {@link dev.lockstep.ast.Span} in the file it was read
 * from, also when its SQL was generated from another language. An operation exists only because a
 * rule, the schema or an effect needs it: everything else is {@link dev.lockstep.ast.Unmodelled}.
 */
@NullMarked
package dev.lockstep.ast;

import org.jspecify.annotations.NullMarked;
