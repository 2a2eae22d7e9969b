/**
 * What can be wrong with a migration: one final, stateless class a rule, its page in {@code
 * rules/<id>.md}, and the list {@link dev.lockstep.rules.Rules#ALL}. A rule asks effects and
 * schema; it never works out a lock itself.
 */
@NullMarked
package dev.lockstep.rules;

import org.jspecify.annotations.NullMarked;
