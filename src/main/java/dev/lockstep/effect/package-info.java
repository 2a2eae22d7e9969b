/**
 * What a server does with a statement: locks, rewrites, scans, index builds, errors. The one home
 * of every lock fact; each is proven on real PostgreSQL of every major from 13 to 18 in the tests.
 */
@NullMarked
package dev.lockstep.effect;

import org.jspecify.annotations.NullMarked;
