/**
 * One plan for a whole migration. {@link dev.lockstep.plan.Planner} puts the rewrite of each
 * finding in the place of its statement and judges the result again, as a history of its own where
 * the migration stood, until nothing is left that has a rewrite; then it joins what may share a
 * file. {@link dev.lockstep.plan.PlanText} writes the steps as new migrations: what is kept stands
 * in the author's own text, what is made is printed.
 *
 * <p>Nothing is guessed: what has no rewrite stays and is said, and what a file cannot undo it says
 * itself.
 */
@NullMarked
package dev.lockstep.plan;

import org.jspecify.annotations.NullMarked;
